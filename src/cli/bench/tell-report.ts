import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { machine } from './measures.ts'
import type { BenchReport, BenchTable, Numbers } from './report.ts'

/** Prints what a benchmark has found, as tables in Markdown, and writes the same to a file as JSON. */
export function tellReport(name: string, settings: Numbers, report: BenchReport, file: string): void {
  const { data, faults = [] } = report
  const on = { bench: name, at: new Date().toISOString(), machine: machine(), settings }
  for (const line of [on.machine, ...report.tables.flatMap(markdownTable)]) console.log(line)
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, `${JSON.stringify({ ...on, data, faults }, undefined, 2)}\n`)
  console.error(`\nThe same as data: ${file}`)
  for (const fault of faults) console.error(`Too much: ${fault}.`)
}

/** Lines of a table whose columns stand below each other as plain text too; its title alone when it was skipped. */
export function markdownTable({ title, columns, rows }: BenchTable): string[] {
  if (columns.length === 0) return ['', title ?? '']
  const all = [columns, ...rows]
  const widths = columns.map((_, at) => Math.max(3, ...all.map((row) => [...(row[at] ?? '')].length)))
  const line = (row: readonly string[]) =>
    `| ${widths.map((width, at) => (at === 0 ? (row[at] ?? '').padEnd(width) : (row[at] ?? '').padStart(width))).join(' | ')} |`
  const rule = `| ${widths.map((width, at) => (at === 0 ? '-'.repeat(width) : `${'-'.repeat(width - 1)}:`)).join(' | ')} |`
  return ['', ...(title ? [title, ''] : []), line(columns), rule, ...rows.map(line)]
}
