/** What may become of a part of a body that has no Markdown. */
export const bodyLossKinds = [
  /** A picture that is not here: readers get a link to the old site. Detail: its address. */
  'picture-missing',
  /** A picture of another site, which becomes a link. Detail: its address. */
  'picture-elsewhere',
  /** A picture without a description, which got the best words that could be found. Detail: its address. */
  'picture-undescribed',
  /** A shortcode that nobody knows here: its words stay. Detail: its name. */
  'shortcode',
  /** A block that WordPress fills in itself, and of which the export has nothing. Detail: its name. */
  'block',
  /** Scripts, styles, forms, drawings and old plugins' objects are left out. Detail: the element, or its address. */
  'element',
  /** A frame or a player that became a card with a link. Detail: its address. */
  'frame',
  /** Formatting without Markdown (underline, colours): the words stay. Detail: the elements. */
  'formatting',
  /** A table that was more than rows and columns: merged cells, tables in tables. Detail: what. */
  'table',
  /** A link that leads nowhere: its words stay. Detail: its address. */
  'link',
  /** Nested deeper than readers could follow: set flat. Detail: what was nested. */
  'depth',
  /** Letters that were encoded twice, and have been mended. Detail: one of the words. */
  'encoding',
  /** A body that cannot be read as HTML: its words stay, as plain paragraphs. Detail: empty. */
  'unreadable',
] as const
export type BodyLossKind = (typeof bodyLossKinds)[number]

/** Something of a body that did not come over as it was. */
export type BodyLoss = { kind: BodyLossKind; detail: string }
