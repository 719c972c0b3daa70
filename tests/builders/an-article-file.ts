/** The text of an article's file: what a test is about is said by it, the boring rest is filled in. */
export function anArticleFile(front: Record<string, string> = {}, body = 'Choveu a noite toda.\n'): string {
  const keys = { title: 'Chuva no centro', date: '2026-03-09', section: 'cidade', ...front }
  const lines = Object.entries(keys).map(([key, value]) => `${key}: ${value}`)
  return `---\n${lines.join('\n')}\n---\n\n${body}`
}
