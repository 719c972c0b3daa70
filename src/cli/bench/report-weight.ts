import { brotliCompressSync, gzipSync, constants as zlib } from 'node:zlib'
import type { BenchTable } from './report.ts'
import { isText, type Loaded, type LoadedPage, type Part } from './weigh-page.ts'

/** What HTML, CSS and JS of an article with three comments may weigh together; in bytes, gzip -6. */
const budget = 12_000

const parts: readonly Part[] = ['HTML', 'CSS', 'JS', 'fonts', 'images', 'other']

export function weightTables({ first, later }: LoadedPage, title: string): BenchTable[] {
  const columns = ['part', 'requests', 'raw', 'gzip -6', 'brotli 11', 'on the wire']
  const rows = parts.map((part) => row(part, ofParts(first, part)))
  const sums = [row('HTML + CSS + JS', ofParts(first, 'HTML', 'CSS', 'JS')), row('all', first)]
  const atEnd = row('once read to the end', later)
  return [
    { title: `${title}, bytes`, columns, rows: [...rows, ...sums, atEnd] },
    {
      title: 'Of others',
      columns: ['', 'bytes or number'],
      rows: [
        ['framework JavaScript', String(frameworkScripts(first))],
        ['third-party origins', String(foreignOrigins(first).length)],
      ],
    },
  ]
}

export function weightFaults({ first }: LoadedPage): string[] {
  const weight = gzip(ofParts(first, 'HTML', 'CSS', 'JS'))
  const [framework, origins] = [frameworkScripts(first), foreignOrigins(first)]
  const faults = [
    weight > budget && `HTML, CSS and JS weigh ${weight} bytes, more than ${budget}`,
    framework > 0 && `there are ${framework} bytes of a framework's scripts`,
    origins.length > 0 && `others are asked: ${origins.join(', ')}`,
  ]
  return faults.filter((fault) => fault !== false)
}

function ofParts(loaded: readonly Loaded[], ...wanted: Part[]): Loaded[] {
  return loaded.filter(({ part }) => wanted.includes(part))
}

function row(name: string, loaded: readonly Loaded[]): string[] {
  const raw = sum(loaded, ({ body }) => body.length)
  const wire = sum(loaded, (answer) => answer.wire)
  return [name, ...[loaded.length, raw, gzip(loaded), brotli(loaded), wire].map(String)]
}

/** Each answer by itself; pictures and fonts are compressed already. */
function gzip(loaded: readonly Loaded[]): number {
  return sum(loaded, (answer) => (isText(answer) ? gzipSync(answer.body, { level: 6 }) : answer.body).length)
}

function brotli(loaded: readonly Loaded[]): number {
  const params = { [zlib.BROTLI_PARAM_QUALITY]: 11 }
  return sum(
    loaded,
    (answer) => (isText(answer) ? brotliCompressSync(answer.body, { params }) : answer.body).length,
  )
}

/** Bytes, uncompressed, of scripts that are not ours, and of those that stand in the HTML itself. */
function frameworkScripts(loaded: readonly Loaded[]): number {
  const files = ofParts(loaded, 'JS').filter(({ url }) => !new URL(url).pathname.startsWith('/assets/'))
  const html = ofParts(loaded, 'HTML')
    .map(({ body }) => body.toString())
    .join('')
  const inline = [...html.matchAll(/<script(?![^>]*(?:src=|ld\+json))[^>]*>([^<]*)/g)]
  return sum(files, ({ body }) => body.length) + sum(inline, ([, code = '']) => Buffer.byteLength(code))
}

function foreignOrigins(loaded: readonly Loaded[]): string[] {
  const [own, ...others] = new Set(loaded.map(({ url }) => new URL(url).origin))
  return own === undefined ? [] : others
}

function sum<T>(list: readonly T[], of: (item: T) => number): number {
  return list.reduce((total, item) => total + of(item), 0)
}
