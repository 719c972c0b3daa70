import type { Advice } from '../../site/messages/advice.ts'
import type { TextFacts } from './article-facts.ts'

/** Whatever a file does to its readers is told as a problem of that file. */
export async function safely<T extends TextFacts>(
  path: string,
  advice: Advice,
  check: () => Promise<T>,
): Promise<T | TextFacts> {
  try {
    return await check()
  } catch (error) {
    const text = advice.unreadable(error instanceof Error ? error.message : String(error))
    return { path, problems: [{ file: path, line: 1, column: 1, field: 'file', advice: text }], links: [] }
  }
}
