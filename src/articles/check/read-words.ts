import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { Problem } from '../../domain/problem.ts'
import type { Advice } from '../../site/messages/advice.ts'
import { readTextFile } from '../read-text-file.ts'

export const wordsFile = 'words.txt'

/** The paper's own words, of `content/words.txt`: one on each line, `#` starts a remark, capitals do not count. */
export async function readWords(
  contentDir: string,
  advice: Advice,
): Promise<{ words: string[]; problems: Problem[] }> {
  const path = join(contentDir, wordsFile)
  if (!existsSync(path)) return { words: [], problems: [] }
  const text = await readTextFile(path, wordsFile, advice)
  if (!text.ok) return { words: [], problems: text.problems }
  const lines = text.value.split(/\r?\n/).map((line) => line.replace(/#.*/, '').trim())
  const words = lines.map((line) => line.normalize('NFC').replace(/’/g, "'").toLowerCase())
  return { words: words.filter((word) => word !== ''), problems: [] }
}
