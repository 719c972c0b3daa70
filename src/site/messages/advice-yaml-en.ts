import type { adviceYamlPtBr } from './advice-yaml-pt-br.ts'
import type { SameTexts } from './text.ts'

/** What is told about YAML that says something else than was meant; mostly with the line as it should be. */
export const adviceYamlEn: SameTexts<typeof adviceYamlPtBr> = {
  yamlColon: (line) => `A value with a colon needs quotation marks: ${line}`,
  yamlSymbol: (symbol, line) => `A value that starts with ${symbol} needs quotation marks: ${line}`,
  yamlSpace: (line) => `After the name of a field come a colon and a space: ${line}`,
  yamlCurly: (line) => `Put straight quotation marks (") around the value, not curly ones: ${line}`,
  yamlCut: (line) => `Everything after # is lost. Put the value in quotation marks: ${line}`,
  yamlQuote: (line) => `The quotation marks do not close at the end of the value. Write: ${line}`,
  yamlBracket: (sign, line) => `${sign} is missing at the end: ${line}`,
  yamlItem: (line) => `An entry of a list begins with a hyphen and a space: ${line}`,
  yamlIndent: (line) => `There are too many spaces at the start of this line. Write: ${line}`,
  yamlHyphen: 'Put the hyphens of the list one below the other, with the same indentation.',
  yamlLower: (key) => `This field goes into ${key}: put two spaces before it.`,
  yamlEnd: 'The line --- between the fields and the text is missing. Put it before this line.',
  yamlFirst:
    'The fields start on the first line of the file, with --- and nothing else. Delete what is before it.',
  yamlDashes: (written) => `The first line has ${written}. Write three hyphens: ---`,
}
