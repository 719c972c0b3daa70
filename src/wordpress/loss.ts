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

/** What may become of the rest of a post. */
export const postLossKinds = [
  /** It was not public on the old site, and is a draft here. */
  'private',
  'password',
  'pending',
  /** Of a plugin's own state, which makes it a draft here. Detail: the state. */
  'status',
  /** It was public before its date, and waits for it here. Detail: the date. */
  'to-come',
  /** A page that was not public: its file is there, and hidden. Detail: the file's name. */
  'hidden-page',
  /** Not taken. Detail: the type, where there is one. */
  'trash',
  'type',
  /** The export has no body of it: it was empty, or the theme or a plugin keeps it elsewhere. */
  'no-words',
  /** Titles: none, which got the words of its address; longer than 300 characters, and cut. */
  'no-title',
  'long-title',
  'long-description',
  /** A tag that no address can be made of. Detail: the tag. */
  'tag',
  /** Filed under no category. Detail: the section that it got. */
  'no-category',
  /** Without a date that can be read. Detail: the date that it got. */
  'date',
  /** An old address that leads elsewhere here. Detail: the address. */
  'address',
  /** The featured picture. Detail: its address and why. */
  'thumbnail',
  /** Links into the old site: to files, which stay there, and to what nobody knows. Detail: the address. */
  'file',
  'old-link',
  /** Text with signs that could not be read in the encoding of the file. */
  'letters',
  /** A body of more than 2 MB. Detail: the file, which is hidden. */
  'too-large',
  /** The file here was changed by hand, and stays as it is. Detail: the file. */
  'edited',
  /** An editor took the file away, and it does not come back. Detail: the file. */
  'deleted',
  /** Comments: pingbacks and trackbacks; those of plugins; those of pages and of what was not taken. Detail: how many. */
  'pings',
  'other-comments',
  'comments',
  /** The content check still has something to say. Detail: what. */
  'check',
] as const
export type PostLossKind = (typeof postLossKinds)[number]

/** Something of a post that did not come over as it was. */
export type Loss = { kind: BodyLossKind | PostLossKind; detail: string }

/** What became of one post, in so far as it is not all as it was. */
export type LossOfPost = {
  title: string
  /** Its file below `content/`, or its old address when there is none. */
  place: string
  losses: Loss[]
}
