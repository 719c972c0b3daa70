import matter from 'gray-matter'
import type { Advice } from '../site/messages/advice.ts'
import { plainYaml } from '../site/plain-yaml.ts'
import { readYaml, type YamlFault, type YamlSource } from '../site/yaml-source.ts'

/** A Markdown file taken apart. */
export type SplitFile = {
  source: YamlSource
  body: string
  /** Lines of the file above the body. */
  bodyOffset: number
}

/** gray-matter would run code in `---js`; these take its place, so that nothing in a file is ever executed. */
const refuse = {
  parse: (): never => {
    throw new Error('Only YAML front matter is read.')
  },
}

/**
 * Parts the front matter from the body. The only importer of gray-matter, which is always called with options:
 * without them it caches, and answers a second reading of broken YAML with `{}`.
 */
export function splitFrontMatter(written: string, advice: Advice): SplitFile | YamlFault {
  const text = written.replace(/\r\n?/g, '\n')
  const top = { line: 1, column: 1 }
  if (!matter.test(text)) return { ...top, advice: noStart(text, advice) }
  const language = matter.language(text).name
  if (language !== '' && language !== 'yaml') return { ...top, column: 4, advice: advice.onlyYaml(language) }
  if (!/\n---/.test(text)) return proseIn(text, advice) ?? { ...top, advice: advice.unclosedFrontMatter }

  let matterText = ''
  const yaml = {
    parse: (raw: string) => {
      matterText = raw
      return {}
    },
  }
  const { content } = matter(text, { engines: { yaml, javascript: refuse, json: refuse } })
  const prose = proseIn(matterOf(text, content), advice)
  const read = readFrontYaml(matterText, advice)
  const source = prose ? { ...read, faults: [prose] } : read
  const above = text.slice(0, text.length - content.length)
  return { source, body: content, bodyOffset: above.split('\n').length - 1 }
}

/** Few articles need a parser of YAML, and fewer the places of what they say. */
function readFrontYaml(text: string, advice: Advice): YamlSource {
  const data = plainYaml(text)
  if (data === undefined) return readYaml(text, advice)
  return {
    ...{ data, faults: [], doubts: [] },
    positionOf: (path) => readYaml(text, advice).positionOf(path),
    keyPositionOf: (path) => readYaml(text, advice).keyPositionOf(path),
  }
}

function noStart(text: string, advice: Advice): string {
  const [first = ''] = text.split('\n')
  if (/^\s*[-–—]{1,}\s*$/.test(first) && !/^\s+---\s*$/.test(first)) return advice.yamlDashes(first.trim())
  return /^\s*\n?\s*---[ \t]*\n/.test(text) ? advice.yamlFirst : advice.noFrontMatter
}

function matterOf(text: string, content: string): string {
  return text.slice(0, text.length - content.length)
}

/** Where the body begins although no line says so: after an empty line, with something that is no field. */
function proseIn(text: string, advice: Advice): YamlFault | undefined {
  const lines = text.split('\n')
  const field = /^(?:\s|#(?!#)|-|$|"?[\w-]+"? *:)/
  const index = lines.findIndex((line, n) => n > 1 && lines[n - 1]?.trim() === '' && !field.test(line))
  return index === -1 ? undefined : { line: index + 1, column: 1, advice: advice.yamlEnd }
}
