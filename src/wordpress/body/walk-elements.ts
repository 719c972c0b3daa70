import type { Element, Nodes } from 'hast'
import type { LeafDirective } from 'mdast-util-directive'
import { blockWriter, isBox } from './block-elements.ts'
import { hasClass } from './hast-reading.ts'
import { leafRuns } from './inline-leaves.ts'
import { marksWithin } from './inline-marks.ts'
import { isLost } from './lost-elements.ts'
import type { Mark, Run } from './phrasing-run.ts'
import { playerCard } from './write-embed.ts'
import type { Writing } from './writing.ts'

/** What becomes of a body's elements on the way: words go to lines, and blocks end these. */
export type Sink = {
  word(run: Run): void
  block(node: Element, marks: readonly Mark[]): void
  card(card: LeafDirective, marks: readonly Mark[]): void
  end(): void
}

/** Goes through elements in their order, each with the formatting that is on it. */
export function walk(nodes: readonly Nodes[], marks: readonly Mark[], writing: Writing, sink: Sink): void {
  for (const node of nodes) {
    if (node.type === 'text') sink.word({ value: node.value, marks })
    if (node.type === 'element') walkElement(node, marks, writing, sink)
  }
}

function walkElement(node: Element, marks: readonly Mark[], writing: Writing, sink: Sink): void {
  if (isRepeated(node)) return
  if (isObject(node)) walkObject(node, marks, writing, sink)
  else if (isLost(node, writing.losses)) return
  else if (blockWriter(node)) sink.block(node, marksWithin(node, marks, writing))
  else walkPhrasing(node, marks, writing, sink)
}

function walkPhrasing(node: Element, marks: readonly Mark[], writing: Writing, sink: Sink): void {
  const runs = leafRuns(node, marks, writing)
  if (runs) {
    for (const run of runs) sink.word(run)
    return
  }
  const isApart = isBox(node)
  if (isApart) sink.end()
  if (node.tagName === 'q') sink.word({ value: '“', marks })
  walk(node.children, marksWithin(node, marks, writing), writing, sink)
  if (node.tagName === 'q') sink.word({ value: '”', marks })
  if (isApart) sink.end()
}

function isObject({ tagName }: Element): boolean {
  return tagName === 'object' || tagName === 'embed'
}

/** Before there were frames, players came as objects. */
function walkObject(node: Element, marks: readonly Mark[], writing: Writing, sink: Sink): void {
  const card = playerCard(node, [], writing)
  if (card) sink.card(card, marks)
  else isLost(node, writing.losses)
}

/** A file's block shows its file, and has its link twice, once as a button. */
function isRepeated(node: Element): boolean {
  return hasClass(node, 'wp-block-file__embed', 'wp-block-file__button')
}
