import type { Locale } from '../../domain/site.ts'
import { deskEn } from './desk-en.ts'
import { deskPtBr } from './desk-pt-br.ts'
import type { DeskTexts } from './desk-texts.ts'

const byLocale: Record<Locale, DeskTexts> = { 'pt-BR': deskPtBr, en: deskEn }

/** The desk speaks the language of the site. */
export function deskTextsFor(locale: Locale): DeskTexts {
  return byLocale[locale]
}
