import type { BodyAround } from '../../../src/wordpress/body/body-around.ts'
import { convertBody } from '../../../src/wordpress/body/convert-body.ts'

const here: Record<string, { src: string; alt: string; caption: string }> = {
  'https://gazeta.example/wp-content/uploads/rua.jpg': { src: 'rua.jpg', alt: '', caption: '' },
  'https://gazeta.example/wp-content/uploads/ponte.jpg': {
    src: 'ponte.jpg',
    alt: 'Ponte de ferro',
    caption: 'A ponte, em 1950',
  },
}
const attachments: Record<number, { address: string; alt: string; caption: string }> = {
  7: { address: 'https://gazeta.example/wp-content/uploads/rua.jpg', alt: 'Rua cheia', caption: '' },
  8: { address: 'https://gazeta.example/wp-content/uploads/ponte.jpg', alt: '', caption: 'A ponte' },
  9: { address: 'https://gazeta.example/wp-content/uploads/fala.mp3', alt: '', caption: 'A fala' },
}

/** A small paper around a body: two pictures, three attachments, one article. */
export function aBodyAround(own: Partial<BodyAround> = {}): BodyAround {
  return {
    base: 'https://gazeta.example/2014/03/a-cheia/',
    locale: 'pt-BR',
    picture: async ({ address, id }) => here[address ?? attachments[id ?? 0]?.address ?? ''],
    attachment: (id) => attachments[id],
    attached: (post) => (post === undefined ? [7, 8, 9] : []),
    isOwn: ({ hostname }) => hostname === 'gazeta.example',
    link: ({ pathname, hash }) => (pathname === '/2013/05/a-seca/' ? `/articles/a-seca${hash}` : undefined),
    reusable: () => undefined,
    footnotes: '',
    ...own,
  }
}

/** The Markdown of a body, without what was lost. */
export async function markdownOf(content: string, own: Partial<BodyAround> = {}): Promise<string> {
  return (await convertBody(content, aBodyAround(own))).markdown
}

/** What a test says of a body: its name, the body, the Markdown without its last line end, and what is lost. */
export type Row = [name: string, html: string, markdown: string, losses?: string[]]

/** A body as Markdown, without the last line end, and what was lost of it, as "kind detail". */
export async function bodyOf(content: string, own: Partial<BodyAround> = {}) {
  const { markdown, losses } = await convertBody(content, aBodyAround(own))
  return {
    markdown: markdown.replace(/\n$/, ''),
    losses: losses.map(({ kind, detail }) => `${kind} ${detail}`.trim()),
  }
}

/** What was lost of a body, as "kind detail". */
export async function lossesOf(content: string, own: Partial<BodyAround> = {}): Promise<string[]> {
  return (await bodyOf(content, own)).losses
}
