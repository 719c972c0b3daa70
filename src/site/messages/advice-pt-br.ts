import { advicePaperPtBr } from './advice-paper-pt-br.ts'
import { adviceYamlPtBr } from './advice-yaml-pt-br.ts'
import type { Text } from './text.ts'

/** What an editor of a Portuguese paper is told about a file, always with what to write instead. */
export const advicePtBr = {
  yaml: (code: string) =>
    yamlAdvice[code] ?? 'Este trecho não é YAML válido. Confira dois-pontos, aspas e recuos.',
  noFrontMatter: 'Comece o arquivo com uma linha ---, os campos do texto e outra linha ---.',
  unclosedFrontMatter: 'Falta a linha --- que fecha os campos do texto.',
  onlyYaml: (language: string) => `Os campos do texto só podem ser YAML: apague “${language}” depois de ---.`,
  notUtf8: 'O arquivo não está em UTF-8. Salve-o de novo com essa codificação.',
  emptyFile: 'O arquivo está vazio. Escreva nele, ou apague-o.',
  unreadable: (reason: string) => `O arquivo não pôde ser lido (${reason}).`,
  unwritable: (reason: string) =>
    `O arquivo não pôde ser escrito (${reason}). Confira as permissões dele e da pasta.`,
  tooLargeFile: (megabytes: number) => `O arquivo passa de ${megabytes} MB.`,
  required: 'Este campo é obrigatório.',
  unknownKey: (near: string | undefined) => `Campo desconhecido.${near ? ` Você quis dizer “${near}”?` : ''}`,
  unknownValue: (value: string, near: string | undefined) =>
    `“${value}” não existe.${near ? ` Você quis dizer “${near}”?` : ''}`,
  text: 'Escreva um texto.',
  list: 'Escreva uma lista, por exemplo [um, dois].',
  group: 'Escreva um grupo de campos, um por linha e com recuo.',
  tooLong: (limit: number) => `Use no máximo ${limit} caracteres.`,
  date: 'Escreva a data como AAAA-MM-DD, por exemplo 2026-03-09, ou com a hora: 2026-03-09T07:30.',
  boolean: 'Escreva true ou false.',
  wholeNumber: 'Escreva um número inteiro a partir de 1.',
  numberUpTo: (limit: number) => `Escreva um número de 1 a ${limit}.`,
  tooMany: (limit: number) => `A lista passa de ${limit} itens.`,
  blockSource:
    'Diga de onde vêm os textos deste bloco: section, tag, latest ou mostCommented, e só um deles.',
  countedBlock:
    'articles e count são para blocos com section ou tag; em latest e mostCommented, o número já diz quantos textos.',
  oneOf: (values: readonly string[]) => `Escreva um destes valores: ${values.join(', ')}.`,
  slug: 'Use só letras minúsculas sem acento, números e hífens, por exemplo chuva-no-centro.',
  fileNameSlug: (name: string) =>
    `O nome do arquivo (${name}) vira o endereço: use letras minúsculas sem acento, números e hífens.`,
  language: 'Escreva um código de idioma, por exemplo pt-BR ou en.',
  path: 'Escreva um caminho que começa com /, por exemplo /2021/03/chuva.',
  fediverse: 'Escreva o nome completo no fediverso, entre aspas, por exemplo "@ana@jornal.example".',
  url: 'Escreva um endereço completo, com https://.',
  timeZone: 'Escreva um fuso horário como America/Sao_Paulo.',
  duplicateSlug: (other: string) => `${other} já usa este endereço. Mude o nome do arquivo ou o campo slug.`,
  duplicateAlias: (other: string) => `${other} já usa este caminho.`,
  duplicateId: (other: string) => `${other} já usa este id.`,
  expiresBeforeDate: 'A data de saída do ar vem antes da data de publicação.',
  altMissing: 'Descreva a imagem para quem não a vê: ![descrição](arquivo.jpg).',
  rawHtml:
    'HTML não é aceito e seria retirado. Use Markdown, ou ::figure[Legenda]{src="foto.jpg" alt="…"} para imagens.',
  unknownDirective: (name: string) =>
    `“${name}” não é um comando conhecido. Os que existem: ::figure, ::embed, :::note e :::pullquote.`,
  embedAddress: 'Falta o endereço da página: ::embed{url="https://…" title="…"}.',
  embedTitle: 'Diga o que há nessa página: ::embed{url="https://…" title="…"}.',
  unknownLanguage: (written: string) =>
    `Não há idioma conhecido em ${written}. Escreva, por exemplo, :lang[feed]{en}.`,
  pictureMissing: (src: string) => `A imagem ${src} não está na pasta deste texto.`,
  pictureOutside: (src: string) => `A imagem ${src} precisa estar na pasta deste texto.`,
  pictureBroken: (src: string) => `A imagem ${src} está danificada ou não é JPEG, PNG, WebP, AVIF ou GIF.`,
  pictureTooLarge: (src: string, megabytes: number, megapixels: number) =>
    `A imagem ${src} é grande demais: use no máximo ${megabytes} MB e ${megapixels} megapixels (2.400 pixels de largura bastam).`,
  tooDeep: 'O texto tem citações ou listas dentro umas das outras demais. Use no máximo alguns níveis.',
  headingOne: 'O título da página já é o nível 1. Comece os intertítulos com ##.',
  previewUntil: (time: string) => `O link funciona até ${time}.`,
  previewPublic: 'Este texto já é público: este é o endereço dele.',
  previewBehind: 'O arquivo tem problemas, e a prévia pode mostrar uma versão anterior:',
  previewBroken: 'O arquivo ainda não pode ser mostrado:',
  siteIsDown: (address: string) => `O site não responde em ${address}. O link abre quando ele estiver no ar.`,
  upToDate: 'Está em dia.',
  outOfDate: 'Ficou para trás: rode npm run content:schema.',
  written: 'Gravado.',
  tally: (errors: number, warnings: number, broken: number, files: number) => {
    const all = `${files} ${files === 1 ? 'arquivo' : 'arquivos'}`
    if (errors + warnings === 0) return `Nenhum problema em ${all}.`
    const found = [
      errors > 0 && `${errors} ${errors === 1 ? 'erro' : 'erros'}`,
      warnings > 0 && `${warnings} ${warnings === 1 ? 'aviso' : 'avisos'}`,
    ]
    return `${found.filter(Boolean).join(' e ')} em ${broken} de ${all}.`
  },
  warningMark: 'aviso:',
  ...advicePaperPtBr,
  ...adviceYamlPtBr,
} as const satisfies Record<string, Text>

const yamlAdvice: Record<string, string> = {
  BLOCK_AS_IMPLICIT_KEY:
    'Há dois-pontos dentro do valor. Ponha o valor entre aspas, por exemplo title: "Chuva: o balanço".',
  DUPLICATE_KEY: 'Este campo aparece duas vezes. Deixe só um.',
  TAB_AS_INDENT: 'O recuo é feito com espaços, não com tabulação.',
  MISSING_CHAR: 'Falta um sinal: confira se toda aspa e todo colchete foram fechados.',
  BAD_INDENT: 'O recuo desta linha não combina com o das outras.',
  UNEXPECTED_TOKEN: 'Há um sinal fora do lugar. Ponha o valor entre aspas se ele começa com um símbolo.',
  BAD_DQ_ESCAPE:
    "Entre aspas duplas, uma barra \\ muda o que vem depois. Use aspas simples (') em volta do valor.",
  BAD_ALIAS: 'Um valor que começa com * precisa estar entre aspas.',
  ALIAS: 'Um valor que começa com * precisa estar entre aspas.',
}
