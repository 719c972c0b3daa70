import { type CheckOptions, checkContent } from '../../src/articles/check-content.ts'
import { formatProblem } from '../../src/domain/problem.ts'
import { aContentFolder } from './a-content-folder.ts'
import { anArticleFile } from './an-article-file.ts'

/** When the papers of these tests are checked. */
export const checkedAt = new Date('2026-03-20T12:00:00Z')

/** An article with nothing to warn of; what a test adds to its front matter begins on line 6. */
export function aFullArticle(front: Record<string, string> = {}, body?: string): string {
  const description = 'Uma frase que diz o que aconteceu no centro da cidade ontem.'
  return anArticleFile({ description, ...front }, body)
}

/** Every problem of a paper with these files, a line each, with `!` before what is only a warning. */
export async function toldByCheck(
  files: Record<string, string | Uint8Array>,
  options: Partial<CheckOptions> = {},
): Promise<string[]> {
  const { contentDir } = aContentFolder(files)
  return linesOf({ contentDir, now: checkedAt, ...options })
}

/** The same for a folder that is there already. */
export async function linesOf(options: CheckOptions): Promise<string[]> {
  const { problems } = await checkContent(options)
  return problems.map((problem) => (problem.severity ? '!' : '') + formatProblem(problem))
}
