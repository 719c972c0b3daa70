import { onTestFinished } from 'vitest'
import { type Wired, wired } from '../../src/wiring.ts'
import { aContentFolder, type ContentFolder } from './a-content-folder.ts'

const place = Symbol.for('prelo.wired')

/** A paper that the functions behind the routes show until the test ends; see `aContentFolder`. */
export function aWiredPaper(
  files: Record<string, string | Uint8Array> = {},
): ContentFolder & { wired: Wired } {
  const before = { ...process.env }
  onTestFinished(() => {
    process.env = before
    delete (globalThis as { [place]?: unknown })[place]
  })
  const content = aContentFolder(files)
  Object.assign(process.env, { CONTENT_DIR: content.contentDir, DATA_DIR: content.dataDir })
  return { ...content, wired: wired() }
}
