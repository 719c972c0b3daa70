import type { Locale } from '../domain/site.ts'
import type { ImportTexts } from './texts.ts'
import { textsEn } from './texts-en.ts'
import { textsPtBr } from './texts-pt-br.ts'

const texts: Record<Locale, ImportTexts> = { 'pt-BR': textsPtBr, en: textsEn }

/** What an import says, in the language of the paper. */
export function textsFor(locale: Locale): ImportTexts {
  return texts[locale]
}
