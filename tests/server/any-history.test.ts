import { cpSync, mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import fc from 'fast-check'
import { expect, onTestFinished, test } from 'vitest'
import { history } from '../articles/a-history.ts'
import { Press } from '../articles/press.ts'
import { siteFile } from '../builders/a-content-folder.ts'
import { anArticleFile } from '../builders/an-article-file.ts'
import { eventually, startTestServer, type TestServer } from './test-server.ts'

const slugs = ['chuva', 'feira', 'rio', 'ponte', 'outro']
const paths = [
  ...['/', '/corrections', '/archive', '/search?q=ponte', '/search?q=agua+rio', '/tags/agua', '/tags/ponte'],
  ...['/sections/cidade', '/sections/ciencia', '/authors/ana-lima', '/authors/rui-melo', '/archive/2026/01'],
  ...['/feed.xml', '/atom.xml', '/feed.json', '/sections/ciencia/feed.xml', '/authors/rui-melo/atom.xml'],
  ...[
    '/sitemap.xml',
    '/sitemaps/lists.xml',
    '/sitemaps/2026-01.xml',
    '/sitemaps/2026-03.xml',
    '/news-sitemap.xml',
  ],
  ...slugs.flatMap((slug) => [`/articles/${slug}`, `/articles/${slug}.md`]),
]

/** One origin for both servers, so that whole addresses are alike. */
const env = { SITE_URL: 'https://gazeta.example' }

/** What a server answers, by path. What is not there is alike, whatever was there once. */
async function shownBy(server: TestServer): Promise<Map<string, string>> {
  const answers = paths.map(async (path): Promise<[string, string]> => {
    const answer = await fetch(server.url + path, { redirect: 'manual' })
    return [path, answer.status === 200 ? withoutTimeOfEmptyFeed(await answer.text()) : 'not here']
  })
  return new Map(await Promise.all(answers))
}

/** A feed without an entry is as old as the catalog. */
function withoutTimeOfEmptyFeed(text: string): string {
  return /<item>|<entry>/.test(text) ? text : text.replace(/<(lastBuildDate|updated)>[^<]*/g, '<$1>')
}

function contentAt(contentDir: string) {
  const at = (path: string) => join(contentDir, path)
  return {
    contentDir,
    write(path: string, text: string | Uint8Array) {
      mkdirSync(dirname(at(path)), { recursive: true })
      writeFileSync(at(path), text)
    },
    remove: (path: string) => rmSync(at(path), { recursive: true }),
    move(from: string, to: string) {
      mkdirSync(dirname(at(to)), { recursive: true })
      renameSync(at(from), at(to))
    },
  }
}

function aFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'prelo-history-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

/** A running server that follows a folder by itself; it has seen all that came before a signal once it shows that. */
function watching(server: TestServer) {
  const content = contentAt(server.contentDir)
  let signals = 0
  const see = async () => {
    signals += 1
    content.write(
      'articles/sinal.md',
      anArticleFile({ title: `Sinal ${signals}.`, slug: 'sinal', date: '2020-01-01' }),
    )
    await eventually(async () =>
      (await (await fetch(`${server.url}/articles/sinal`)).text()).includes(`Sinal ${signals}.`),
    )
  }
  return { see, look: see, restart: () => server.restart('SIGKILL'), isWatching: true }
}

test('a running server ends every history of its files with what a server started afresh on them shows', {
  timeout: 300_000,
}, async () => {
  const check = fc.asyncProperty(history, async (steps) => {
    const [folder, copy] = [aFolder(), aFolder()]
    contentAt(folder).write('site.yaml', siteFile)
    contentAt(folder).write('authors/ana-lima.md', '---\nname: Ana Lima\n---\n')
    const servers = [await startTestServer({ content: folder, env })]
    try {
      const server = servers[0] as TestServer
      const press = new Press(contentAt(server.contentDir), watching(server))
      for (const step of steps) await press.take(step)
      await press.settle()
      rmSync(join(server.contentDir, 'articles/sinal.md'))

      cpSync(server.contentDir, copy, { recursive: true })
      press.mend(contentAt(copy))
      servers.push(await startTestServer({ content: copy, env }))
      const afresh = await shownBy(servers[1] as TestServer)
      const isAlike = async () => [...(await shownBy(server))].join() === [...afresh].join()
      await eventually(isAlike).catch(() => undefined)
      expect(await shownBy(server)).toEqual(afresh)
    } finally {
      await Promise.all(servers.map((one) => one.stop()))
    }
  })
  await fc.assert(check, { numRuns: Number(process.env.HISTORIES ?? 3), endOnFailure: true })
})
