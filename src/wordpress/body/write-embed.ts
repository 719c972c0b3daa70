import type { Element } from 'hast'
import type { Paragraph, PhrasingContent } from 'mdast'
import type { LeafDirective } from 'mdast-util-directive'
import { toString as wordsOf } from 'mdast-util-to-string'
import { cleanWords } from './clean-text.ts'
import { embedTitle, fileTitle, isEmbeddable } from './embed-hosts.ts'
import { attribute, elementsIn, isElement } from './hast-reading.ts'
import { pageOfPlayer } from './page-of-player.ts'
import type { Writing } from './writing.ts'

/** A page of another site's, with what is said of it. */
export type EmbedWords = { title?: string; caption?: PhrasingContent[] }

/** A card with a link; whoever cannot see it gets its title, which is never empty. */
export function embedCard(page: URL, words: EmbedWords, { around }: Pick<Writing, 'around'>): LeafDirective {
  const { title = '', caption = [] } = words
  const said = cleanWords(title).trim() || wordsOf(caption).trim() || embedTitle(page, around.locale)
  return {
    type: 'leafDirective',
    name: 'embed',
    attributes: { url: page.href, title: said },
    children: caption,
  }
}

/** A post of the same site: a link to where it is now. */
export function ownPage(page: URL, { around }: Pick<Writing, 'around'>): Paragraph | undefined {
  const url = around.isOwn(page) ? around.link(page) : undefined
  const children = [{ type: 'text' as const, value: page.href }]
  return url === undefined ? undefined : { type: 'paragraph', children: [{ type: 'link', url, children }] }
}

/** A frame, a player or an old plugin's object as a card; `undefined` when it has no address to go to. */
export function playerCard(
  node: Element,
  caption: PhrasingContent[],
  writing: Writing,
): LeafDirective | undefined {
  const { around, losses } = writing
  const address = playerAddress(node)
  const player = address && URL.canParse(address, around.base) ? new URL(address, around.base) : undefined
  if (!player || !/^https?:$/.test(player.protocol)) return undefined
  const page = pageOfPlayer(player)
  // Whatever else an object shows, the browsers of today do not.
  if (isElement(node, 'object', 'embed') && page === player) return undefined
  losses.add('frame', player.href)
  // Subtitles, above all.
  for (const track of elementsIn(node, 'track')) losses.add('element', attribute(track, 'src'))
  const kind = isElement(node, 'audio', 'video') ? (node.tagName as 'audio' | 'video') : undefined
  const title =
    attribute(node, 'title') ||
    wordsOf(caption) ||
    (kind && !isEmbeddable(page) && fileTitle(kind, page, around.locale)) ||
    ''
  return embedCard(page, { title, caption }, writing)
}

function playerAddress(node: Element): string {
  const names = ['src', 'dataSrc', 'dataLazySrc', 'data']
  const own = names
    .map((name) => attribute(node, name))
    .find((value) => value !== '' && !/^(?:about|data):/.test(value))
  const [inner] = elementsIn(node, 'source', 'embed').map((child) => attribute(child, 'src'))
  return (own ?? inner ?? movieOf(node)).trim()
}

function movieOf(node: Element): string {
  const movie = elementsIn(node, 'param').find((param) => attribute(param, 'name').toLowerCase() === 'movie')
  return movie ? attribute(movie, 'value') : ''
}
