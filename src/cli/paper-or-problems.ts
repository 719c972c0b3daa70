import { type Paper, readPaper } from '../articles/read-paper.ts'
import { formatProblem } from '../domain/problem.ts'
import { shownPath } from './shown-path.ts'

/** The paper; or `undefined`, once it was told what is wrong with `site.yaml`. */
export async function paperOrProblems(contentDir: string): Promise<Paper | undefined> {
  const paper = await readPaper(contentDir)
  if (paper.ok) return paper.value
  for (const problem of paper.problems) {
    console.error(formatProblem({ ...problem, file: shownPath(contentDir, problem.file) }))
  }
  return undefined
}
