import type { Problem } from '../domain/problem.ts'
import { adviceFor } from '../site/messages/advice-for.ts'
import { checkBody } from './check-body.ts'
import type { Surroundings } from './front-matter-schema.ts'
import { parseArticle } from './parse-article.ts'
import { parsePage } from './parse-author.ts'
import { readAuthorFile } from './read-author-file.ts'
import { type Paper, readPaper } from './read-paper.ts'
import { readPicture } from './read-picture.ts'
import { splitFrontMatter } from './split-front-matter.ts'

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
      return articleProblems(contentDir, path, text, { advice, locale, timeZone, ...known })
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

/** The body is looked at whatever the front matter is like, so that everything is told at once. */
async function articleProblems(
  contentDir: string,
  path: string,
  text: string,
  around: Surroundings,
): Promise<Problem[]> {
  const parsed = parseArticle(path, text, around)
  const split = splitFrontMatter(text, around.advice)
  const picture = (src: string) => readPicture(contentDir, path, src)
  const inBody =
    'source' in split
      ? await checkBody(path, split.body, { advice: around.advice, offset: split.bodyOffset, picture })
      : []
  return [...(parsed.ok ? [] : parsed.problems), ...inBody]
}
