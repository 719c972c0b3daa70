import { join } from 'node:path'
import type { Advice } from '../../site/messages/advice.ts'
import { type ExaminedBody, examineBody } from '../check-body.ts'
import { readTextFile } from '../read-text-file.ts'
import { splitFrontMatter } from '../split-front-matter.ts'
import type { TextFacts } from './article-facts.ts'

/**
 * The true links and headings of a text that so far was only looked at by patterns, kept for the next question. A
 * text that is gone by now has none.
 */
export function treeAsker(contentDir: string, advice: Advice): (facts: TextFacts) => Promise<ExaminedBody> {
  const asked = new Map<string, Promise<ExaminedBody>>()
  return ({ path }) => {
    const answer = asked.get(path) ?? examine(contentDir, path, advice)
    asked.set(path, answer)
    return answer
  }
}

async function examine(contentDir: string, path: string, advice: Advice): Promise<ExaminedBody> {
  const nothing = { problems: [], links: [], anchors: [] }
  const text = await readTextFile(join(contentDir, path), path, advice)
  const split = text.ok ? splitFrontMatter(text.value, advice) : undefined
  if (!split || !('source' in split)) return nothing
  return examineBody(path, split.body, { advice, offset: split.bodyOffset })
}
