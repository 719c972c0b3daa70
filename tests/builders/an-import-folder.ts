import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect } from 'vitest'
import { type Ended, runCommand } from './run-command.ts'

/** A folder of its own for each test, in which exports are imported by the real command. */
export class ImportFolder {
  path = ''

  constructor() {
    beforeEach(() => {
      this.path = mkdtempSync(join(tmpdir(), 'prelo-import-test-'))
    })
    afterEach(() => rmSync(this.path, { recursive: true, force: true }))
  }

  in(...names: string[]): string {
    return join(this.path, ...names)
  }

  get env() {
    return { CONTENT_DIR: this.in('content'), DATA_DIR: this.in('data'), DATABASE_URL: '', CI: '' }
  }

  run(...args: string[]): Promise<Ended> {
    return runCommand('import-wordpress', args, { cwd: this.path, env: this.env })
  }

  /** Imports an export; gives what the command said. */
  async import(xml: string, ...options: string[]): Promise<string> {
    writeFileSync(this.in('export.xml'), xml)
    const { code, stdout, stderr } = await this.run(this.in('export.xml'), ...options)
    expect([code, stderr]).toEqual([0, ''])
    return stdout
  }

  /** Every file of the content folder, with its text. */
  content(): Record<string, string> {
    if (!existsSync(this.in('content'))) return {}
    const entries = readdirSync(this.in('content'), { recursive: true, withFileTypes: true })
    const files = entries
      .filter((entry) => entry.isFile())
      .map(({ parentPath, name }) => join(parentPath, name))
    const named = files
      .toSorted()
      .map((file) => [file.slice(this.in('content').length + 1), readFileSync(file, 'utf8')])
    return Object.fromEntries(named)
  }
}

/** "came, there already, not taken" of a row of the table that an import ends with. */
export function row(stdout: string, name: string): number[] {
  const line = stdout.split('\n').find((text) => text.startsWith(`${name} `)) ?? ''
  return line.match(/\d+/g)?.map(Number) ?? []
}
