import type { Element, ElementContent, Parents, Root } from 'hast'
import { fromHtml } from 'hast-util-from-html'
import { handmadeNotes } from './handmade-notes.ts'
import { attribute, hasClass, isBlank } from './hast-reading.ts'
import { type FoundNote, type NoteList, noteList } from './note-list.ts'
import { isReadableHtml } from './readable-html.ts'

/**
 * Takes the footnotes out of a tree: those of the block editor, of shortcodes, and those that were made by hand of links
 * that lead to each other. Where the text names one there is a `note-reference` with its number.
 */
export function findNotes(root: Root, footnotes: string): NoteList {
  const notes = noteList()
  const finders = [blockNotes(footnotes), shortcodeNote, handmadeNotes(root)]
  visitElements(root, (node, parent, at) => {
    for (const find of finders) {
      const content = find(node)
      if (!content) continue
      if (isBlank({ type: 'root', children: [...content.children] })) continue
      parent.children[at] = reference(notes.add(content.key, content.children))
      return
    }
  })
  return notes
}

function reference(number: number): Element {
  return { type: 'element', tagName: 'note-reference', properties: { number }, children: [] }
}

/** Parents come before what is in them; what has been replaced is not gone into. */
function visitElements(node: Parents, visit: (node: Element, parent: Parents, at: number) => void): void {
  for (const [at, child] of node.children.entries()) {
    if (child.type !== 'element') continue
    visit(child, node, at)
    if (node.children[at] === child) visitElements(child, visit)
  }
}

function shortcodeNote(node: Element): FoundNote | undefined {
  return 'dataNote' in node.properties ? { key: node, children: node.children } : undefined
}

/** `<sup data-fn="id" class="fn">`, whose text is in the post's metadata. */
function blockNotes(footnotes: string) {
  const contents = contentsById(footnotes)
  return (node: Element): FoundNote | undefined => {
    const id = hasClass(node, 'fn') ? attribute(node, 'dataFn') : ''
    const content = contents.get(id)
    if (content === undefined || !isReadableHtml(content)) return undefined
    return { key: id, children: fromHtml(content, { fragment: true }).children as ElementContent[] }
  }
}

function contentsById(footnotes: string): Map<string, string> {
  const contents = new Map<string, string>()
  for (const note of parsed(footnotes)) {
    const { id, content } = (note ?? {}) as Record<string, unknown>
    if (typeof id === 'string' && typeof content === 'string') contents.set(id, content)
  }
  return contents
}

function parsed(json: string): unknown[] {
  try {
    const value: unknown = JSON.parse(json)
    return Array.isArray(value) ? value : []
  } catch {
    return []
  }
}
