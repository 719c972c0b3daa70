import type { Locale } from '../../domain/site.ts'

type Kind = 'video' | 'audio' | 'post' | 'photo' | 'page'

/** Sites whose pages WordPress shows in place when their address stands alone on a line. */
const hosts: readonly (readonly [host: RegExp, name: string, kind: Kind])[] = [
  [/(^|\.)youtu(be(-nocookie)?\.com|\.be)$/, 'YouTube', 'video'],
  [/(^|\.)vimeo\.com$/, 'Vimeo', 'video'],
  [/(^|\.)(dailymotion\.com|dai\.ly)$/, 'Dailymotion', 'video'],
  [/(^|\.)ted\.com$/, 'TED', 'video'],
  [/(^|\.)tiktok\.com$/, 'TikTok', 'video'],
  [/(^|\.)archive\.org$/, 'Internet Archive', 'video'],
  [/(^|\.)(videopress\.com|wordpress\.tv)$/, 'WordPress.tv', 'video'],
  [/(^|\.)spotify\.com$/, 'Spotify', 'audio'],
  [/(^|\.)soundcloud\.com$/, 'SoundCloud', 'audio'],
  [/(^|\.)mixcloud\.com$/, 'Mixcloud', 'audio'],
  [/(^|\.)(twitter|x)\.com$/, 'X', 'post'],
  [/(^|\.)(instagram\.com|instagr\.am)$/, 'Instagram', 'post'],
  [/(^|\.)(facebook\.com|fb\.watch)$/, 'Facebook', 'post'],
  [/(^|\.)tumblr\.com$/, 'Tumblr', 'post'],
  [/(^|\.)reddit\.com$/, 'Reddit', 'post'],
  [/(^|\.)bsky\.app$/, 'Bluesky', 'post'],
  [/(^|\.)(flickr\.com|flic\.kr)$/, 'Flickr', 'photo'],
  [/(^|\.)(pinterest\.com|pin\.it)$/, 'Pinterest', 'photo'],
  [/(^|\.)imgur\.com$/, 'Imgur', 'photo'],
  [/(^|\.)(slideshare\.net|scribd\.com|issuu\.com|speakerdeck\.com)$/, '', 'page'],
  [/(^|\.)(kickstarter\.com|crowdsignal\.net|polldaddy\.com|poll\.fm|wolframcloud\.com)$/, '', 'page'],
]

const words: Record<Locale, Record<Kind | 'audioFile' | 'videoFile', (name: string) => string>> = {
  'pt-BR': {
    video: (name) => `Vídeo no ${name}`,
    audio: (name) => `Áudio no ${name}`,
    post: (name) => `Publicação no ${name}`,
    photo: (name) => `Foto no ${name}`,
    page: (name) => `Página em ${name}`,
    audioFile: (name) => `Áudio: ${name}`,
    videoFile: (name) => `Vídeo: ${name}`,
  },
  en: {
    video: (name) => `Video on ${name}`,
    audio: (name) => `Audio on ${name}`,
    post: (name) => `Post on ${name}`,
    photo: (name) => `Photo on ${name}`,
    page: (name) => `Page at ${name}`,
    audioFile: (name) => `Audio: ${name}`,
    videoFile: (name) => `Video: ${name}`,
  },
}

function hostOf(page: URL) {
  return hosts.find(([host]) => host.test(page.hostname))
}

/** Whether an address that stands alone is to be shown as an embed: more than the front page of such a site. */
export function isEmbeddable(page: URL): boolean {
  return hostOf(page) !== undefined && (page.pathname !== '/' || page.search !== '')
}

/** What readers are told of a page of which nobody wrote what it is. */
export function embedTitle(page: URL, locale: Locale): string {
  const [, name, kind = 'page'] = hostOf(page) ?? []
  return words[locale][kind](name || page.hostname.replace(/^www\./, ''))
}

export function fileTitle(kind: 'audio' | 'video', file: URL, locale: Locale): string {
  const name = file.pathname.split('/').at(-1) || file.hostname
  return words[locale][`${kind}File`](name)
}
