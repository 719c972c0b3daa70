import type { Finding } from '../domain/comment.ts'

/** Findings without their details, which may quote a text: all that may stay of them where the text does not. */
export function bareFindings(findings: readonly Finding[]): Finding[] {
  return findings.map(({ score, reason }) => ({ score, reason }))
}
