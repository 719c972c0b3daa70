type Parameters = Record<string, string | undefined>

/** Paths of the moderators' desk below `urls.desk()`. */
export const deskUrls = {
  /** One of the lists, from the beginning or after a comment ("time-id"), of one article (its id) or of all. */
  queue: (queue: string, parameters: { article?: string; order?: string; after?: string } = {}) =>
    withQuery(`/moderation/${queue}`, parameters),
  comment: (id: string) => `/moderation/comments/${id}`,
  /** `by` says what `q` is: words, the beginning of a name, an e-mail address; or in what `like` is like others. */
  search: (parameters: { q?: string; by?: string; like?: string; after?: string } = {}) =>
    withQuery('/moderation/search', parameters),
  bans: () => '/moderation/bans',
  log: (parameters: { who?: string; what?: string; before?: string } = {}) =>
    withQuery('/moderation/log', parameters),
  team: () => '/moderation/moderators',
}

function withQuery(path: string, parameters: Parameters): string {
  const given = Object.entries(parameters).filter(([, value]) => value !== undefined && value !== '')
  const query = given.map(([key, value]) => `${key}=${encodeURIComponent(value ?? '')}`).join('&')
  return query === '' ? path : `${path}?${query}`
}
