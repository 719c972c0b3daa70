import type { Element, ElementContent } from 'hast'
import type { List, ListItem } from 'mdast'
import { attribute, isElement } from './hast-reading.ts'
import type { Block, Place, WriteBlock, Writing } from './writing.ts'

/** More levels of lists and quotations than readers can follow. */
export const mostLevels = 8

/** A list with its items; what stands between them belongs to the item above it. */
export const writeList: WriteBlock = (node, place, writing) => {
  if (place.level >= mostLevels) {
    writing.losses.add('depth', `<${node.tagName}>`)
    return writing.flow(node.children.flatMap(contentOf), place)
  }
  const items = itemsOf(node, { ...place, level: place.level + 1 }, writing)
  if (items.length === 0) return []
  const isTight = items.every(isSimple)
  for (const item of items) item.spread = !isTight
  const start = Number.parseInt(attribute(node, 'start'), 10)
  const isStart = start >= 0 && start <= 999_999
  const ordered = node.tagName === 'ol'
  const list: List = {
    type: 'list',
    ordered,
    spread: !isTight,
    children: items,
    ...(ordered && { start: isStart ? start : 1 }),
  }
  return [list]
}

function contentOf(child: ElementContent): ElementContent[] {
  return isElement(child, 'li') ? [{ ...child, tagName: 'p', properties: {} }] : [child]
}

function itemsOf(node: Element, place: Place, writing: Writing): ListItem[] {
  const items: ListItem[] = []
  for (const child of node.children) {
    const isItem = isElement(child, 'li')
    const children = writing
      .flow(isItem ? child.children : [child], place)
      .filter(({ type }) => type !== 'thematicBreak')
    const last = items.at(-1)
    if (children.length === 0) continue
    if (!isItem && last) last.children.push(...(children as ListItem['children']))
    else items.push({ type: 'listItem', checked: null, children: children as ListItem['children'] })
  }
  return items
}

/** A paragraph, perhaps with a list below it: what can stand without blank lines. */
function isSimple({ children }: ListItem): boolean {
  return children.every(
    (child: Block | ListItem['children'][number], at) => child.type === (at === 0 ? 'paragraph' : 'list'),
  )
}
