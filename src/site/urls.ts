/** Paths of the public contract. They start with `/` and are never absolute: prefix `SITE_URL` where needed. */
export const urls = {
  home: () => '/',
  article: (slug: string) => `/articles/${slug}`,
  /** Page `n` of an article's threads; the first is on the article itself. */
  threads: (slug: string, n: number) => (n <= 1 ? `/articles/${slug}` : `/articles/${slug}/comments/${n}`),
  comment: (slug: string, page: number, id: string) => `${urls.threads(slug, page)}#comment-${id}`,
  reply: (slug: string, commentId: string) => `/articles/${slug}/reply/${commentId}`,
  held: (slug: string, commentId: string, token: string) =>
    `/articles/${slug}/held/${commentId}?token=${token}`,
  /** A list's newest articles, or its older page `n`; older pages count from the oldest and never shift. */
  list: (kind: ListKind, slug: string, n?: number) => `/${kind}/${slug}${n === undefined ? '' : `/${n}`}`,
  page: (slug: string) => `/${slug}`,
  picture: (name: string) => `/media/${name}`,
}

/** What articles are listed by; also the first part of the list's path. */
export type ListKind = 'sections' | 'tags' | 'authors'
