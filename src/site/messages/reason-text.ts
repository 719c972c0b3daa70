import type { Finding } from '../../domain/comment.ts'
import type { Locale } from '../../domain/site.ts'
import { reasonsEn } from './reasons-en.ts'
import { reasonsPtBr } from './reasons-pt-br.ts'

const texts: Record<Locale, Readonly<Record<string, string>>> = { 'pt-BR': reasonsPtBr, en: reasonsEn }

/** What a check had to say, for moderators. A reason that an earlier version had is told by its code. */
export function reasonText({ reason, detail }: Pick<Finding, 'reason' | 'detail'>, locale: Locale): string {
  const text = texts[locale][reason] ?? reason
  return detail === undefined ? text : `${text}: ${detail}`
}
