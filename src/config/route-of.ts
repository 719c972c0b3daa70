/** First parts of paths, by what they are about. What is made up is "other": labels must not grow without end. */
const routes: Readonly<Record<string, string>> = {
  '': 'front',
  ...{
    articles: 'article',
    sections: 'list',
    tags: 'list',
    authors: 'list',
    archive: 'list',
    corrections: 'list',
  },
  ...{ search: 'search', comments: 'comments', moderation: 'moderation', notifications: 'private' },
  ...{ 'your-data': 'private', health: 'operations', metrics: 'operations', media: 'file', assets: 'file' },
  ...{ cards: 'file', _next: 'file', sitemaps: 'feed', feeds: 'feed' },
}

const documents = /\.(?:xml|json|md|txt|webmanifest)$/

/** What kind of address a path is, for logs and metrics: never the path itself, which may hold secrets. */
export function routeOf(path: string): string {
  const [first = '', second = ''] = path.slice(1).split(/[/?#]/)
  if (documents.test(path.split('?', 1)[0] ?? '')) return 'feed'
  const known = first === 'api' ? second : first
  return Object.hasOwn(routes, known) ? (routes[known] ?? 'other') : 'other'
}
