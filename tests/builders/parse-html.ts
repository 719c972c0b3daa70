import { createRequire } from 'node:module'

type Window = { document: Document; DOMParser: typeof DOMParser }

// jsdom comes without types.
const { JSDOM } = createRequire(import.meta.url)('jsdom') as {
  JSDOM: new (html: string, options?: { url: string }) => { window: Window }
}

const options = { url: 'http://localhost/' }
const parser = new new JSDOM('', options).window.DOMParser()

/** The document that a browser makes of this HTML; scripts do not run. */
export function parseHtml(html: string): Document {
  return parser.parseFromString(html, 'text/html')
}

/** The same in a window of its own, for queries by role and name. Much slower. */
export function openHtml(html: string): HTMLElement {
  return new JSDOM(html, options).window.document.body
}
