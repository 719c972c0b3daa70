import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { onTestFinished } from 'vitest'
import { type ImportDone, importWordpress } from '../../src/wordpress/import-wordpress.ts'
import type { ImportOptions } from '../../src/wordpress/prepare-import.ts'
import { exportFiles } from '../builders/an-export.ts'

/** A content folder of its own, with these files in it. */
export function aFolder(files: Record<string, string> = {}): string {
  const folder = mkdtempSync(join(tmpdir(), 'prelo-content-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(join(folder, dirname(path)), { recursive: true })
    writeFileSync(join(folder, path), text)
  }
  return folder
}

export function optionsFor(contentDir: string, texts: readonly string[]): ImportOptions {
  return {
    ...{ paths: exportFiles(...texts), contentDir, media: undefined, sections: new Map(), types: [] },
    ...{ isDryRun: false, now: new Date('2026-01-02T00:00:00Z') },
  }
}

/** Imports exports without comments into a folder. */
export function importInto(
  contentDir: string,
  texts: readonly string[],
  own: Partial<ImportOptions> = {},
): Promise<ImportDone> {
  const store = {
    open: () => Promise.reject(new Error('no comments were expected')),
    secret: () => '',
  }
  return importWordpress({ ...optionsFor(contentDir, texts), ...own }, store, () => {})
}

export const read = (folder: string, path: string) => readFileSync(join(folder, path), 'utf8')
