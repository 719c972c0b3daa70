import type { Locale } from '../../domain/site.ts'
import type { SameTexts, Text } from './text.ts'

const ptBr = {
  askSection: 'Em que editoria?',
  askAuthors: 'Quem assina? Mais de um: separe com vírgulas. Só Enter: sai sem nome, pela redação.',
  answer: 'Número ou nome: ',
  noAnswer: (option: string, example: string) =>
    `Faltou a resposta. Diga na própria linha do comando: ${option} ${example}`,
  noSlug: 'Deste título não sai um endereço. Diga qual: --slug chuva-no-centro',
  fileExists: (path: string) =>
    `${path} já existe, e fica como está. Escolha outro endereço: --slug chuva-no-centro`,
  slugTaken: (address: string, place: string) =>
    `${address} já é de ${place}. Escolha outro endereço: --slug chuva-no-centro`,
  slugPublished: (address: string, place: string) =>
    `${address} já foi publicado, e os links que levam a ele continuam valendo (${place}). Escolha outro endereço: --slug chuva-no-centro`,
  slugGone: (address: string, place: string) =>
    `${address} foi tirado do ar de propósito (${place}). Escolha outro endereço: --slug chuva-no-centro`,
  dryRun: (path: string) => `Nada foi gravado. O arquivo seria ${path}:`,
  address: (url: string) => `Endereço: ${url}`,
  next: 'É um rascunho, que ninguém vê. Escreva o texto, acerte “date” e apague a linha “draft: true”: ao salvar, ele vai ao ar, ou fica à espera da data, se ela está no futuro. Para conferir antes: npm run content:check',
  descriptionHint: 'uma ou duas frases, para as listas e os buscadores',
  authorsHint: 'nomes dos arquivos de content/authors/; vazio: redação',
  tagsHint: 'assuntos, por exemplo [chuvas, espaço público]',
  draftHint: 'apague esta linha para publicar',
  imageHint: 'A imagem fica na mesma pasta. Para usá-la, apague o sinal # e o espaço das quatro linhas:',
  altHint: 'o que precisa saber quem não vê a imagem',
  bodyHint: 'Escreva aqui. Esta linha não aparece no site.',
} as const satisfies Record<string, Text>

/** What the command that makes an article says, in the language of the site. */
export type NewArticleTexts = SameTexts<typeof ptBr>

const en: NewArticleTexts = {
  askSection: 'Which section?',
  askAuthors: 'Whose byline? Several: put commas between them. Just Enter: none, by the newsroom.',
  answer: 'Number or name: ',
  noAnswer: (option, example) => `There was no answer. Say it in the command itself: ${option} ${example}`,
  noSlug: 'This headline gives no address. Say which: --slug rain-in-town',
  fileExists: (path) => `${path} exists, and stays as it is. Choose another address: --slug rain-in-town`,
  slugTaken: (address, place) =>
    `${address} belongs to ${place} already. Choose another address: --slug rain-in-town`,
  slugPublished: (address, place) =>
    `${address} was published before, and links to it still hold (${place}). Choose another address: --slug rain-in-town`,
  slugGone: (address, place) =>
    `${address} was taken down on purpose (${place}). Choose another address: --slug rain-in-town`,
  dryRun: (path) => `Nothing was written. The file would be ${path}:`,
  address: (url) => `Address: ${url}`,
  next: 'It is a draft that nobody sees. Write the text, set “date” and delete the line “draft: true”: once saved, it is published, or waits for its date if that is in the future. To look it over before: npm run content:check',
  descriptionHint: 'one or two sentences, for lists and search engines',
  authorsHint: 'names of files in content/authors/; empty: newsroom',
  tagsHint: 'subjects, for example [rain, public space]',
  draftHint: 'delete this line to publish',
  imageHint:
    'The picture lies in the same folder. To use it, delete # and the space after it in the four lines:',
  altHint: 'what somebody who cannot see it should know',
  bodyHint: 'Write here. This line is not shown on the site.',
}

const byLocale: Record<Locale, NewArticleTexts> = { 'pt-BR': ptBr, en }

export function newArticleTexts(locale: Locale): NewArticleTexts {
  return byLocale[locale]
}
