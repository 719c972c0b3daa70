import { createRequire } from 'node:module'

// jsdom comes without types. Its XML parser (saxes) is strict: a document that is not well-formed is refused.
const { JSDOM } = createRequire(import.meta.url)('jsdom') as {
  JSDOM: new (xml: string, options: { contentType: string }) => { window: { document: XMLDocument } }
}

/** @throws SyntaxError when the text is not a well-formed XML document */
export function parseXml(text: string): XMLDocument {
  return new JSDOM(text, { contentType: 'application/xml' }).window.document
}

/** The text of every element of a name, below `within`, in order; the name is written with its prefix. */
export function textsOf(within: Document | Element, name: string): string[] {
  return [...within.getElementsByTagName(name)].map((element) => element.textContent ?? '')
}
