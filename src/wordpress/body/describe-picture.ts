import { isFileName } from '../../articles/body-faults.ts'
import type { Locale } from '../../domain/site.ts'
import { cleanWords } from './clean-text.ts'

const nameless: Record<Locale, string> = { 'pt-BR': 'Imagem', en: 'Picture' }

/** What can be said of a picture, the best first: its description here, in the library, its captions, its file's name. */
export type PictureWords = {
  alts: readonly string[]
  captions: readonly string[]
  address: string
  src: string
}

/** A description for those who do not see the picture; `isGuessed` when nobody wrote one. */
export function describePicture(words: PictureWords, locale: Locale): { alt: string; isGuessed: boolean } {
  const written = [...words.alts, ...words.captions].map((text) => cleanWords(text).trim())
  const best = written.find((text) => /[\p{L}\p{N}]/u.test(text) && !isFileName(text, words.src))
  if (best !== undefined) return { alt: best, isGuessed: false }
  return { alt: wordsOfName(words.address) ?? nameless[locale], isGuessed: true }
}

/** "rua-alagada-2-300x200.jpg" says "rua alagada 2"; what a camera calls its files says nothing. */
function wordsOfName(address: string): string | undefined {
  const name = decoded(
    address
      .replace(/[?#].*$/, '')
      .split('/')
      .at(-1) ?? '',
  )
  const words = cleanWords(
    name
      .replace(/\.[a-z\d]{2,5}$/i, '')
      .replace(/-(?:\d{2,5}x\d{2,5}|scaled|e\d{10,})$/gi, '')
      .replace(/[-_+.\s]+/g, ' '),
  ).trim()
  const isWords = /\p{L}{3}/u.test(words) && !camera.test(words) && !/^[\da-f ]{12,}$/i.test(words)
  return isWords && words.length <= 120 && !isFileName(words, '') ? words : undefined
}

const camera =
  /^(?:img|dsc[nf]?|pxl|gopr|dji|image|imagem|foto|photo|picture|captura|screenshot|unnamed|whatsapp image|sem t[ií]tulo|untitled)[\d ]*(?:\b|_)[\d ]*(?:at [\d ]+)?$/i

function decoded(name: string): string {
  try {
    return decodeURIComponent(name)
  } catch {
    return name
  }
}
