import { mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { Worker } from 'node:worker_threads'
import { describe, expect, onTestFinished, test } from 'vitest'
import { loadSecret } from '../../src/config/secret.ts'

function aFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'prelo-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

/** Starts threads that wait for each other before each round, and gives back what every one got. */
async function raceForSecrets(folder: string, threads: number, rounds: number): Promise<string[][]> {
  const gate = new SharedArrayBuffer(4)
  const code = `
    const { parentPort, workerData } = require('node:worker_threads')
    const { gate, folder, threads, rounds, source } = workerData
    import('tsx/esm/api').then(({ tsImport }) => tsImport(source, source)).then(({ loadSecret }) => {
      const arrived = new Int32Array(gate)
      const got = []
      for (let round = 0; round < rounds; round++) {
        Atomics.add(arrived, 0, 1)
        while (Atomics.load(arrived, 0) < threads * (round + 1));
        try { got.push(loadSecret(undefined, folder + '/' + round)) } catch (error) { got.push(error.message) }
      }
      parentPort.postMessage(got)
    })`
  const source = pathToFileURL('src/config/secret.ts').href
  const one = () =>
    new Promise<string[]>((resolve, reject) => {
      const workerData = { gate, folder, threads, rounds, source }
      new Worker(code, { eval: true, workerData }).on('message', resolve).on('error', reject)
    })
  return Promise.all(Array.from({ length: threads }, one))
}

describe('the secret', () => {
  test('is the one that the operator gave, and nothing is written then', () => {
    const folder = aFolder()
    expect(loadSecret('given-by-the-operator', join(folder, 'data'))).toBe('given-by-the-operator')
    expect(() => statSync(join(folder, 'data'))).toThrow('ENOENT')
  })

  test('is made on first use, in a folder that need not be there yet, and kept', () => {
    const dataDir = join(aFolder(), 'var', 'data')
    const made = loadSecret(undefined, dataDir)
    expect(made).toMatch(/^[\w-]{43}$/)
    expect(loadSecret(undefined, dataDir)).toBe(made)
    expect(readFileSync(join(dataDir, 'secret'), 'utf8')).toBe(made)
  })

  test('is another one in every deployment', () => {
    expect(loadSecret(undefined, aFolder())).not.toBe(loadSecret(undefined, aFolder()))
  })

  test('can be read by its owner only', () => {
    const dataDir = aFolder()
    loadSecret(undefined, dataDir)
    expect((statSync(join(dataDir, 'secret')).mode & 0o777).toString(8)).toBe('600')
  })

  test('may end in a line end, as an editor leaves it', () => {
    const dataDir = aFolder()
    writeFileSync(join(dataDir, 'secret'), `${'a'.repeat(43)}\n`)
    expect(loadSecret(undefined, dataDir)).toBe('a'.repeat(43))
  })

  test.each([
    ['empty', ''],
    ['cut short', 'a'.repeat(31)],
    ['blank', ' '.repeat(43)],
  ])('is not replaced in silence when its file is %s', (_name, content) => {
    const dataDir = aFolder()
    writeFileSync(join(dataDir, 'secret'), content)
    expect(() => loadSecret(undefined, dataDir)).toThrow(
      `${join(dataDir, 'secret')} is damaged: delete it, and a new secret is made.`,
    )
    expect(readFileSync(join(dataDir, 'secret'), 'utf8')).toBe(content)
  })

  test('does not hide that the folder cannot be written to', () => {
    const folder = aFolder()
    mkdirSync(join(folder, 'secret'))
    expect(() => loadSecret(undefined, folder)).toThrow('EISDIR')
  })

  test('is the same one for processes that start at the same moment', async () => {
    const [first, ...others] = await raceForSecrets(aFolder(), 3, 100)
    expect(first?.filter((secret) => !/^[\w-]{43}$/.test(secret))).toEqual([])
    for (const other of others) expect(other).toEqual(first)
  }, 20_000)
})
