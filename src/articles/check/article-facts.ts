import type { Problem } from '../../domain/problem.ts'
import type { WrittenLink } from '../check-body.ts'
import type { Misspelling } from './misspellings.ts'

export type Place = { line: number; column: number }

/** What one article claims, with the places where its file says so. Instants are in milliseconds. */
export type Claims = {
  slug: string
  id: string
  section: string
  authors: string[]
  date: number
  expires?: number
  draft: boolean
  /** When readers were last told of a change, or of the article itself. */
  told: number
  corrections: number
  aliases: { path: string; place: Place }[]
  tags: { name: string; slug: string; place: Place }[]
  series?: { id: string; part: number; place: Place }
  places: { slug: Place; id: Place; date: Place }
}

/** What a check has to know of one text, apart from the text itself. */
export type TextFacts = {
  /** Its file below the content folder. */
  path: string
  /** What is wrong with the file alone. */
  problems: Problem[]
  /**
   * Addresses of its links within the paper. They have places when the syntax tree was asked; else there may be
   * some among them that are no links, and the tree has to be asked before any of them is told.
   */
  links: (WrittenLink | string)[]
  /** The addresses of its headings; when not there, the syntax tree has to be asked. */
  anchors?: string[]
  /** The language that its words were looked up in, and those that are not there. */
  lang?: string
  misspelled?: Misspelling[]
}

export type ArticleFacts = TextFacts & {
  /** The address that it has, or would have once it is mended. */
  slug: string
  /** Not there while the front matter has faults. */
  claims?: Claims
  /** Git's name for the file as it is now. */
  blob?: string
}
