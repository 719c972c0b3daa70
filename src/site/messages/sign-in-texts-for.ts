import type { Locale } from '../../domain/site.ts'
import { signInEn } from './sign-in-en.ts'
import { signInPtBr } from './sign-in-pt-br.ts'
import type { SignInTexts } from './sign-in-texts.ts'

const byLocale: Record<Locale, SignInTexts> = { 'pt-BR': signInPtBr, en: signInEn }

/** The desk speaks the language of the site. */
export function signInTextsFor(locale: Locale): SignInTexts {
  return byLocale[locale]
}
