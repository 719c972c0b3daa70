import type { Image, Paragraph, Parent, PhrasingContent, Root, RootContent } from 'mdast'
import { defaultHandlers, type Handlers } from 'mdast-util-to-hast'
import remarkHtml from 'remark-html'
import { visit } from 'unist-util-visit'
import type { Picture } from '../domain/article.ts'
import type { Messages } from '../site/messages/messages.ts'
import { urls } from '../site/urls.ts'
import { articleSchema } from './article-schema.ts'
import { editorsMarkdown, figureOf, isLocalPicture } from './markdown-tree.ts'

export type RenderOptions = {
  messages: Messages
  /** Finds a picture beside the article; `undefined` when it cannot be shown. */
  picture: (src: string) => Promise<Picture | undefined>
}

/**
 * An article's Markdown as HTML. The only place that makes HTML of editors' text. Its output is safe to put in
 * a page: raw HTML is dropped, the rest goes through an allow-list.
 */
export async function renderMarkdown(body: string, { messages, picture }: RenderOptions): Promise<string> {
  const html = editorsMarkdown()
    .use(() => lowerHeadings)
    .use(() => (tree: Root) => showPictures(tree, picture))
    .use(() => scrollTables)
    .use(remarkHtml, {
      sanitize: articleSchema,
      handlers: { ...footnotesIn(messages), table: accessibleTable },
    })
    .freeze()
  try {
    return String(await html.process(body))
  } catch (error) {
    // Nested so deep that the stack overflows; the check tells the editor, and readers get the words.
    if (!(error instanceof RangeError)) throw error
    return html.stringify({ type: 'root', children: [element('p', [{ type: 'text', value: body }])] })
  }
}

/** The page's headline is the only first-level heading (WCAG 2.2, 1.3.1). */
function lowerHeadings(tree: Root): void {
  visit(tree, 'heading', (node) => {
    if (node.depth === 1) node.depth = 2
  })
}

/** A wide table scrolls within its own region, which the keyboard can reach (WCAG 2.2, 1.4.10 and 2.1.1). */
function scrollTables(tree: Root): void {
  visit(tree, 'table', (node, index, parent) => {
    if (!parent || index === undefined || parent.data?.hName === 'div') return
    parent.children[index] = element('div', [node], { className: ['table-scroll'], tabIndex: 0 })
  })
}

async function showPictures(tree: Root, find: RenderOptions['picture']): Promise<void> {
  const linked = new Set<Image>()
  visit(tree, 'link', (link) => visit(link, 'image', (image) => void linked.add(image)))
  const jobs: Promise<void>[] = []
  visit(tree, (node, index, parent) => {
    if (!parent || index === undefined) return
    if (node.type === 'image') jobs.push(showImage(node, { index, parent, find, isLinked: linked.has(node) }))
    const figure = node.type === 'leafDirective' ? figureOf(node) : undefined
    if (node.type !== 'leafDirective' || !figure) return
    const image: Image = { type: 'image', url: figure.src, alt: figure.alt }
    const shown = element('figure', [image, ...caption(node.children, figure.credit)])
    parent.children[index] = shown
    jobs.push(showImage(image, { index: 0, parent: shown, find, isLinked: false }))
  })
  await Promise.all(jobs)
}

type ImagePlace = { index: number; parent: Parent; find: RenderOptions['picture']; isLinked: boolean }

async function showImage(node: Image, { index, parent, find, isLinked }: ImagePlace): Promise<void> {
  const found = isLocalPicture(node.url) ? await find(node.url) : undefined
  if (!found) {
    parent.children[index] = replacement(node, isLinked)
    return
  }
  node.url = urls.picture(found.name)
  node.data = {
    hProperties: { width: found.width, height: found.height, loading: 'lazy', decoding: 'async' },
  }
}

/** A picture elsewhere would tell that site who reads us: it becomes a link. One that is missing, its description. */
function replacement(node: Image, isLinked: boolean): PhrasingContent {
  const text: PhrasingContent = { type: 'text', value: node.alt ?? '' }
  if (isLinked || isLocalPicture(node.url)) return text
  return { type: 'link', url: node.url, children: [text] }
}

function caption(children: PhrasingContent[], credit: string): Paragraph[] {
  const small = credit ? [element('small', [{ type: 'text', value: credit }])] : []
  return children.length + small.length > 0 ? [element('figcaption', [...children, ...small])] : []
}

/** A node that mdast-util-to-hast turns into the named element; "paragraph" is only its name in the tree. */
function element(hName: string, children: RootContent[], hProperties = {}): Paragraph {
  return { type: 'paragraph', children: children as PhrasingContent[], data: { hName, hProperties } }
}

/** Column headings say so (WCAG 2.2, 1.3.1), and cells are aligned by class: the attribute is obsolete. */
const accessibleTable: typeof defaultHandlers.table = (state, node) => {
  const table = defaultHandlers.table(state, node)
  visit(table, 'element', (cell) => {
    const { align, ...properties } = cell.properties
    const className = align ? { className: [`align-${align}`] } : {}
    if (cell.tagName === 'td' || cell.tagName === 'th') cell.properties = { ...properties, ...className }
    if (cell.tagName === 'th') cell.properties.scope = 'col'
  })
  return table
}

/** remark-html has no option for the words around footnotes, but its handlers reach the options behind it. */
function footnotesIn(messages: Messages): Handlers {
  return {
    footnoteReference(state, node) {
      Object.assign(state.options, {
        footnoteLabel: messages.footnotes,
        footnoteLabelProperties: {},
        footnoteBackLabel: messages.backToReference,
      })
      return defaultHandlers.footnoteReference(state, node)
    },
  }
}
