/** Paths of the public contract. They start with `/` and are never absolute: prefix `SITE_URL` where needed. */
export const urls = {
  home: () => '/',
  article: (slug: string) => `/articles/${slug}`,
  /** Page `n` of an article's threads; the first is on the article itself. */
  threads: (slug: string, n: number) => (n <= 1 ? `/articles/${slug}` : `/articles/${slug}/comments/${n}`),
  /** Page `n` of the thread that a comment started, for those with more replies than the article's pages show. */
  thread: (slug: string, rootId: string, n: number) =>
    `/articles/${slug}/threads/${rootId}${n <= 1 ? '' : `/${n}`}`,
  comment: (slug: string, { page, thread }: { page: number; thread?: string | undefined }, id: string) =>
    `${thread === undefined ? urls.threads(slug, page) : urls.thread(slug, thread, page)}#comment-${id}`,
  reply: (slug: string, commentId: string) => `/articles/${slug}/reply/${commentId}`,
  held: (slug: string, commentId: string, token: string) =>
    `/articles/${slug}/held/${commentId}?token=${token}`,
  /** An article that is not public, for whoever was given the link; `until` in seconds since 1970. */
  preview: (slug: string, until: number, token: string) =>
    `/articles/${slug}/preview?until=${until}&token=${token}`,
  /** A list's newest articles, or its older page `n`; older pages count from the oldest and never shift. */
  list: (kind: ListKind, slug: string, n?: number) => `/${kind}/${slug}${n === undefined ? '' : `/${n}`}`,
  page: (slug: string) => `/${slug}`,
  /** The months of the paper; `month` (as "2026-03") has all that was first published in it. */
  archive: () => '/archive',
  month: (month: string, n?: number) =>
    `/archive/${month.replace('-', '/')}${n === undefined ? '' : `/${n}`}`,
  corrections: (n?: number) => `/corrections${n === undefined ? '' : `/${n}`}`,
  /** The correction at `index` of its article, as the article's file counts them from 0. */
  correction: (slug: string, index: number) => `/articles/${slug}#${correctionAnchor(index)}`,
  /** The search, narrowed to a section or a year (as "2026") where asked for. */
  search: (query = '', { section, year, page }: { section?: string; year?: string; page?: number } = {}) => {
    const given = { q: query, section, year, page: page === 1 ? undefined : page }
    const parts = Object.entries(given).filter(([, value]) => value !== undefined && value !== '')
    const search = parts.map(([key, value]) => `${key}=${encodeURIComponent(String(value))}`).join('&')
    return search === '' ? '/search' : `/search?${search}`
  },
  /** A file made of a picture; the picture itself, which is served only when it moves, without a variant. */
  picture: (name: string, variant?: string) => `/media/${name}${variant === undefined ? '' : `/${variant}`}`,
  /** Shown in place of a page that cannot be had without a network. */
  offline: () => '/offline',
  manifest: () => '/manifest.webmanifest',
  /** The picture shown with links to an article, or to any other page; `hash` stands for what is on it. */
  card: (hash: string, slug?: string) => `/cards/${hash}${slug === undefined ? '' : `/${slug}`}.png`,
  /** The paper's sign as a PNG, `size` pixels square. */
  icon: (size: 192 | 512) => `/icons/icon-${size}.png`,
  /** The whole article as Markdown. */
  markdown: (slug: string) => `/articles/${slug}.md`,
  /** The paper's feed, or that of one list, such as `/sections/cidade`. */
  feed: (format: FeedFormat, list = '') => `${list}/${feedNames[format]}`,
  /** The index of sitemaps, or one of them. */
  sitemap: (name?: string) => (name === undefined ? '/sitemap.xml' : `/sitemaps/${name}.xml`),
  newsSitemap: () => '/news-sitemap.xml',
  /** The comments of one article, or of the whole paper. */
  commentsFeed: (slug?: string) => (slug === undefined ? '/comments.xml' : `/articles/${slug}/comments.xml`),
  /** The moderators' desk. */
  desk: () => '/moderation',
  /** Where moderators sign in; `returnTo` is the page of the desk that they came for. */
  signIn: (returnTo?: string) => withReturn('/moderation/sign-in', returnTo),
  /** The second step of signing in. */
  signInCode: (returnTo?: string) => withReturn('/moderation/sign-in/code', returnTo),
  /** A moderator's own account; `done` names what has just been done to it. */
  account: (done?: string) => `/moderation/account${done === undefined ? '' : `?done=${done}`}`,
  /** What the desk's forms are sent to, such as "sign-out". */
  deskAction: (name: string) => `/api/moderation/${name}`,
}

function withReturn(path: string, returnTo: string | undefined): string {
  return returnTo === undefined ? path : `${path}?returnTo=${encodeURIComponent(returnTo)}`
}

/** Where a correction stands on its article's page. */
export function correctionAnchor(index: number): string {
  return `correction-${index + 1}`
}

export type FeedFormat = 'rss' | 'atom' | 'json'

const feedNames = { rss: 'feed.xml', atom: 'atom.xml', json: 'feed.json' } satisfies Record<
  FeedFormat,
  string
>

/** What articles are listed by; also the first part of the list's path. */
export type ListKind = 'sections' | 'tags' | 'authors'
