import { execFile, execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const checker = createRequire(import.meta.url).resolve('vnu-jar/build/dist/vnu.jar')

/** Whether the Nu checker can run: it needs Java, which a reader's machine need not have. */
export const hasJava = ((): boolean => {
  try {
    execFileSync('java', ['-version'], { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
})()

type Message = { type: string; url?: string; lastLine?: number; message: string }

/** What the W3C's Nu HTML checker calls an error, of all documents in one run. */
export async function nuFaults(documents: readonly { name: string; html: string }[]): Promise<string[]> {
  const folder = mkdtempSync(join(tmpdir(), 'prelo-nu-'))
  const files = documents.map(({ html }, index) => {
    const file = join(folder, `${index}.html`)
    writeFileSync(file, html)
    return file
  })
  const report = await new Promise<string>((resolve) => {
    const args = ['-jar', checker, '--format', 'json', '--errors-only', ...files]
    // It ends with 1 when it finds something, and writes its report to the error stream.
    execFile('java', args, { maxBuffer: 64 * 1024 * 1024 }, (_error, _out, errors) => resolve(errors))
  })
  rmSync(folder, { recursive: true })
  const { messages } = JSON.parse(report) as { messages: Message[] }
  return messages.map(({ url, lastLine, message }) => {
    const name = documents[Number(/(\d+)\.html$/.exec(url ?? '')?.[1])]?.name
    return `${name}:${lastLine ?? ''} ${message}`
  })
}
