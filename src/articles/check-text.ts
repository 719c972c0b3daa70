import type { Problem } from '../domain/problem.ts'
import { adviceFor } from '../site/messages/advice-for.ts'
import { checkArticleText } from './check/check-article-file.ts'
import { checkTextOfSmall } from './check/check-small-texts.ts'
import { pictureFinder } from './check/find-picture.ts'
import { type Paper, readPaper } from './read-paper.ts'

/**
 * Every problem of one Markdown file as it stands in an editor, saved or not: the same that a check of the whole
 * paper finds in it, but for its spelling and what it shares with other files. None while `site.yaml` cannot be read.
 *
 * @param path the file's path below the content folder
 */
export async function checkText(contentDir: string, path: string, text: string): Promise<Problem[]> {
  const paper = await readPaper(contentDir)
  const problems = paper.ok ? await problemsIn(contentDir, path, text, paper.value) : []
  return problems.sort((a, b) => a.line - b.line || a.column - b.column)
}

async function problemsIn(
  contentDir: string,
  path: string,
  text: string,
  { site, authors }: Paper,
): Promise<Problem[]> {
  const { locale, timeZone, sections } = site
  const known = { sections: sections.map(({ slug }) => slug), authors: authors.map(({ slug }) => slug) }
  const around = { advice: adviceFor(locale), locale, timeZone, ...known }
  const tools = { contentDir, around, findPicture: pictureFinder(contentDir) }
  const [folder] = path.split('/')
  if (folder === 'articles') return (await checkArticleText(path, text, tools)).problems
  if (folder === 'authors' || folder === 'pages') return (await checkTextOfSmall(path, text, tools)).problems
  return []
}
