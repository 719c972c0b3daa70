import { readdirSync, readFileSync, renameSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { anArticleFile } from '../builders/an-article-file.ts'
import { parseHtml } from '../builders/parse-html.ts'
import { eventually, startTestServer, type TestServer } from './test-server.ts'

let server: TestServer
const slug = 'errar-em-publico'
const file = 'articles/2026/11/errar-em-publico.md'

beforeAll(async () => {
  // Next's own switch: it then writes a line for every page that it renders and keeps.
  server = await startTestServer({ env: { NEXT_PRIVATE_DEBUG_CACHE: '1', TRUSTED_PROXY_HOPS: '1' } })
})
afterAll(() => server.stop())

describe('a comment', () => {
  test('is in the next GET of its article', async () => {
    await page(`/articles/${slug}`)
    expect(await comment('Lúcia', 'Primeira a comentar')).toBe(303)
    expect(await page(`/articles/${slug}`)).toContain('Primeira a comentar')
  })

  test('is in the next GET also while many others read the page', async () => {
    const isReading = { now: true }
    const readers = Array.from({ length: 8 }, async () => {
      while (isReading.now) await page(`/articles/${slug}`)
    })
    const missed: number[] = []
    for (let n = 0; n < 40; n++) {
      await comment('Vera', `Comentário apressado ${n}.`)
      if (!(await page(`/articles/${slug}`)).includes(`Comentário apressado ${n}.`)) missed.push(n)
    }
    isReading.now = false
    await Promise.all(readers)
    expect(missed).toEqual([])
  })

  test('makes one render, however many ask for the page at once', async () => {
    await comment('Rui', 'Cinquenta leitores de uma vez')
    const before = renders()
    const pages = await Promise.all(Array.from({ length: 50 }, () => page(`/articles/${slug}`)))
    expect(pages.filter((html) => html.includes('Cinquenta leitores de uma vez'))).toHaveLength(50)
    expect(renders() - before).toBe(1)
  })

  test('of one article leaves the pages of others as they are', async () => {
    await page('/articles/valsa-da-gaveta')
    await comment('Rui', 'Só aqui')
    const before = renders('/articles/valsa-da-gaveta')
    await page('/articles/valsa-da-gaveta')
    expect(renders('/articles/valsa-da-gaveta') - before).toBe(0)
  })
})

describe('a file', () => {
  test('that changed is live', async () => {
    edit((text) => text.replace(/^title: .*/m, 'title: Errar às claras'))
    await eventually(async () => (await page(`/articles/${slug}`)).includes('Errar às claras'))
    expect(await page('/')).toContain('Errar às claras')
    expect(await page('/sections/opiniao')).toContain('Errar às claras')
  })

  test('that breaks keeps its last good version live, and the log says where the fault is', async () => {
    edit((text) => text.replace(/^date: .*/m, 'date: ontem'))
    await eventually(async () => server.output().includes('errar-em-publico.md:4:7  date'))
    expect(await page(`/articles/${slug}`)).toContain('Errar às claras')
  })

  test('that is added, renamed and deleted comes, moves and goes', async () => {
    const folder = join(server.contentDir, 'articles/2026/11')
    expect(await status('/articles/chuva-nova')).toBe(404)
    writeFileSync(join(folder, '.chuva-nova.md.swp'), anArticleFile({ title: 'Chuva nova' }))
    renameSync(join(folder, '.chuva-nova.md.swp'), join(folder, 'chuva-nova.md'))
    await eventually(async () => (await status('/articles/chuva-nova')) === 200)
    renameSync(join(folder, 'chuva-nova.md'), join(folder, 'chuva-velha.md'))
    await eventually(async () => (await status('/articles/chuva-velha')) === 200)
    const old = await fetch(`${server.url}/articles/chuva-nova`, { redirect: 'manual' })
    expect([old.status, old.headers.get('location')]).toEqual([301, '/articles/chuva-velha'])
    rmSync(join(folder, 'chuva-velha.md'))
    await eventually(async () => (await status('/articles/chuva-velha')) === 410)
    expect(await status('/articles/chuva-nova')).toBe(410)
    writeFileSync(join(folder, 'chuva-velha.md'), anArticleFile({ title: 'Chuva nova' }))
    await eventually(async () => (await status('/articles/chuva-velha')) === 200)
    rmSync(join(folder, 'chuva-velha.md'))
    await eventually(async () => (await status('/articles/chuva-velha')) === 410)
    expect(await page('/')).not.toContain('Chuva nova')
  })

  test('with a date to come goes live at that second, and goes away when it expires', async () => {
    const at = (seconds: number) => new Date(Date.now() + seconds * 1000).toISOString()
    const front = { title: 'Na hora certa', date: at(3), expires: at(8) }
    writeFileSync(join(server.contentDir, 'articles/2026/11/na-hora.md'), anArticleFile(front))
    expect(await status('/articles/na-hora')).toBe(404)
    await eventually(async () => (await status('/articles/na-hora')) === 200)
    expect(await page('/')).toContain('Na hora certa')
    await eventually(async () => (await status('/articles/na-hora')) === 410)
    expect(await page('/')).not.toContain('Na hora certa')
  })
})

describe('an article with a date to come and an end', () => {
  test('comes and goes at its seconds, also when the server was started anew in between', {
    timeout: 180_000,
  }, async () => {
    const started = performance.now()
    await server.restart()
    // A machine that is busy needs longer for what has to happen before the article comes.
    const pause = Math.max(6, Math.ceil((5 * (performance.now() - started)) / 1000) + 3)
    const at = (seconds: number) => new Date(Date.now() + seconds * 1000).toISOString()
    const comes = at(pause)
    const front = {
      title: 'Depois da pausa',
      date: comes,
      expires: at(2 * pause + 1),
      section: 'opiniao',
    }
    const written = performance.now()
    writeFileSync(join(server.contentDir, 'articles/2026/11/depois-da-pausa.md'), anArticleFile(front))
    expect(await page('/sections/opiniao')).not.toContain('Depois da pausa')
    await server.restart()
    const early = await status('/articles/depois-da-pausa')
    // Its second may be over by now, where something else took the whole machine.
    if (Date.now() < Date.parse(comes)) expect(early).toBe(404)
    await eventually(async () => (await status('/articles/depois-da-pausa')) === 200)
    expect(performance.now() - written).toBeGreaterThanOrEqual(pause * 1000)
    expect(await page('/sections/opiniao')).toContain('Depois da pausa')
    expect(await page('/news-sitemap.xml')).toContain('Depois da pausa')
    await server.restart('SIGKILL')
    await eventually(async () => (await status('/articles/depois-da-pausa')) === 410, 60_000)
    expect(await page('/sections/opiniao')).not.toContain('Depois da pausa')
  })
})

describe('what an article links to', () => {
  const folder = () => join(server.contentDir, 'articles/2026/11')
  const file = (name: string, front = {}) => {
    const keys = { section: 'opiniao', title: name, tags: '[enchentes raras]', ...front }
    writeFileSync(join(folder(), `${name}.md`), anArticleFile(keys, 'Pluviômetros transbordaram.\n'))
  }
  const links = async (slug: string) => {
    const article = parseHtml(await page(`/articles/${slug}`))
    const inside = (selector: string) =>
      [...article.querySelectorAll(selector)].map((link) =>
        link.getAttribute('href')?.replace('/articles/', ''),
      )
    return { next: inside('a[rel=next]'), series: inside('.series ol a'), related: inside('.related a') }
  }

  test('is there when it comes, and gone when it goes', async () => {
    file('um', { date: '2026-11-22T10:00', series: '{ id: chuvas, part: 1 }' })
    await eventually(async () => (await status('/articles/um')) === 200)
    expect(await links('um')).toMatchObject({ next: [], series: ['um'] })
    file('dois', { date: '2026-11-22T11:00', series: '{ id: chuvas, part: 2 }' })
    await eventually(async () => (await links('um')).next[0] === 'dois')
    expect(await links('um')).toMatchObject({ next: ['dois'], series: ['um', 'dois'] })
    renameSync(join(folder(), 'dois.md'), join(folder(), 'tres.md'))
    await eventually(async () => (await links('um')).next[0] === 'tres')
    rmSync(join(folder(), 'tres.md'))
    await eventually(async () => (await links('um')).next.length === 0)
    expect((await links('um')).series).toEqual(['um'])
  })

  test('is no longer linked to as a related story when it was deleted', async () => {
    file('quatro', { date: '2026-11-20', section: 'ciencia' })
    file('cinco', { date: '2026-11-20', section: 'tecnologia' })
    await eventually(async () => (await links('cinco')).related.includes('quatro'))
    rmSync(join(folder(), 'quatro.md'))
    await eventually(async () => !(await links('cinco')).related.includes('quatro'))
    expect(await status('/articles/quatro')).toBe(410)
  })

  test('leaves the page as it is while it stays what it was', async () => {
    await page('/articles/valsa-da-gaveta')
    const before = renders('/articles/valsa-da-gaveta')
    file('seis', { date: '2026-11-20', section: 'tecnologia', tags: '[rede]' })
    await eventually(async () => (await status('/articles/seis')) === 200)
    await page('/articles/valsa-da-gaveta')
    expect(renders('/articles/valsa-da-gaveta') - before).toBe(0)
  })
})

describe('a restart', () => {
  test('after a sudden end forgets nothing, nor what was saved in the meantime', async () => {
    await comment('Ivo', 'Antes da queda')
    const restarted = server.restart('SIGKILL')
    edit((text) =>
      text.replace(/^title: .*/m, 'title: Editado no escuro').replace(/^date: .*/m, 'date: 2026-11-19'),
    )
    await restarted
    const html = await page(`/articles/${slug}`)
    expect(html).toContain('Antes da queda')
    expect(html).toContain('Primeira a comentar')
    expect(html).toContain('Editado no escuro')
  })

  test('does not serve a page that was written half', async () => {
    await page(`/articles/${slug}`)
    const written = pageFiles().filter((path) => path.endsWith(`${slug}.html`))
    expect(written.filter((path) => path.includes('route-cache'))).not.toEqual([])
    for (const path of written) truncateSync(path, 2000)
    await server.restart()
    const html = await page(`/articles/${slug}`)
    expect(html).toContain('Primeira a comentar')
    expect(html.trimEnd().endsWith('</html>')).toBe(true)
  })
})

test('made-up slugs leave no file behind', async () => {
  for (let n = 0; n < 300; n++) expect(await status(`/articles/nada-${n}`)).toBe(404)
  for (let n = 0; n < 50; n++) expect(await status(`/tags/nada-${n}`)).toBe(404)
  // Other files' servers keep their pages in the same folder.
  expect(pageFiles().filter((file) => file.includes('nada-'))).toEqual([])
})

async function page(path: string): Promise<string> {
  return (await fetch(server.url + path)).text()
}

async function status(path: string): Promise<number> {
  return (await fetch(server.url + path)).status
}

/** Posts as somebody who has not commented before. */
async function comment(name: string, text: string): Promise<number> {
  const client = `10.${[1, 2, 3].map(() => Math.floor(Math.random() * 256)).join('.')}`
  const response = await fetch(`${server.url}/api/comments`, {
    method: 'POST',
    headers: { 'X-Forwarded-For': client },
    body: new URLSearchParams({ article: slug, name, comment: text }),
    redirect: 'manual',
  })
  return response.status
}

function renders(path = `/articles/${slug}`): number {
  const lines = server.output().split('\n')
  return lines.filter((line) => line.startsWith('FileSystemCache: set') && line.endsWith(path)).length
}

function edit(change: (text: string) => string): void {
  const path = join(server.contentDir, file)
  writeFileSync(path, change(readFileSync(path, 'utf8')))
}

/** What the build made, and what the server has rendered and kept since. */
function pageFiles(): string[] {
  const files = readdirSync('.next/server', { recursive: true, withFileTypes: true })
  return files.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name))
}
