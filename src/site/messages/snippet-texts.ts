import type { Locale } from '../../domain/site.ts'
import type { SameTexts, Text } from './text.ts'

const ptBr = {
  article: 'artigo',
  figure: 'figura',
  note: 'nota',
  pullquote: 'olho',
  embed: 'incorporar',
  correction: 'errata',
  aboutArticle: 'Um texto novo, como rascunho',
  aboutFigure: 'Uma imagem com legenda',
  aboutNote: 'Uma caixa ao lado do texto',
  aboutPullquote: 'Uma frase em destaque',
  aboutEmbed: 'Um cartão que leva a um vídeo, áudio ou mapa',
  aboutCorrection: 'Uma errata, entre os campos do texto',
  headline: 'Título',
  description: 'Uma ou duas frases.',
  caption: 'Legenda.',
  alt: 'O que precisa saber quem não vê a imagem',
  file: 'foto.jpg',
  credit: 'Foto: …',
  who: 'Quem disse',
  sentence: 'Uma frase do texto.',
  whatIsThere: 'O que há lá',
  whatWasWrong: 'O que estava errado e o que é certo.',
} as const satisfies Record<string, Text>

/** What stands in the snippets that editors' programs offer. */
export type SnippetTexts = SameTexts<typeof ptBr>

const en: SnippetTexts = {
  article: 'article',
  figure: 'figure',
  note: 'note',
  pullquote: 'pullquote',
  embed: 'embed',
  correction: 'correction',
  aboutArticle: 'A new article, as a draft',
  aboutFigure: 'A picture with a caption',
  aboutNote: 'A box beside the story',
  aboutPullquote: 'A sentence set large',
  aboutEmbed: 'A card that leads to a video, a sound or a map',
  aboutCorrection: 'A correction, among the keys of an article',
  headline: 'Headline',
  description: 'One or two sentences.',
  caption: 'Caption.',
  alt: 'What somebody who cannot see it should know',
  file: 'photo.jpg',
  credit: 'Photo: …',
  who: 'Who said it',
  sentence: 'A sentence of the story.',
  whatIsThere: 'What readers will find there',
  whatWasWrong: 'What was wrong, and what is right.',
}

const byLocale: Record<Locale, SnippetTexts> = { 'pt-BR': ptBr, en }

export function snippetTexts(locale: Locale): SnippetTexts {
  return byLocale[locale]
}
