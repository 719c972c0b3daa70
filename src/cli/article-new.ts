import { mkdir, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { articleTemplate } from '../articles/article-template.ts'
import { readEnv } from '../config/env.ts'
import { adviceFor } from '../site/messages/advice-for.ts'
import { newArticleTexts } from '../site/messages/new-article-texts.ts'
import { urls } from '../site/urls.ts'
import { command } from './command.ts'
import { paperOrProblems } from './paper-or-problems.ts'
import { type ArticleOptions, planArticle } from './plan-article.ts'
import { questions } from './questions.ts'
import { shownPath } from './shown-path.ts'

const usage = `npm run article:new -- "Headline" [--section name] [--author name] [--slug words-of-the-address]
                               [--date 2026-11-24T07:30] [--dry-run]

Makes content/articles/YYYY/MM/slug.md, a draft that nobody sees yet, and tells what to do next.

  --section  slug or name; asked when left out
  --author   slug or name, several times or with commas; --author "" for none. When left out it is who git says
             you are (git config user.name), else asked
  --slug     the address; made of the headline when left out
  --date     when it shall come out; now when left out
  --dry-run  shows the file and writes nothing

Without a terminal, answers are read from standard input, a line each: section, then author.
A headline that begins with a hyphen goes after another --.`

const text = { type: 'string' } as const

await command({
  usage,
  takesWords: true,
  options: {
    ...{ section: text, slug: text, date: text },
    author: { type: 'string', multiple: true },
    'dry-run': { type: 'boolean' },
  },
  run: (values, words) => newArticle(words, values as ArticleOptions & { 'dry-run'?: boolean }),
})

async function newArticle(
  words: string[],
  options: ArticleOptions & { 'dry-run'?: boolean },
): Promise<number> {
  const { CONTENT_DIR, SITE_URL } = readEnv(process.env)
  const paper = await paperOrProblems(CONTENT_DIR)
  if (!paper) return 1
  const { locale } = paper.site
  const texts = newArticleTexts(locale)
  const desk = { advice: adviceFor(locale), texts, questions: questions() }
  const planned = { ...paper, contentDir: CONTENT_DIR, now: new Date() }
  const { path, article } = await planArticle(words, options, planned, desk).finally(desk.questions.close)
  const file = join(CONTENT_DIR, path)
  const shown = shownPath(CONTENT_DIR, path)
  const content = articleTemplate(article, texts)
  if (options['dry-run']) console.log(`${texts.dryRun(shown)}\n\n${content}`)
  else {
    await writeNew(file, content, texts.fileExists(shown))
    console.log(`${shown}\n${texts.address(SITE_URL + urls.article(article.slug))}\n\n${texts.next}`)
  }
  return 0
}

/** Never writes over a file, not even one that comes into being at the same moment. */
async function writeNew(file: string, content: string, exists: string): Promise<void> {
  await mkdir(dirname(file), { recursive: true })
  await writeFile(file, content, { flag: 'wx' }).catch((error: NodeJS.ErrnoException) => {
    throw error.code === 'EEXIST' ? new Error(exists) : error
  })
}
