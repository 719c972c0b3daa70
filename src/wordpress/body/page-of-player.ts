/** What a player's address gives away of the page that it plays; by host and path. */
const players: readonly (readonly [
  host: RegExp,
  path: RegExp,
  page: (id: string, player: URL) => string | null,
])[] = [
  [
    /(^|\.)youtube(-nocookie)?\.com$/,
    /^\/embed\/videoseries/,
    (_id, { searchParams }) => playlist(searchParams),
  ],
  [
    /(^|\.)youtube(-nocookie)?\.com$/,
    /^\/(?:embed|v|e)\/(?!videoseries)([\w-]{6,})/,
    (id) => `https://www.youtube.com/watch?v=${id}`,
  ],
  [
    /^player\.vimeo\.com$/,
    /^\/video\/(\d+)/,
    (id, { searchParams }) => `https://vimeo.com/${[id, searchParams.get('h')].filter(Boolean).join('/')}`,
  ],
  [/^vimeo\.com$/, /^\/moogaloop\.swf/, (_id, { searchParams }) => vimeo(searchParams)],
  [/^open\.spotify\.com$/, /^\/embed(?:-podcast)?\/(\w+\/\w+)/, (id) => `https://open.spotify.com/${id}`],
  [/^w\.soundcloud\.com$/, /^\/player/, (_id, { searchParams }) => soundcloud(searchParams)],
  [
    /(^|\.)dailymotion\.com$/,
    /^\/(?:embed|swf)\/(?:video\/)?(\w+)/,
    (id) => `https://www.dailymotion.com/video/${id}`,
  ],
  [/(^|\.)archive\.org$/, /^\/embed\/([\w.-]+)/, (id) => `https://archive.org/details/${id}`],
  [
    /(^|\.)facebook\.com$/,
    /^\/plugins\/(?:video|post)\.php/,
    (_id, { searchParams }) => searchParams.get('href'),
  ],
  [/^platform\.twitter\.com$/, /^\/embed\//, (_id, { searchParams }) => tweet(searchParams)],
  [/(^|\.)instagram\.com$/, /^(\/(?:p|reel|tv)\/[\w-]+)\/embed/, (id) => `https://www.instagram.com${id}/`],
  [/^embed\.ted\.com$/, /^\/(.+)/, (id) => `https://www.ted.com/${id}`],
]

function playlist(query: URLSearchParams) {
  return query.get('list') && `https://www.youtube.com/playlist?list=${query.get('list')}`
}

function vimeo(query: URLSearchParams) {
  return query.get('clip_id') && `https://vimeo.com/${query.get('clip_id')}`
}

/** What is only known by its number on the API's host is no page that anybody could open. */
function soundcloud(query: URLSearchParams) {
  const page = query.get('url')
  return page && !/\/\/api\./.test(page) ? page : null
}

function tweet(query: URLSearchParams) {
  return query.get('id') && `https://x.com/i/status/${query.get('id')}`
}

/** The page of what a frame plays; for a frame that nobody knows, its own address. */
export function pageOfPlayer(player: URL): URL {
  for (const [host, path, pageOf] of players) {
    const found = host.test(player.hostname) ? path.exec(player.pathname) : null
    const page = found && pageOf(found[1] ?? '', player)
    if (page && URL.canParse(page) && /^https?:/.test(page)) return new URL(page)
  }
  return player
}
