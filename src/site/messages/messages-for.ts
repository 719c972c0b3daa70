import type { Locale } from '../../domain/site.ts'
import { en } from './en.ts'
import type { Messages } from './messages.ts'
import { ptBr } from './pt-br.ts'

const byLocale: Record<Locale, Messages> = { 'pt-BR': ptBr, en }

/** The messages for a page in `lang` (BCP 47), or those of `fallback` when we do not speak that language. */
export function messagesFor(lang: string, fallback: Locale): Messages {
  return byLocale[localeOf(lang) ?? fallback]
}

/**
 * The supported locale nearest to a language tag: the same tag, else one of the same language (`en-GB` gets
 * `en`, `pt` gets `pt-BR`). `undefined` when we do not speak that language.
 */
export function localeOf(lang: string): Locale | undefined {
  const wanted = lang.toLowerCase()
  const known = Object.keys(byLocale) as Locale[]
  const language = (tag: string) => tag.toLowerCase().split('-')[0]
  return (
    known.find((tag) => tag.toLowerCase() === wanted) ??
    known.find((tag) => language(tag) === language(wanted))
  )
}
