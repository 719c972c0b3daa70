import type { NewArticle } from '../articles/article-template.ts'
import { findSlug } from '../articles/find-slug.ts'
import type { Paper } from '../articles/read-paper.ts'
import { titleSlug } from '../articles/title-slug.ts'
import { isSlug } from '../domain/slug.ts'
import { isoMinute, monthOf, parseDate } from '../site/dates.ts'
import { urls } from '../site/urls.ts'
import { choose, type Desk, namedBy } from './choose-named.ts'
import { WrongCall } from './command.ts'
import { gitUser } from './git-user.ts'
import { pickNamed } from './pick-named.ts'
import { shownPath } from './shown-path.ts'

export type ArticleOptions = { section?: string; author?: string[]; slug?: string; date?: string }

type Here = Paper & { contentDir: string; now: Date }

/** As the front matter's schema has it. */
const longestTitle = 300

/**
 * What a new article shall be and where it goes. Looks at everything that was given before it asks for the rest.
 *
 * @throws WrongCall for an option that cannot be taken
 * @throws Error when the address is in use, or a question finds no answer
 */
export async function planArticle(
  words: readonly string[],
  options: ArticleOptions,
  here: Here,
  desk: Desk,
): Promise<{ path: string; article: NewArticle }> {
  const { advice } = desk
  const { authors, contentDir, now } = here
  const { timeZone, sections } = here.site
  const title = titleOf(words, desk)
  const slug = slugOf(title, options.slug, desk)
  const date = options.date?.trim() ?? isoMinute(now, timeZone)
  const instant = parseDate(date, timeZone)
  if (!instant) throw new WrongCall(advice.date)
  const [section] = options.section === undefined ? [] : namedBy([options.section], sections, advice)
  const bylines = options.author && namedBy(options.author, authors, advice)
  await refuseTaken(slug, contentDir, desk)
  const article = {
    ...{ title, slug, date },
    section: section ?? (await askSection(here, desk)),
    authors: bylines ?? (await authorsAtWork(here, desk)),
  }
  return { path: `articles/${monthOf(instant, timeZone).replace('-', '/')}/${slug}.md`, article }
}

function titleOf(words: readonly string[], { advice }: Desk): string {
  const title = words.join(' ').replace(/\s+/g, ' ').trim()
  if (title === '') throw new WrongCall(`${advice.required} npm run article:new -- "…"`)
  if (title.length > longestTitle) throw new WrongCall(`${advice.tooLong(longestTitle)} (${title.length})`)
  return title
}

function slugOf(title: string, given: string | undefined, { advice, texts }: Desk): string {
  if (given !== undefined && !isSlug(given)) throw new WrongCall(advice.slug)
  const slug = given ?? titleSlug(title)
  if (slug === undefined) throw new WrongCall(texts.noSlug)
  return slug
}

async function refuseTaken(slug: string, contentDir: string, { advice, texts }: Desk): Promise<void> {
  const owner = await findSlug(contentDir, slug, advice)
  if (!owner) return
  const refusals = { article: texts.slugTaken, published: texts.slugPublished, gone: texts.slugGone }
  throw new Error(refusals[owner.kind](urls.article(slug), shownPath(contentDir, owner.place)))
}

async function askSection({ site: { sections } }: Here, desk: Desk): Promise<string> {
  const [only] = sections.length === 1 ? sections : []
  if (only) return only.slug
  const question = { question: desk.texts.askSection, option: '--section', choices: sections }
  const [slug = ''] = await choose({ ...question, atLeast: 1, atMost: 1 }, desk)
  return slug
}

/** Whoever git says is working here, if the paper knows them. */
async function authorsAtWork({ authors }: Here, desk: Desk): Promise<string[]> {
  if (authors.length === 0) return []
  const known = pickNamed(await gitUser(), authors)
  if (known) return [known.slug]
  const question = { question: desk.texts.askAuthors, option: '--author', choices: authors }
  return choose({ ...question, atLeast: 0, atMost: authors.length }, desk)
}
