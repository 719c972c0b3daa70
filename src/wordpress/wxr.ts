/** What WordPress's export (WXR, "WordPress eXtended RSS") says, as text; nothing of it has been checked. */
export type WxrPiece =
  | { kind: 'channel'; texts: WxrTexts }
  | { kind: 'author'; texts: WxrTexts }
  | { kind: 'term'; texts: WxrTexts }
  | { kind: 'item'; item: WxrItem }
  | { kind: 'comment'; comment: WxrTexts; of: WxrItem }
  /** So many more bytes have been read, and so many were in another encoding. */
  | { kind: 'read'; bytes: number; stray: number }

/** Texts by the names of their elements, such as "wp:post_id". */
export type WxrTexts = Partial<Record<string, string>>

/** A category, tag, author or format that an item is filed under. */
export type WxrFiling = { domain: string; nicename: string; name: string }

/** A post, page, attachment, menu entry or whatever else plugins have. */
export type WxrItem = {
  texts: WxrTexts
  filings: WxrFiling[]
  /** Those fields that mean something here; others are only counted, see `otherFields`. */
  fields: WxrTexts
  otherFields: string[]
  /** Line of the file where it begins. */
  line: number
}
