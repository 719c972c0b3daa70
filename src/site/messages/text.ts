/** What somebody is told: a text, or a text with gaps to fill. */
export type Text = string | ((...values: never[]) => string)

/** The shape that the texts of one language ask of every other: the same keys, the same gaps. */
export type SameTexts<T> = {
  readonly [Key in keyof T]: T[Key] extends (...values: infer Gaps) => string
    ? (...values: Gaps) => string
    : string
}
