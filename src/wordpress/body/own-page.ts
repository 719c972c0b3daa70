import type { Block } from './writing.ts'

/** What WordPress shows as a card of one of its own texts: a link with the address that was written there. */
export function ownPage(url: string, address: string): Block {
  return {
    type: 'paragraph',
    children: [{ type: 'link', url, children: [{ type: 'text', value: address }] }],
  }
}
