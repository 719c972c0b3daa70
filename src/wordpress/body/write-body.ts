import type { Element, Nodes } from 'hast'
import { blockWriter } from './block-elements.ts'
import { linesToBlocks } from './lines-to-blocks.ts'
import type { Mark, Run } from './phrasing-run.ts'
import { type Sink, walk } from './walk-elements.ts'
import { playerCard } from './write-embed.ts'
import type { Block, Place, Writing } from './writing.ts'

/** What those who write single elements of a body need. */
export function writingFor(scene: Pick<Writing, 'around' | 'losses' | 'pictures'>): Writing {
  const writing: Writing = {
    ...scene,
    flow: (nodes, place) => flowOf(nodes, place, writing),
    runs: (nodes, marks = []) => runsOf(nodes, marks, writing),
  }
  return writing
}

function flowOf(nodes: readonly Nodes[], place: Place, writing: Writing): Block[] {
  const blocks: Block[] = []
  let line: Run[] = []
  const end = () => {
    if (line.length > 0) blocks.push(...linesToBlocks(line, writing))
    line = []
  }
  walk(nodes, place.marks, writing, {
    end,
    word: (run) => void line.push(run),
    card(card) {
      end()
      blocks.push(card)
    },
    block(node, marks) {
      end()
      blocks.push(...(blockWriter(node)?.(node, { ...place, marks }, writing) ?? []))
    },
  })
  end()
  return blocks.filter(({ type }, at) => type !== 'thematicBreak' || blocks[at - 1]?.type !== 'thematicBreak')
}

/** Blocks are apart by a space; a player leaves a link. */
function runsOf(nodes: readonly Nodes[], marks: readonly Mark[], writing: Writing): Run[] {
  const runs: Run[] = []
  const end = () => void runs.push({ value: ' ', marks: [] })
  const sink: Sink = {
    end,
    word: (run) => void runs.push(run),
    card({ attributes }, inner) {
      const others = inner.filter(({ type }) => type !== 'link')
      const { url, title } = attributes ?? {}
      end()
      runs.push({ value: title ?? '', marks: [...others, { type: 'link', url: url ?? '' }] })
      end()
    },
    block(node, inner) {
      const card = isPlayer(node) ? playerCard(node, [], writing) : undefined
      if (card) return sink.card(card, inner)
      end()
      walk(node.children, inner, writing, sink)
      end()
    },
  }
  walk(nodes, marks, writing, sink)
  return runs
}

function isPlayer({ tagName }: Element): boolean {
  return tagName === 'iframe' || tagName === 'audio' || tagName === 'video'
}
