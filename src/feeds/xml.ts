import Builder from 'fast-xml-builder'
import { withoutForbidden } from './forbidden-characters.ts'

/**
 * An element's content: its text, or an object of its children by name, in order, with `@name` for attributes,
 * `#text` and `#cdata`. An array stands for as many elements of one name; what is `undefined` is left out.
 */
export type XmlNode = string | number | undefined | { [name: string]: XmlNode | XmlNode[] }

const builder = new Builder({
  ...{ attributeNamePrefix: '@', ignoreAttributes: false, cdataPropName: '#cdata' },
  ...{ suppressEmptyNode: true, suppressBooleanAttributes: false },
})

/** An XML 1.0 document in UTF-8, well-formed whatever the texts in it are. `root` has one key, the root element. */
export function xml(root: { [name: string]: XmlNode }): string {
  return `<?xml version="1.0" encoding="utf-8"?>\n${builder.build(cleaned(root))}\n`
}

/** Before the builder splits `]]>`: a character that goes later could bring two halves together again. */
function cleaned(node: XmlNode | XmlNode[]): XmlNode | XmlNode[] {
  if (typeof node === 'string') return withoutForbidden(node)
  if (Array.isArray(node)) return node.map((child) => cleaned(child) as XmlNode)
  if (typeof node !== 'object') return node
  return Object.fromEntries(Object.entries(node).map(([name, child]) => [name, cleaned(child)]))
}
