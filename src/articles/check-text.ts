import type { Problem } from '../domain/problem.ts'
import { adviceFor } from '../site/messages/advice-for.ts'
import { parsePage } from './parse-author.ts'
import { readArticleText } from './read-article-file.ts'
import { readAuthorFile } from './read-author-file.ts'
import { type Paper, readPaper } from './read-paper.ts'

/**
 * Every problem of one Markdown file as it stands in an editor, saved or not: the same that a check of the whole
 * paper finds in it, but for what it shares with other files. None while `site.yaml` cannot be read.
 *
 * @param path the file's path below the content folder
 */
export async function checkText(contentDir: string, path: string, text: string): Promise<Problem[]> {
  const paper = await readPaper(contentDir)
  return paper.ok ? problemsIn(text, { ...paper.value, contentDir, path }) : []
}

type Place = Paper & { contentDir: string; path: string }

async function problemsIn(text: string, { site, authors, contentDir, path }: Place): Promise<Problem[]> {
  const { locale, timeZone } = site
  const advice = adviceFor(locale)
  switch (path.split('/')[0]) {
    case 'articles': {
      const known = {
        sections: site.sections.map(({ slug }) => slug),
        authors: authors.map(({ slug }) => slug),
      }
      const around = { advice, locale, timeZone, ...known }
      const read = await readArticleText({ path, stamp: '' }, text, { contentDir, around, checkBodies: true })
      return read.problems
    }
    case 'authors':
      return (await readAuthorFile(path, text, { contentDir, advice })).problems
    case 'pages': {
      const page = parsePage(path, text, advice)
      return page.ok ? [] : page.problems
    }
    default:
      return []
  }
}
