import { createReadStream } from 'node:fs'
import { SaxesParser, type SaxesTagPlain } from 'saxes'
import type { ForeignComment, ForeignSource, ForeignThread } from './foreign-comment.ts'
import { markdownOfHtml } from './markdown-of-html.ts'

type Piece = { comment: ForeignComment } | { thread: ForeignThread }

/** Characters that no XML may hold, and that old exports hold all the same. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what this looks for
const forbidden = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g

/** Reads an export of Disqus (XML, as "Export Comments" sends it) as a stream. */
export function readDisqus(path: string): ForeignSource {
  return { name: 'disqus', read: () => piecesOf(path) }
}

/** @throws Error with line and column where the file is no XML, or declares entities of its own */
async function* piecesOf(path: string): AsyncGenerator<Piece> {
  const found: Piece[] = []
  const parser = disqusParser((piece) => found.push(piece))
  for await (const chunk of createReadStream(path, 'utf8')) {
    parser.write(String(chunk).replace(forbidden, ''))
    yield* found.splice(0)
  }
  parser.close()
  yield* found.splice(0)
}

/** What is known so far of the thread or post that is being read: texts by the path of their elements. */
type Item = { element: 'thread' | 'post'; id: string; thread: string; parent: string; texts: Texts }
type Texts = Partial<Record<string, string>>

function disqusParser(give: (piece: Piece) => void): SaxesParser {
  const parser = new SaxesParser()
  let path: string[] = []
  let item: Item | undefined
  const addText = (text: string) => {
    const name = path.slice(2).join('/')
    if (item && name !== '') item.texts[name] = (item.texts[name] ?? '') + text
  }
  parser.on('doctype', () => {
    throw new Error(
      'The file has a DOCTYPE: exports of Disqus have none, and entities could fill the memory.',
    )
  })
  parser.on('error', (error) => {
    throw error
  })
  parser.on('opentag', (tag) => {
    path = [...path, tag.name]
    if (path.length === 2) item = itemOf(tag)
    else if (item && path.length === 3) refer(item, tag)
  })
  parser.on('text', addText)
  parser.on('cdata', addText)
  parser.on('closetag', () => {
    if (path.length === 2 && item) give(pieceOf(item))
    if (path.length === 2) item = undefined
    path = path.slice(0, -1)
  })
  return parser
}

function itemOf(tag: SaxesTagPlain): Item | undefined {
  if (tag.name !== 'thread' && tag.name !== 'post') return undefined
  return { element: tag.name, id: idOf(tag), thread: '', parent: '', texts: {} }
}

function refer(item: Item, tag: SaxesTagPlain): void {
  if (tag.name === 'thread') item.thread = idOf(tag)
  if (tag.name === 'parent') item.parent = idOf(tag)
}

function idOf({ attributes }: SaxesTagPlain): string {
  return attributes['dsq:id'] ?? ''
}

function pieceOf({ element, id, thread, parent, texts }: Item): Piece {
  const text = (name: string) => texts[name]?.trim() ?? ''
  if (element === 'thread')
    return { thread: { key: id, addresses: [text('link'), text('id')].filter((part) => part !== '') } }
  const isDeleted = text('isDeleted') === 'true'
  return {
    comment: {
      ...{ id, thread, parent: parent || undefined },
      name: text('author/name') || text('author/username'),
      ...{ email: text('author/email'), text: () => markdownOfHtml(text('message')) },
      date: dateOf(text('createdAt')),
      status: isDeleted ? 'deleted' : text('isSpam') === 'true' ? 'spam' : 'published',
    },
  }
}

/** Instants are written in UTC, as 2016-03-09T12:00:00Z. */
function dateOf(text: string): Date | undefined {
  const date = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ?$/.test(text)
    ? new Date(text.replace(/Z?$/, 'Z'))
    : undefined
  return date && !Number.isNaN(date.getTime()) ? date : undefined
}
