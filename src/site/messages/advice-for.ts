import type { Locale } from '../../domain/site.ts'
import type { Advice } from './advice.ts'
import { adviceEn } from './advice-en.ts'
import { advicePtBr } from './advice-pt-br.ts'

const byLocale: Record<Locale, Advice> = { 'pt-BR': advicePtBr, en: adviceEn }

/** What editors are told, in the language of the site. */
export function adviceFor(locale: Locale): Advice {
  return byLocale[locale]
}
