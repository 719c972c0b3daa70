import type { Node, Root } from 'mdast'
import { toString as textOf } from 'mdast-util-to-string'
import { visit } from 'unist-util-visit'
import type { Picture } from '../domain/article.ts'
import type { Problem } from '../domain/problem.ts'
import type { Advice } from '../site/messages/advice.ts'
import { type Fault, faultOf, pictureIn } from './body-faults.ts'
import { isLocalPicture, parseMarkdown } from './markdown-tree.ts'
import { largestPicture, mostPixels } from './measure-picture.ts'
import type { PictureFault } from './read-picture.ts'
import { anchorsOf } from './show-headings.ts'

type Options = {
  advice: Advice
  /** Lines of the file above the body. */
  offset: number
  /** Finds a picture; not there where pictures are not shown at all. */
  picture?: (src: string) => Promise<Picture | PictureFault>
}

/** A link as it was written, with its place in the file. */
export type WrittenLink = { href: string; line: number; column: number }

export type ExaminedBody = {
  problems: Problem[]
  links: WrittenLink[]
  /** The addresses of its headings within its page. */
  anchors: string[]
}

/**
 * All that a body's syntax tree can tell a check, in a few milliseconds for one article: what readers would miss of it
 * (dropped HTML, directives that nobody knows, pictures without words), its links, its headings.
 */
export async function examineBody(path: string, body: string, options: Options): Promise<ExaminedBody> {
  const { advice, offset } = options
  const tree = nestedBeyondUse.test(body) ? undefined : parseMarkdown(body)
  if (!tree) {
    const place = { file: path, line: offset + lineOf(body, nested), column: 1 }
    return { problems: [{ ...place, field: 'body', advice: advice.tooDeep }], links: [], anchors: [] }
  }
  const faults = [...faultsIn(tree, advice), ...(await pictureFaults(tree, options))]
  const problems = faults.map(({ node, ...fault }) => ({ file: path, ...placeOf(node, offset), ...fault }))
  return {
    problems: problems.sort((a, b) => a.line - b.line || a.column - b.column),
    links: linksIn(tree).map(({ node, href }) => ({ href, ...placeOf(node, offset) })),
    anchors: headingsIn(tree),
  }
}

/** Nobody writes this; reading thousands of levels takes minutes before it fails. */
const nestedBeyondUse = /^[ \t]*(?:>[ \t]*|(?:[-*+]|\d{1,9}[.)])[ \t]+){200}/m

/** The first line with many levels, or, when they pile up over many lines, the first with a few. */
const nested = /^[ \t]*(?:>[ \t]*|(?:[-*+]|\d{1,9}[.)])[ \t]+){10}/m

function lineOf(body: string, pattern: RegExp): number {
  return body.slice(0, Math.max(0, body.search(pattern))).split('\n').length
}

type Found = Fault & { node: Node }

function faultsIn(tree: Root, advice: Advice): Found[] {
  const faults: Found[] = []
  let depth = 2
  visit(tree, (node) => {
    const fault = faultOf(node, pictureIn(node), advice)
    if (fault) faults.push({ node, ...fault })
    if (node.type !== 'heading') return
    if (node.depth > depth + 1) faults.push({ node, ...skipped(node.depth, depth, advice) })
    depth = node.depth
  })
  return faults
}

function skipped(depth: number, above: number, advice: Advice): Fault {
  const text = advice.headingSkipped('#'.repeat(depth), '#'.repeat(above))
  return { field: 'heading', advice: text, severity: 'warning' }
}

async function pictureFaults(tree: Root, { advice, picture }: Options): Promise<Found[]> {
  const shown: { node: Node; src: string }[] = []
  visit(tree, (node) => {
    const { src } = pictureIn(node) ?? {}
    if (src !== undefined && isLocalPicture(src)) shown.push({ node, src })
  })
  const faults: Found[] = []
  for (const { node, src } of shown) {
    const found = picture ? await picture(src) : undefined
    const text =
      found === undefined
        ? advice.pictureNotShown
        : typeof found === 'string' && pictureAdvice(found, src, advice)
    if (text) faults.push({ node, field: 'image', advice: text })
  }
  return faults
}

/** Links, and of the addresses that stand elsewhere those that links use. */
function linksIn(tree: Root): { node: Node; href: string }[] {
  const links: { node: Node; href: string }[] = []
  const used = new Set<string>()
  visit(tree, 'linkReference', ({ identifier }) => void used.add(identifier))
  visit(tree, (node) => {
    if (node.type === 'link' || (node.type === 'definition' && used.has(node.identifier))) {
      links.push({ node, href: node.url })
    }
  })
  return links
}

function headingsIn(tree: Root): string[] {
  const texts: string[] = []
  visit(tree, 'heading', (node) => void texts.push(textOf(node)))
  return anchorsOf(texts)
}

function placeOf(node: Node, offset: number): { line: number; column: number } {
  const { line = 1, column = 1 } = node.position?.start ?? {}
  return { line: line + offset, column }
}

/** What to do about a picture that cannot be shown. */
export function pictureAdvice(fault: PictureFault, src: string, advice: Advice): string {
  const texts = {
    missing: advice.pictureMissing,
    outside: advice.pictureOutside,
    broken: advice.pictureBroken,
    'too-large': (name: string) => advice.pictureTooLarge(name, largestPicture / 1024 ** 2, mostPixels / 1e6),
  }
  return texts[fault](src)
}
