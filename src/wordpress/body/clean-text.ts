/** Neither readers nor Markdown have any use for these; XML does not even allow them. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const unwanted = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\ufeff\ufffe\uffff]/g

/** One kind of line end, no control characters, no halves of letters. */
export function cleanText(text: string): string {
  return text
    .toWellFormed()
    .replace(/\r\n?|[\u2028\u2029]/g, '\n')
    .replace(unwanted, '')
}

/**
 * Soft hyphens are for one width of page, and spaces without width are what pasting leaves; the rest are control
 * characters that references bring in (`&#1;`).
 */
const unwantedInWords =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
  /[\u0000-\u0008\u000b\u000e-\u001f\u007f-\u009f\u00ad\u200b\u2060\ufeff\ufffe\uffff]/g

/** The words of a text node, every line end and run of spaces being one space; no-break spaces stay. */
export function cleanWords(text: string): string {
  return text.replace(unwantedInWords, '').replace(/[ \t\n\r\f\u2028\u2029]+/g, ' ')
}
