import { createReadStream } from 'node:fs'
import { createInterface } from 'node:readline'
import { z } from 'zod'
import { headerSchema, type KeptLine, lineSchema } from './kept-lines.ts'

export type Header = z.output<typeof headerSchema>

/** The header of an export of ours. @throws Error that says what is wrong with it */
export async function readHeader(path: string): Promise<Header> {
  for await (const { number, value } of jsonLines(path)) return checked(headerSchema, number, value)
  throw new Error('The file is empty.')
}

/**
 * The lines after the header, one at a time.
 *
 * @throws Error with the number of the line that cannot be read, or when the end is missing
 */
export async function* readLines(path: string): AsyncGenerator<KeptLine> {
  let last: KeptLine | undefined
  for await (const { number, value } of jsonLines(path)) {
    if (number === 1) continue
    if (last && 'end' in last) throw new Error(`Line ${number} comes after the end.`)
    last = checked(lineSchema, number, value)
    if ('end' in last && last.end.lines !== number - 1)
      throw new Error(`${last.end.lines} lines were written, and ${number - 1} are here.`)
    yield last
  }
  if (!(last && 'end' in last)) throw new Error('The file has been cut off: its last line is missing.')
}

async function* jsonLines(path: string): AsyncGenerator<{ number: number; value: unknown }> {
  const stream = createReadStream(path, 'utf8')
  let number = 0
  for await (const line of createInterface({ input: stream, crlfDelay: Number.POSITIVE_INFINITY })) {
    number += 1
    yield { number, value: parsed(line, number) }
  }
}

function parsed(line: string, number: number): unknown {
  try {
    return JSON.parse(line)
  } catch (error) {
    throw new Error(`Line ${number} is not JSON.`, { cause: error })
  }
}

function checked<Schema extends z.ZodType>(schema: Schema, number: number, value: unknown): z.output<Schema> {
  const read = schema.safeParse(value)
  if (read.success) return read.data
  throw new Error(`Line ${number} cannot be read: ${z.prettifyError(read.error).slice(0, 500)}`)
}
