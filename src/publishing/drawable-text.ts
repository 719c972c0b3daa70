/**
 * The characters that Frank Ruhl Libre has in its files "latin" and "latin-ext". For any other, next/og would ask
 * servers of others for a font or a picture, so that none may come to it.
 */
const drawable =
  /[ -~\u00a0-\u00ac\u00ae-\u0107\u010a-\u0113\u0116-\u011b\u011e-\u0123\u0126\u0127\u012a\u012b\u012e-\u0133\u0136\u0137\u0139-\u013e\u0141-\u0148\u014a-\u014d\u0150-\u015b\u015e-\u0165\u016a-\u017e\u0218-\u021b\u1e80-\u1e85\u1ef2\u1ef3\u2013\u2014\u2018-\u201a\u201c-\u201e\u2020\u2022\u2026\u2039\u203a\u2044\u20ac\u2122\u2212]/u

/** The part of a text that may be missing before the rest says something else. */
const mostMissing = 1 / 3

/**
 * A text as the headline font can show it: marks that it lacks are left off their letters, pictures and other
 * scripts are left out. Empty when too many letters would be missing.
 */
export function drawableText(text: string): string {
  const characters = [...text.normalize('NFC').replace(/\s+/gu, ' ')]
  const shown = characters.map(shownAs)
  const letters = characters.filter((character) => /[\p{L}\p{N}]/u.test(character))
  const missing = letters.filter((letter) => shownAs(letter) === '')
  if (missing.length > letters.length * mostMissing) return ''
  return shown.join('').replace(/ +/g, ' ').trim()
}

function shownAs(character: string): string {
  if (drawable.test(character)) return character
  const plain = [...character.normalize('NFKD')].filter((part) => drawable.test(part))
  return plain.join('')
}
