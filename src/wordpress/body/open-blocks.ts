import { autoParagraphs } from './auto-paragraphs.ts'
import type { BodyAround } from './body-around.ts'
import { type BlockFrame, closedBlock, galleryOf, isFilledElsewhere, isSilentBlock } from './closed-block.ts'
import type { LossReport } from './loss-report.ts'
import { type BlockComment, readBlockComment } from './read-block-comment.ts'
import { type Piece, splitMarkup } from './split-markup.ts'

export type BlockOptions = {
  around: Pick<BodyAround, 'reusable'>
  losses: LossReport
  /** What is done to every text before, and so to that of reusable blocks as well. */
  prepare: (html: string) => string
}

/** Blocks of Advanced Custom Fields have their words in these, and a setting for each that begins with a low line. */
function wordsInData({ attributes: { data } }: BlockComment): string {
  return Object.entries(Object(data))
    .flatMap(([key, value]) =>
      typeof value === 'string' && isWords(key, value) ? `<div>${value}</div>` : [],
    )
    .join('\n')
}

function isWords(key: string, value: string): boolean {
  return !key.startsWith('_') && /\p{L}/u.test(value) && (/\s/.test(value.trim()) || /\p{Lu}/u.test(value))
}

/** More levels, or more reusable blocks in one post, are a program's and not an editor's. */
const [mostLevels, mostReusable] = [100, 200]

/**
 * The HTML of a post without the block editor's comments. Text between blocks, and all of a classic post, gets its
 * paragraphs.
 */
export function openBlocks(content: string, { around, losses, prepare }: BlockOptions): string {
  let opened = 0
  const open = (html: string, within: readonly number[]): string => {
    const post = blockWriter(losses)
    for (const piece of splitMarkup(prepare(html))) {
      const block = blockOf(piece)
      if (!block) post.write(piece.kind === 'comment' ? '' : piece.text)
      else if (block.kind === 'opens') post.open(block)
      else if (block.kind === 'closes') post.close(block.name)
      else
        post.empty(block, block.name === 'block' ? reused(Number(block.attributes.ref), within) : undefined)
    }
    return post.end()
  }
  const reused = (ref: number, within: readonly number[]): string | undefined => {
    const content = within.includes(ref) ? undefined : around.reusable(ref)
    if (content === undefined || opened >= mostReusable) return undefined
    opened += 1
    return open(content, [...within, ref])
  }
  return open(content, [])
}

function blockOf(piece: Piece): BlockComment | undefined {
  return piece.kind === 'comment' ? readBlockComment(piece.text) : undefined
}

function blockWriter(losses: LossReport) {
  const frames: BlockFrame[] = []
  let [out, free] = ['', '']
  const writeBlock = (html: string) => {
    const frame = frames.at(-1)
    if (frame) frame.html += html
    else out += html
  }
  const endFreeText = () => {
    if (frames.length === 0) [out, free] = [out + autoParagraphs(free), '']
  }
  const isHidden = () => frames.some(({ block }) => isFilledElsewhere(block))
  const closeLast = () => {
    const frame = frames.pop()
    if (frame) writeBlock(isHidden() ? '' : closedBlock(frame, losses))
  }
  return {
    write(html: string) {
      if (frames.length > 0) writeBlock(html)
      else free += html
    },
    open(block: BlockComment) {
      endFreeText()
      if (frames.length < mostLevels) frames.push({ block, html: '' })
    },
    close(name: string) {
      if (!frames.some(({ block }) => block.name === name)) return
      while (frames.at(-1)?.block.name !== name) closeLast()
      closeLast()
    },
    empty(block: BlockComment, content: string | undefined) {
      endFreeText()
      if (isHidden()) return
      if (content !== undefined) writeBlock(content)
      else if (block.name === 'gallery') writeBlock(galleryOf(block, losses))
      else if (!isSilentBlock(block)) {
        losses.add('block', block.name)
        writeBlock(wordsInData(block))
      }
    },
    end() {
      while (frames.length > 0) closeLast()
      endFreeText()
      return out
    },
  }
}
