import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startTestServer, type TestServer } from './test-server.ts'

let server: TestServer
beforeAll(async () => {
  server = await startTestServer()
})
afterAll(() => server.stop())

describe('reloading on save, which is for `npm run dev`,', () => {
  test.each(['/api/reload-on-save', '/api/reload-on-save?changes'])('is not found at %s', async (path) => {
    expect((await fetch(server.url + path)).status).toBe(404)
  })

  test.each(['/', '/articles/errar-em-publico', '/search?q=rio', '/none'])(
    'is not asked for by %s',
    async (path) => {
      const html = await (await fetch(server.url + path)).text()
      expect(html).toContain('<script src="/assets/reader-')
      expect(html).not.toContain('reload-on-save')
    },
  )

  test('leaves no trace in the build', () => {
    const files = ['.next/server', '.next/static', 'public'].flatMap((folder) =>
      readdirSync(folder, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile() && /\.(js|mjs|json|html|css)$/.test(entry.name))
        .map((entry) => join(entry.parentPath, entry.name)),
    )
    expect(files.length).toBeGreaterThan(50)
    expect(files.filter((file) => readFileSync(file, 'utf8').includes('reload-on-save'))).toEqual([])
  })
})
