import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { aSubmission } from '../builders/a-submission.ts'
import { parseHtml } from '../builders/parse-html.ts'
import { post, send } from './send.ts'
import { serverForTests } from './server-for-tests.ts'
import { eventually } from './test-server.ts'

const server = serverForTests()

function saveHome(text: string): void {
  writeFileSync(join(server.contentDir, 'home.yaml'), text)
}

/** The front page in short: its lead, then each block's name with its stories' addresses. */
async function front() {
  const page = parseHtml((await send(server, '/')).text)
  const addresses = (part: Element | null) =>
    [...(part?.querySelectorAll('h2 a, h3 a') ?? [])]
      .map((link) => link.getAttribute('href') ?? '')
      .filter((href) => href.startsWith('/articles/'))
  return {
    lead: addresses(page.querySelector('article'))[0],
    blocks: [...page.querySelectorAll('main section')].map((section) => ({
      title: section.querySelector('h2')?.textContent,
      stories: addresses(section),
    })),
    all: addresses(page.querySelector('main')),
  }
}

describe('the front page', () => {
  test('has five sections and shows no story twice', async () => {
    const { all, blocks } = await front()
    expect(blocks.map(({ title }) => title)).toEqual(
      expect.arrayContaining(['Cidade', 'Tecnologia', 'Ciência', 'Cultura']),
    )
    expect(new Set(all).size).toBe(all.length)
  })

  test('is another one as soon as home.yaml is saved', async () => {
    saveHome(
      'lead: eclipse-anular-na-praca\nblocks:\n  - section: cultura\n    title: Para hoje\n    count: 2\n',
    )
    await eventually(async () => (await front()).lead === '/articles/eclipse-anular-na-praca')
    expect((await front()).blocks).toMatchObject([{ title: 'Para hoje', stories: { length: 2 } }])
  })

  test('stays as it was while home.yaml is broken, and the log says where', async () => {
    const before = await front()
    saveHome('lead: eclipse-anular-na-praca\nblocks:\n  - sectoin: cultura\n')
    await eventually(async () =>
      server
        .output()
        .includes('home.yaml:3:5  blocks.0.sectoin  Campo desconhecido. Você quis dizer “section”?'),
    )
    expect(await front()).toEqual(before)
  })

  test('ranks a story by the comment that it just got', async () => {
    saveHome('lead: eclipse-anular-na-praca\nblocks:\n  - mostCommented: 3\n')
    expect((await post(server, aSubmission({ article: 'valsa-da-gaveta' }))).status).toBe(303)
    const ranked = [{ title: 'Mais comentadas', stories: ['/articles/valsa-da-gaveta'] }]
    await eventually(async () => JSON.stringify((await front()).blocks) === JSON.stringify(ranked), 15_000)
  })

  test('is there without home.yaml, and with a name in it that leads nowhere', async () => {
    saveHome('lead: eclipse-anular-na-prasa\n')
    await eventually(async () =>
      server
        .output()
        .includes('lead  “eclipse-anular-na-prasa” não existe. Você quis dizer “eclipse-anular-na-praca”?'),
    )
    expect((await front()).all).toHaveLength(1)
  })
})

describe('lists', () => {
  test.each([
    '/archive/2026/13',
    '/archive/2026/00',
    '/archive/2026/1',
    '/archive/0000/01',
    '/archive/2026',
    '/archive/2026/11/0',
    '/archive/2026/11/1',
    '/archive/2026/11/1/1',
    '/archive/1999/01',
    ...['0', '-1', '1', '1000000000', '1e3', '007', '%00', '1/1'].flatMap((n) => [
      `/sections/cidade/${n}`,
      `/corrections/${n}`,
    ]),
  ])('there is no page %s', async (path) => {
    expect((await send(server, path)).status).toBe(404)
  })

  test('the archive leads to its months, and each of them is there', async () => {
    const page = parseHtml((await send(server, '/archive')).text)
    const months = [...page.querySelectorAll('main li a')].map((link) => link.getAttribute('href') ?? '')
    expect(months).toContain('/archive/2020/05')
    for (const path of months) expect((await send(server, path)).status).toBe(200)
  })

  test('every correction leads to the box on its article', async () => {
    const page = parseHtml((await send(server, '/corrections')).text)
    const links = [...page.querySelectorAll('main h2 a')].map((link) => link.getAttribute('href') ?? '')
    expect(links.length).toBeGreaterThan(0)
    for (const link of links) {
      const article = parseHtml((await send(server, link.replace(/#.*/, ''))).text)
      expect(article.getElementById(link.replace(/.*#/, ''))).not.toBeNull()
    }
  })

  test('an author has a portrait', async () => {
    const page = parseHtml((await send(server, '/authors/marina-falcao')).text)
    const image = page.querySelector('.portrait img')
    expect(image?.getAttribute('alt')).toContain('Marina Falcão')
    expect((await send(server, image?.getAttribute('src') ?? '')).status).toBe(200)
  })
})
