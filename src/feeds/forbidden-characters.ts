/** All but the characters that XML 1.0 names (section 2.2, "Char"): control characters, lone surrogates, U+FFFE. */
const forbidden = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu

/** A text without the characters that no XML document may hold, however they are escaped. */
export function withoutForbidden(text: string): string {
  return text.replace(forbidden, '')
}
