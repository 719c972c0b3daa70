import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, normalize } from 'node:path'
import { describe, expect, test } from 'vitest'

/** A file may import from lower floors or from its own folder. */
const floors: Record<string, number> = {
  ...{ domain: 0, config: 0, site: 1, articles: 2, comments: 2, feeds: 2, ui: 3, browser: 3, wordpress: 3 },
  ...{ publishing: 4, 'wiring.ts': 4, pages: 5, cli: 5, 'instrumentation.ts': 5 },
}

const files = sourceFiles('src')
const imports = new Map(files.map((file) => [file, importsOf(file)]))

describe('the house', () => {
  test('has only rooms that the design names', () => {
    expect([...new Set(files.map(roomOf))].filter((room) => !(room in floors))).toEqual([])
  })

  test('has no import from a higher floor or from the room next door', () => {
    const faults = [...imports].flatMap(([file, targets]) =>
      targets.filter((target) => !isAllowed(file, target)).map((target) => `${file} -> ${target}`),
    )
    expect(faults).toEqual([])
  })

  test('has no ring of imports, types included', () => {
    expect(files.map((file) => ringFrom(file)).filter(Boolean)).toEqual([])
  })

  test('names files after what they hold', () => {
    const empty = /(^|\/)(index|utils?|helpers?|misc|common|manager)\.tsx?$/
    expect(files.filter((file) => empty.test(file) && !file.startsWith('src/pages/'))).toEqual([])
  })

  test('keeps default exports for what Next wants them of', () => {
    const withDefault = files.filter((file) => /^export default /m.test(readFileSync(file, 'utf8')))
    expect(withDefault.filter((file) => !file.startsWith('src/pages/'))).toEqual([
      'src/publishing/page-cache-handler.js',
    ])
  })

  test.each([
    ['gray-matter', ['src/articles/split-front-matter.ts']],
    ['remark-html', ['src/articles/render-markdown.ts']],
    ['markdown-it', ['src/comments/render-comment.ts']],
    ['request-filtering-agent', ['src/config/filtered-request.ts']],
    [
      'libsql',
      [
        'src/articles/open-catalog.ts',
        'src/comments/backup/sqlite-file.ts',
        'src/comments/open-sqlite.ts',
        'src/comments/rights/read-isso.ts',
      ],
    ],
    ['pg', ['src/comments/open-postgres.ts', 'src/comments/postgres-connections.ts']],
    ['nodemailer', ['src/publishing/notify/send-letter.ts']],
    ['hunspell-asm', ['src/articles/check/dictionary.ts']],
    ['@node-rs/argon2', ['src/comments/sign-in/password.ts']],
    ['otpauth', ['src/comments/sign-in/totp.ts']],
    ['qr', ['src/publishing/sign-in/qr-view.ts']],
  ])('imports %s only where it belongs', (name, places) => {
    expect(
      files.filter(
        (file) =>
          readFileSync(file, 'utf8').includes(`from '${name}'`) ||
          readFileSync(file, 'utf8').includes(`import('${name}')`),
      ),
    ).toEqual(places)
  })

  test('keeps the domain free of the outside world', () => {
    const outside = /from '(node:|next|react)|process\.|Date\.now|new Date\(\)/
    expect(
      files.filter((file) => file.startsWith('src/domain/') && outside.test(readFileSync(file, 'utf8'))),
    ).toEqual([])
  })
})

function sourceFiles(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true })
    .flatMap((entry) => {
      const path = join(folder, entry.name)
      return entry.isDirectory() ? sourceFiles(path) : /\.(tsx?|js)$/.test(path) ? [path] : []
    })
    .sort()
}

function importsOf(file: string): string[] {
  const found = readFileSync(file, 'utf8').matchAll(/(?:from|import|import\()\s*'(\.[^']+)'/g)
  return [...found].map(([, path = '']) => normalize(join(dirname(file), path)))
}

function roomOf(file: string): string {
  return file.split('/')[1] ?? ''
}

function isAllowed(file: string, target: string): boolean {
  const [own, other] = [roomOf(file), roomOf(target)]
  if (own === other) return true
  const [ownFloor = -1, otherFloor = 99] = [floors[own], floors[other]]
  // publishing and the wiring share a floor: the wiring picks what publishing is given.
  return otherFloor < ownFloor || (own === 'publishing' && other === 'wiring.ts')
}

function ringFrom(start: string): string | undefined {
  const seen = new Set<string>()
  const walk = (file: string, way: string[]): string | undefined => {
    for (const target of imports.get(file) ?? []) {
      if (target === start) return [...way, target].join(' -> ')
      if (seen.has(target)) continue
      seen.add(target)
      const ring = walk(target, [...way, target])
      if (ring) return ring
    }
    return undefined
  }
  return walk(start, [start])
}
