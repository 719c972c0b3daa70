import { mkdirSync, mkdtempSync, renameSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { onTestFinished } from 'vitest'

export const siteFile = `name: Gazeta da Ladeira
locale: pt-BR
timeZone: America/Sao_Paulo
sections:
  - slug: cidade
    name: Cidade
  - slug: ciencia
    name: Ciência
`

export type ContentFolder = {
  /** The folder of the articles and `site.yaml`, and one beside it for the stores. */
  contentDir: string
  dataDir: string
  write(path: string, content: string | Uint8Array): void
  remove(path: string): void
  move(from: string, to: string): void
}

/** A real folder with a paper in it, removed after the test; `files` are added to it, or take a file's place. */
export function aContentFolder(files: Record<string, string | Uint8Array> = {}): ContentFolder {
  const folder = mkdtempSync(join(tmpdir(), 'prelo-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  const [contentDir, dataDir] = [join(folder, 'content'), join(folder, 'data')]
  // Every write has a time of its own: some file systems count in steps of several milliseconds.
  let saved = Date.UTC(2026, 0, 1) / 1000
  const at = (path: string) => join(contentDir, path)
  const content: ContentFolder = {
    ...{ contentDir, dataDir },
    write(path, text) {
      mkdirSync(dirname(at(path)), { recursive: true })
      writeFileSync(at(path), text)
      saved += 1
      utimesSync(at(path), saved, saved)
    },
    remove: (path) => rmSync(at(path), { recursive: true }),
    move(from, to) {
      mkdirSync(dirname(at(to)), { recursive: true })
      renameSync(at(from), at(to))
    },
  }
  const all = { 'site.yaml': siteFile, 'authors/ana-lima.md': '---\nname: Ana Lima\n---\n', ...files }
  for (const [path, text] of Object.entries(all)) content.write(path, text)
  return content
}
