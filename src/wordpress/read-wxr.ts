import { stat } from 'node:fs/promises'
import { decodeExport } from './decode-export.ts'
import type { WxrPiece } from './wxr.ts'
import { WxrParser } from './wxr-parser.ts'

/**
 * Reads the files of an export as a stream, one after the other; WordPress.com splits a large one into several.
 * Comments come before the item that they belong to; of that, all that stands before them is known.
 *
 * @throws Error with file and line for what is no export, is cut off, or would fill the memory
 */
export async function* readWxr(paths: readonly string[]): AsyncGenerator<WxrPiece> {
  for (const path of paths) yield* readOne(path)
}

async function* readOne(path: string): AsyncGenerator<WxrPiece> {
  const found: WxrPiece[] = []
  const parser = new WxrParser(path, (piece) => found.push(piece))
  for await (const { text, bytes, stray } of decodeExport(path)) {
    parser.write(text)
    yield* found.splice(0)
    yield { kind: 'read', bytes, stray }
  }
  parser.end()
  yield* found.splice(0)
}

/** How many bytes the files have. @throws Error for one that is not there, or is no file */
export async function sizeOf(paths: readonly string[]): Promise<number> {
  let size = 0
  for (const path of paths) {
    const found = await stat(path).catch(() => undefined)
    if (!found?.isFile()) throw new Error(`${path} is not there, or is no file.`)
    size += found.size
  }
  return size
}
