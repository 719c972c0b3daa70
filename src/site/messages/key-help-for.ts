import type { Locale } from '../../domain/site.ts'
import type { KeyHelp } from './key-help.ts'
import { keyHelpEn } from './key-help-en.ts'
import { keyHelpPtBr } from './key-help-pt-br.ts'

const byLocale: Record<Locale, KeyHelp> = { 'pt-BR': keyHelpPtBr, en: keyHelpEn }

/** What keys are for, in the language of the site. */
export function keyHelpFor(locale: Locale): KeyHelp {
  return byLocale[locale]
}
