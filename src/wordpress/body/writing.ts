import type { Element, Nodes } from 'hast'
import type { BlockContent, Image } from 'mdast'
import type { ContainerDirective, LeafDirective } from 'mdast-util-directive'
import type { BodyAround } from './body-around.ts'
import type { LossReport } from './loss-report.ts'
import type { Mark, Run } from './phrasing-run.ts'
import type { ShownPictures } from './place-pictures.ts'

/** Where in the body something stands. */
export type Place = {
  /** Lists and quotations around it. */
  level: number
  /** Formatting that is on all within it. */
  marks: readonly Mark[]
}

export type Block = BlockContent | LeafDirective | ContainerDirective

/** What those who write single elements need: what goes on around them, and how to write what is within. */
export type Writing = {
  around: BodyAround
  losses: LossReport
  pictures: ShownPictures
  /** Blocks of Markdown. */
  flow(nodes: readonly Nodes[], place: Place): Block[]
  /** Words only, in one line: for headings, cells and captions. */
  runs(nodes: readonly Nodes[], marks?: readonly Mark[]): Run[]
}

export type WriteBlock = (node: Element, place: Place, writing: Writing) => Block[]

/** A picture on its way into Markdown. */
export type PlacedImage = Image & {
  data: {
    isHere: boolean /** Where a link around it led. */
    link?: string /** Words run beside it. */
    floats: boolean
  }
}
