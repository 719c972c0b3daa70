/** What a page of somebody else's is shown as, once a reader asks for it. */
export type EmbedShape = 'video' | 'audio' | 'map'

export type EmbedProvider = {
  name: string
  shape: EmbedShape
  /** The origin that its frames come from; the security policy allows these and no others. */
  frames: string
  /** Path and query of the frame for one of the provider's pages; `undefined` for pages that have none. */
  frameOf(page: URL): string | undefined
}

/** Everybody whose frames a page may load after a click. Pages of others stay links. */
export const embedProviders: readonly EmbedProvider[] = [
  {
    name: 'YouTube',
    shape: 'video',
    frames: 'https://www.youtube-nocookie.com',
    frameOf: (page) => {
      const id = isHost(page, 'youtube.com')
        ? (page.searchParams.get('v') ?? match(page, /^\/(?:shorts|live|embed)\/([^/]+)$/))
        : isHost(page, 'youtu.be') && match(page, /^\/([^/]+)$/)
      return id && /^[\w-]{11}$/.test(id) ? `/embed/${id}` : undefined
    },
  },
  {
    name: 'Vimeo',
    shape: 'video',
    frames: 'https://player.vimeo.com',
    frameOf: (page) => {
      const id = isHost(page, 'vimeo.com') && match(page, /^\/(\d+)$/)
      return id ? `/video/${id}?dnt=1` : undefined
    },
  },
  {
    name: 'Internet Archive',
    shape: 'video',
    frames: 'https://archive.org',
    frameOf: (page) => {
      const id = isHost(page, 'archive.org') && match(page, /^\/details\/([\w.-]+)$/)
      return id ? `/embed/${id}` : undefined
    },
  },
  {
    name: 'Spotify',
    shape: 'audio',
    frames: 'https://open.spotify.com',
    frameOf: (page) => {
      const place = /^(?:\/intl-[a-z]+)?(\/(?:episode|show|track|album|playlist)\/\w+)$/
      const path = page.hostname === 'open.spotify.com' && match(page, place)
      return path ? `/embed${path}` : undefined
    },
  },
  {
    name: 'SoundCloud',
    shape: 'audio',
    frames: 'https://w.soundcloud.com',
    frameOf: (page) => {
      const path = isHost(page, 'soundcloud.com') && match(page, /^(\/[\w-]+\/[\w-]+(?:\/[\w-]+)?)$/)
      return path ? `/player/?url=${encodeURIComponent(`https://soundcloud.com${path}`)}` : undefined
    },
  },
  {
    name: 'OpenStreetMap',
    shape: 'map',
    frames: 'https://www.openstreetmap.org',
    frameOf: (page) => {
      const place = isHost(page, 'openstreetmap.org') && /^#map=(\d+)\/(-?[\d.]+)\/(-?[\d.]+)/.exec(page.hash)
      return place ? `/export/embed.html?bbox=${boxAround(place.slice(1).map(Number))}` : undefined
    },
  },
]

export type Frame = { src: string; shape: EmbedShape; provider: string }

/** The frame that can show a page; `undefined` when its owner is not in the table. */
export function frameFor(page: URL): Frame | undefined {
  for (const { name, shape, frames, frameOf } of embedProviders) {
    const path = frameOf(page)
    if (path !== undefined) return { src: frames + path, shape, provider: name }
  }
  return undefined
}

/** Whether a page is on the host itself or on one of its usual doors. */
function isHost({ hostname }: URL, host: string): boolean {
  return hostname.replace(/^(www|m)\./, '') === host
}

function match({ pathname }: URL, pattern: RegExp): string | undefined {
  return pattern.exec(pathname)?.[1]
}

/** West, south, east, north of a map that is about three tiles wide (tiles: wiki.openstreetmap.org/wiki/Slippy_map). */
function boxAround([zoom = 0, latitude = 0, longitude = 0]: number[]): string {
  const [wide, high] = [540 / 2 ** zoom, 270 / 2 ** zoom]
  const sides = [longitude - wide, latitude - high, longitude + wide, latitude + high]
  return sides.map((side) => side.toFixed(5)).join(',')
}
