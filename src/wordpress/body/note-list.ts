import type { ElementContent, Root } from 'hast'

/** What a place in the text says of its note; `key` is the same wherever the same note is named. */
export type FoundNote = { key: unknown; children: readonly ElementContent[] }

/** The footnotes of a body, in the order in which the text names them. */
export type NoteList = {
  /** Takes a note in and says by what number the text refers to it; the same key is the same note. */
  add(key: unknown, content: readonly ElementContent[]): number
  roots(): Root[]
}

export function noteList(): NoteList {
  const numbers = new Map<unknown, number>()
  const roots: Root[] = []
  return {
    add(key, content) {
      const known = numbers.get(key)
      if (known !== undefined) return known
      const number = roots.push({ type: 'root', children: [...content] })
      numbers.set(key, number)
      return number
    },
    roots: () => roots,
  }
}
