import type { Root as HtmlRoot } from 'hast'
import { fromHtml } from 'hast-util-from-html'
import type { FootnoteDefinition, Root, RootContent } from 'mdast'
import { isHeavyMarkdown } from '../../articles/heavy-markdown.ts'
import type { BodyLoss } from '../loss.ts'
import type { BodyAround } from './body-around.ts'
import { cleanText } from './clean-text.ts'
import { fillGalleries } from './fill-galleries.ts'
import { findNotes } from './find-notes.ts'
import { type LossReport, lossReport } from './loss-report.ts'
import { writeMarkdown } from './markdown-writer.ts'
import { mendEncoding } from './mend-encoding.ts'
import { openBlocks } from './open-blocks.ts'
import { placePictures } from './place-pictures.ts'
import { plainWords } from './plain-words.ts'
import { isReadableHtml } from './readable-html.ts'
import { resolveAnchors } from './resolve-anchors.ts'
import { showShortcodes } from './show-shortcodes.ts'
import { writingFor } from './write-body.ts'

export type { BodyAround, PlacedPicture } from './body-around.ts'

export type ConvertedBody = { markdown: string; losses: BodyLoss[] }

/**
 * One post's body, as it stands in an export, as the paper's Markdown: the same words in the same order, with nothing
 * that the paper's own check would refuse. What could not come over as it was is told.
 */
export async function convertBody(content: string, around: BodyAround): Promise<ConvertedBody> {
  const losses = lossReport()
  const mended = mendEncoding(cleanText(content))
  if (mended.word !== undefined) losses.add('encoding', mended.word)
  const markdown = isReadableHtml(mended.text) ? await converted(mended.text, around, losses) : undefined
  if (markdown !== undefined && !isHeavyMarkdown(markdown)) return { markdown, losses: losses.all() }
  losses.add('unreadable', '')
  return { markdown: plainWords(mended.text), losses: losses.all() }
}

/** `undefined` when it turns out to be nested too deep after all. */
async function converted(
  content: string,
  around: BodyAround,
  losses: LossReport,
): Promise<string | undefined> {
  const prepare = (html: string) => showShortcodes(html, losses)
  const html = openBlocks(content, { around, losses, prepare })
  if (!isReadableHtml(html)) return undefined
  try {
    return writeMarkdown(await treeOf(fromHtml(html, { fragment: true }), around, losses))
  } catch (error) {
    if (error instanceof RangeError) return undefined
    throw error
  }
}

async function treeOf(html: HtmlRoot, around: BodyAround, losses: LossReport): Promise<Root> {
  fillGalleries(html, around, losses)
  const notes = findNotes(html, around.footnotes)
  const pictures = await placePictures([html, ...notes.roots()], around, losses)
  const { flow } = writingFor({ around, losses, pictures })
  const place = { level: 0, marks: [] }
  const text: RootContent[] = flow(html.children, place)
  // Readers get a line above the notes anyway.
  while (text.at(-1)?.type === 'thematicBreak') text.pop()
  const definitions = notes
    .roots()
    .map((root, at) => definition(at + 1, flow(root.children, { ...place, level: 1 })))
  const tree: Root = { type: 'root', children: [...text, ...definitions] }
  resolveAnchors(tree, losses)
  return tree
}

function definition(number: number, children: RootContent[]): FootnoteDefinition {
  return {
    type: 'footnoteDefinition',
    identifier: String(number),
    label: String(number),
    children: children as FootnoteDefinition['children'],
  }
}
