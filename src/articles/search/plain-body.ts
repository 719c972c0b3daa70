/**
 * What readers read of an article's Markdown, without its signs and addresses: the text of links, the
 * description of pictures, captions. It goes by patterns and not by a syntax tree, because every article passes
 * through here whenever the catalog is made; a sign that is left over does no harm in a search. A text is only searched
 * for what a step takes out when it has the signs of it.
 */
export function plainBody(markdown: string): string {
  return plainText(markdown.includes('::') ? withoutDirectives(markdown) : markdown).trim()
}

function withoutDirectives(markdown: string): string {
  return markdown.replace(directive, (_, label = '', attributes = '') =>
    [label, ...[...attributes.matchAll(attributeForReaders)].map((match) => match[1] ?? match[2])].join(' '),
  )
}

function plainText(markdown: string): string {
  let text = markdown
  for (const [signs, pattern, instead] of steps)
    if (signs.length === 0 || signs.some((sign) => text.includes(sign))) text = text.replace(pattern, instead)
  return text
}

// Lengths are bounded: an opening bracket without its end must not be looked for through the whole text.
const directive = /^ {0,3}:{2,}[\w-]*(\[[^\]\n]{0,1000}\])?(\{[^{}\n]{0,2000}\})?/gm
const attributeForReaders = /\b(?:alt|caption|title)=(?:"([^"]*)"|'([^']*)')/g

/** What each step looks for begins with one of these texts, or has it within: most articles have few of them. */
const steps: readonly (readonly [signs: readonly string[], pattern: RegExp, instead: string])[] = [
  [['<!--'], /<!--[\s\S]{0,1500}?-->/g, ' '],
  [['```', '~~~'], /^ {0,3}(?:```|~~~).*$/gm, ' '],
  [[']:'], /^ {0,3}\[(?!\^)[^\]\n]{1,200}\]:.*$/gm, ' '],
  [['[^'], /\[\^[^\]\n]{1,100}\]:?/g, ''],
  [['!['], /!\[([^[\]\n]{0,1000})\]\([^()\n]{0,2000}\)/g, '$1'],
  [[']('], /!?\[([^[\]\n]{0,1000})\]\((?:[^()\n]|\([^()\n]{0,200}\)){0,2000}\)/g, '$1'],
  [['://', 'ailto:', 'AILTO:'], /<?\b(?:https?:\/\/|mailto:)[^\s<>)]*>?/gi, ' '],
  [['<'], /<\/?[a-z][^<>]{0,1000}>/gi, ' '],
  [['>'], /^[ \t]{0,12}(?:>[ \t]?)+/gm, ''],
  [['#', '-', '+', '*', '.', ')'], /^[ \t]*(?:#{1,6}|[-+*]|\d{1,9}[.)])[ \t]+/gm, ''],
  [['-', '*', '_', ':', '|', '='], /^[ \t]*[-*_:|=][-*_:|= \t]{2,}$/gm, ' '],
  [['|'], /[ \t]*\|[ \t]*/g, ' '],
  [['_'], /(?<![\p{L}\p{N}])_+|_+(?![\p{L}\p{N}])/gu, ''],
  [['*', '`', '~~'], /\*+|`+|~~/g, ''],
  [['[', ']'], /!?\[|\](?:\[[^\]\n]{0,200}\])?/g, ''],
  [['\\'], /\\([!-/:-@[-`{-~])/g, '$1'],
  [['&'], /&(?:nbsp|#160);/g, ' '],
  [['&'], /&amp;/g, '&'],
  [[], /\s{2,}|[^\S ]/g, ' '],
]
