/** What windows-1252 has at 0x80 to 0x9F; the gaps are control characters of the same number. */
export const upperWindows = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ'

/** The text in bytes of windows-1252. Some versions of Node's `TextDecoder` take it for Latin-1. */
export function windows1252(bytes: Buffer): string {
  return bytes
    .toString('latin1')
    .replace(/[\u0080-\u009f]/g, (letter) => upperWindows.charAt(letter.charCodeAt(0) - 0x80))
}
