/**
 * What a word is, made of what letters, digits and marks are. In this order: "1.900" and "12,500" are one number;
 * "e-mail" is one word; "guarda-chuva" and "38,6" are two.
 */
function patternOf(letter: string, digit: string, mark: string, flags: string): RegExp {
  const number = `[${digit}]{1,3}(?:[.,][${digit}]{3})+(?![${digit}])`
  const rest = `[${letter}${mark}${digit}]`
  return new RegExp(`${number}|[${letter}]-[${letter}]${rest}+|[${letter}${digit}]${rest}*`, flags)
}

const anywhere = patternOf('\\p{L}', '\\p{N}', '\\p{M}', 'gu')

/** In these texts all letters are below U+02B0, all digits below U+0100, and there are no marks. */
const western = /^[\0-\u02af\u2010-\u2027\u2030-\u205e\u20ac]*$/
const inWestern = patternOf(
  'A-Za-z\xaa\xb5\xba\xc0-\xd6\xd8-\xf6\xf8-\u02af',
  '0-9\xb2\xb3\xb9\xbc-\xbe',
  '',
  'g',
)

/** The pattern that finds the words of a text. Asking Unicode about each sign of it would take four times as long. */
export function wordPattern(text: string): RegExp {
  return western.test(text) ? inWestern : anywhere
}
