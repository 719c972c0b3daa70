import type { Text } from './text.ts'

/** What is told about YAML that says something else than was meant; mostly with the line as it should be. */
export const adviceYamlPtBr = {
  yamlColon: (line: string) => `Um valor com dois-pontos precisa de aspas: ${line}`,
  yamlSymbol: (symbol: string, line: string) => `Um valor que começa com ${symbol} precisa de aspas: ${line}`,
  yamlSpace: (line: string) => `Depois do nome do campo vêm dois-pontos e um espaço: ${line}`,
  yamlCurly: (line: string) => `Use aspas retas (") em volta do valor, e não as curvas: ${line}`,
  yamlCut: (line: string) => `Tudo depois de # some. Ponha o valor entre aspas: ${line}`,
  yamlQuote: (line: string) => `As aspas não fecham no fim do valor. Escreva: ${line}`,
  yamlBracket: (sign: string, line: string) => `Falta ${sign} no fim: ${line}`,
  yamlItem: (line: string) => `Um item de lista começa com hífen e espaço: ${line}`,
  yamlIndent: (line: string) => `Há espaços demais no começo desta linha. Escreva: ${line}`,
  yamlHyphen: 'Ponha os hifens da lista um debaixo do outro, com o mesmo recuo.',
  yamlLower: (key: string) => `Este campo vai dentro de ${key}: ponha dois espaços antes dele.`,
  yamlEnd: 'Falta a linha --- entre os campos e o texto. Ponha-a antes desta linha.',
  yamlFirst: 'Os campos começam na primeira linha do arquivo, com --- e nada mais. Apague o que vem antes.',
  yamlDashes: (written: string) => `A primeira linha tem ${written}. Escreva três hifens: ---`,
} as const satisfies Record<string, Text>
