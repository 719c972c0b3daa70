import { LRUCache } from 'lru-cache'
import type { CatalogArticle } from '../articles/catalog.ts'
import { countWords, readingMinutes } from '../articles/count-words.ts'
import { readPicture } from '../articles/read-picture.ts'
import { renderMarkdown } from '../articles/render-markdown.ts'
import type { FindPicture } from '../articles/show-pictures.ts'
import { isStoreAway } from '../comments/comment-store.ts'
import type { JsonLd } from '../feeds/json-ld.ts'
import { yearsBetween } from '../site/dates.ts'
import { messagesFor } from '../site/messages/messages-for.ts'
import { likelyVariants } from '../site/picture-sources.ts'
import { urls } from '../site/urls.ts'
import type { LeadPictureView, TagView } from '../ui/article-body.tsx'
import type { Credit } from '../ui/byline.tsx'
import type { CommentsView, ShownComments } from '../ui/comment-section.tsx'
import type { HeadView } from '../ui/head-view.ts'
import type { SectionName } from '../ui/story-links.tsx'
import type { TimeView } from '../ui/time-stamp.tsx'
import { articleData } from './article-data.ts'
import { articleHeadView } from './article-head.ts'
import { type ArticleLinks, articleLinks } from './article-links.ts'
import { type PageContext, type PageProps, pageProps } from './page-props.ts'
import { takesComments } from './takes-comments.ts'
import { threadViews } from './thread-views.ts'
import { pictureView, ViewMaker } from './view-maker.ts'

export type ArticleHeadView = {
  slug: string
  title: string
  description?: string
  canonical?: string
  section: SectionName
}

/** The story itself, with its header and what it leads on to. */
export type StoryView = ArticleHeadView & {
  authors: Credit[]
  published: TimeView
  updated?: TimeView
  /** Minutes that reading takes. */
  minutes: number
  /** Whole years since it was published. */
  yearsOld: number
  links: ArticleLinks
  html: string
  picture?: LeadPictureView
  corrections: { time: TimeView; text: string }[]
  tags: TagView[]
}

export type ArticleView = StoryView & {
  head: HeadView
  /** Its address, absolute. */
  url: string
  comments: CommentsView
  /** What machines read. */
  data: JsonLd[]
}

/** The page of one article with its first threads; `undefined` when there is no such public article. */
export function articlePage(slug: string): Promise<PageProps<ArticleView> | undefined> {
  return pageProps(urls.article(slug), async (context) => {
    const article = context.catalog.article(slug, context.at)
    if (!article) return undefined
    const views = viewsFor(article, context)
    const [story, comments] = await Promise.all([
      storyView(article, context, views),
      commentsOf(article, context, views),
    ])
    const siteUrl = context.env.SITE_URL
    const head = articleHeadView(article, pastUpdate(article, context.at), {
      catalog: context.catalog,
      views,
    })
    const shown = { head, words: countWords(article.body), comments, corrections: story.corrections }
    const view: ArticleView = {
      ...story,
      head,
      url: siteUrl + urls.article(slug),
      comments,
      data: articleData(article, shown, { ...context, siteUrl, views }),
    }
    return { view, lang: article.lang }
  })
}

/** What a page shows of an article itself, public or not. */
export async function storyView(
  article: CatalogArticle,
  context: PageContext,
  views: ViewMaker,
): Promise<StoryView> {
  const { date, tags, corrections } = article
  const lead = article.picture
  if (lead) context.pictures.makeAhead(lead, likelyVariants(lead, 'article-lead'))
  const picture = leadPicture(article)
  const updated = pastUpdate(article, context.at)
  return {
    ...articleHead(article, views),
    authors: views.credits(article.authors),
    published: views.time(date),
    minutes: readingMinutes(countWords(article.body)),
    ...(updated && { updated: views.time(updated) }),
    yearsOld: yearsBetween(date.getTime(), context.at, views.site.timeZone),
    links: articleLinks(article, context, views),
    ...(picture && { picture }),
    html: await bodyOf(article, context, views),
    corrections: corrections.map(({ date, text }) => ({ time: views.day(date), text })),
    tags: tags.map((tag) => ({ ...tag, ...views.siteLang })),
  }
}

/** When the article was last changed; a date to come, or before the first publication, is nobody's business yet. */
function pastUpdate({ date, updated }: CatalogArticle, at: number): Date | undefined {
  return updated && updated.getTime() <= at && updated > date ? updated : undefined
}

/** The part of an article that its comment pages show too. */
export function articleHead(
  { slug, title, description, canonical, section }: CatalogArticle,
  views: ViewMaker,
): ArticleHeadView {
  return {
    ...{ slug, title, section: views.section(section) },
    ...(description !== undefined && { description }),
    ...(canonical !== undefined && { canonical }),
  }
}

export function viewsFor(article: CatalogArticle, { catalog }: Pick<PageContext, 'catalog'>): ViewMaker {
  return new ViewMaker(catalog, catalog.settings(), article.lang)
}

/** The first page of an article's threads. When the store is away, the article is shown all the same. */
async function commentsOf(
  article: CatalogArticle,
  context: PageContext,
  views: ViewMaker,
): Promise<CommentsView> {
  if (article.comments === 'off') return { state: 'off' }
  try {
    return await shownComments(article, 1, context, views)
  } catch (error) {
    if (isStoreAway(error)) return { state: 'unavailable' }
    throw error
  }
}

/** One page of an article's threads, oldest first. */
export async function shownComments(
  article: CatalogArticle,
  page: number,
  context: PageContext,
  views: ViewMaker,
): Promise<ShownComments> {
  const { threads, total, pages } = await (await context.comments()).threads(article.id, page)
  const shown = threads.flatMap((thread) => threadViews(thread, article.slug, views))
  return { state: 'shown', isOpen: takesComments(article, context), total, threads: shown, page, pages }
}

/** Texts as HTML: a page is made again for each comment, and its text has not changed. In characters. */
const bodies = new LRUCache<string, string>({
  maxSize: 2_000_000,
  sizeCalculation: (html) => html.length + 1,
})

/** The article's text as HTML. */
export async function bodyOf(
  article: CatalogArticle,
  context: Pick<PageContext, 'env'>,
  { locale, site }: ViewMaker,
): Promise<string> {
  // The version stands for the file and the pictures beside it.
  const key = [context.env.CONTENT_DIR, article.path, article.version, locale, site.locale].join('\n')
  const known = bodies.get(key)
  if (known !== undefined) return known
  const messages = messagesFor(locale, site.locale)
  const html = await renderMarkdown(article.body, { messages, picture: pictureFinder(article, context) })
  bodies.set(key, html)
  return html
}

/** Finds the pictures beside a text. */
export function pictureFinder(
  { path }: Pick<CatalogArticle, 'path'>,
  { env }: Pick<PageContext, 'env'>,
): FindPicture {
  return async (src) => {
    const found = await readPicture(env.CONTENT_DIR, path, src)
    return typeof found === 'string' ? undefined : found
  }
}

export function leadPicture({ image, picture }: CatalogArticle): LeadPictureView | undefined {
  if (!image || !picture) return undefined
  const { caption, credit, license } = image
  return {
    ...pictureView(image, picture),
    ...(caption !== undefined && { caption }),
    ...(credit !== undefined && { credit }),
    ...(license !== undefined && { license }),
  }
}
