/**
 * A file's text with everything that is no prose written over by spaces, so that each word is still where it was:
 * code, addresses, HTML, names and keys of directives, labels, words marked as another language's.
 *
 * @param bodyStart where the body begins; of what is before it, the texts that readers see are kept
 */
export function proseOf(text: string, bodyStart: number): string {
  return frontProse(text.slice(0, bodyStart)) + bodyProse(text.slice(bodyStart))
}

const textKeys = ['title', 'description', 'alt', 'caption', 'text']

function frontProse(front: string): string {
  let isText = false
  const lines = front.split('\n').map((line) => {
    const [start = '', key] = /^\s*(?:- +)?([\w-]+) *:(?=\s|$)/.exec(line) ?? []
    if (key === undefined) return isText && /^\s/.test(line) ? line : blank(line)
    isText = textKeys.includes(key)
    return isText ? blank(start) + line.slice(start.length) : blank(line)
  })
  return lines.join('\n')
}

function bodyProse(body: string): string {
  // Most of them need a sign that most texts do not have, and looking for that costs nothing.
  return notProse.reduce(
    (text, [pattern, keep, sign = '']) => (text.includes(sign) ? text.replace(pattern, keep) : text),
    body,
  )
}

function blank(text: string): string {
  return text.replace(/[^\n]/g, ' ')
}

type Keep = (...match: string[]) => string

/** Indented lines after an empty one are code, unless what is above the empty line is an item, a note or indented. */
function indentedCode(indent: string): RegExp {
  const above = '(?![ \\t]|(?:[-*+]|\\d+[.)]|\\[\\^)[ \\t]?)[^\\n]*\\S[^\\n]*'
  const line = `${indent}[^\\n]*`
  return new RegExp(`(?<=(?:^|\\n)${above}\\n[ \\t]*\\n)${line}(?:(?:\\n[ \\t]*)*\\n${line})*`, 'g')
}

// Lengths are bounded: an opening sign without its end must not be looked for through the whole text.
const notProse: readonly (readonly [pattern: RegExp, keep: Keep, sign?: string])[] = [
  [/^[ \t>]*(`{3,}|~{3,})[^\n]*\n(?:[\s\S]*?^[ \t>]*\1[`~]*[ \t]*$|[\s\S]*)/gm, blank],
  [indentedCode('    '), blank, '\n    '],
  [indentedCode('\t'), blank, '\n\t'],
  [/(?<!`)(`{1,20})(?!`)(?:(?!\n[ \t]*\n)[\s\S]){1,1000}?(?<!`)\1(?!`)/g, blank, '`'],
  [/<!--[\s\S]{0,3000}?-->|<\/?[a-z][^<>]{0,1000}>/gi, blank, '<'],
  [/:lang\[[^\]\n]{0,300}\]\{[^}\n]{0,300}\}/g, blank, ':lang['],
  [
    /^([ \t>]*:{2,}[\w-]*)((?:\[[^\n]{0,1000}\])?)(\{[^{}\n]{0,2000}\})?/gm,
    (_, name = '', label = '', attributes = '') => blank(name) + label + attributeProse(attributes),
  ],
  [/\[\^[^\]\n]{1,100}\]:?/g, blank, '[^'],
  [/^[ \t>]*\[[^\]\n]{1,200}\]:[^\n]*$/gm, blank, ']:'],
  [/\]\((?:[^()\n]|\([^()\n]{0,200}\)){0,2000}\)/g, blank, ']('],
]

function attributeProse(attributes: string): string {
  let end = 0
  let kept = ''
  for (const found of attributes.matchAll(/\b(?:alt|caption|title)=("[^"]*"|'[^']*')/g)) {
    const start = found.index + found[0].length - (found[1]?.length ?? 0)
    kept += blank(attributes.slice(end, start)) + found[1]
    end = found.index + found[0].length
  }
  return kept + blank(attributes.slice(end))
}
