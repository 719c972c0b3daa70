import type { PhrasingContent, Root } from 'mdast'
import { SKIP, visit } from 'unist-util-visit'

/** `:lang[word]{en}`, `:lang[word]{lang=en}` or `:lang[en]{word}`. Any other colon in a sentence is a colon. */
const written = /:lang\[([^[\]{}]+)\]\{(lang=)?["“]?([^[\]{}"”]+)["”]?\}/g

/** Words in another language say so, for screen readers' voices and for hyphenation (WCAG 2.2, 3.1.2). */
export function markForeignWords(tree: Root): void {
  visit(tree, 'text', (node, index, parent) => {
    if (!parent || index === undefined) return undefined
    const parts = partsOf(node.value)
    if (parts.length === 1) return undefined
    parent.children.splice(index, 1, ...parts)
    return [SKIP, index + parts.length]
  })
}

/** Languages that a text names and nobody knows. */
export function unknownLanguages(text: string): string[] {
  return [...text.matchAll(written)].filter((found) => !foreignWords(found)).map(([whole]) => whole)
}

function partsOf(text: string): PhrasingContent[] {
  const parts: PhrasingContent[] = []
  let end = 0
  for (const found of text.matchAll(written)) {
    const foreign = foreignWords(found)
    if (!foreign) continue
    const { words, lang } = foreign
    parts.push({ type: 'text', value: text.slice(end, found.index) })
    parts.push({ type: 'emphasis', children: [{ type: 'text', value: words }], data: spanIn(lang) })
    end = found.index + found[0].length
  }
  return [...parts, { type: 'text', value: text.slice(end) }]
}

function spanIn(lang: string) {
  return { hName: 'span', hProperties: { lang } }
}

/** Which of the two is the language: the one that is the name of one. With both, the first. */
function foreignWords([, first = '', named, second = '']: RegExpMatchArray) {
  if (!named && isLanguage(first)) return { lang: first, words: second }
  return isLanguage(second) ? { lang: second, words: first } : undefined
}

const names = new Intl.DisplayNames('en', { type: 'language', fallback: 'none' })

/** Whether a text is a language code in use, such as `en` or `pt-PT` (BCP 47, as CLDR lists them). */
function isLanguage(text: string): boolean {
  return /^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/.test(text) && names.of(text) !== undefined
}
