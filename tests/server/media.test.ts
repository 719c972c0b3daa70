import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import sharp from 'sharp'
import { describe, expect, test } from 'vitest'
import { aPicture } from '../builders/a-picture.ts'
import { anArticleFile } from '../builders/an-article-file.ts'
import { parseHtml } from '../builders/parse-html.ts'
import { send } from './send.ts'
import { serverForTests } from './server-for-tests.ts'
import { eventually } from './test-server.ts'

const server = serverForTests({})

const articles = {
  photograph: '/articles/feira-noturna-da-rampa',
  figures: '/articles/o-rio-que-a-cidade-cobriu',
}

async function pageAt(path: string): Promise<Document> {
  return parseHtml(await (await fetch(server.url + path)).text())
}

/** The address of a variant of an article's lead picture. */
async function leadOf(path: string, variant: string): Promise<string> {
  const src = (await pageAt(path)).querySelector('.lead-picture img')?.getAttribute('src') ?? ''
  return src.replace(/[^/]+$/, variant)
}

type Offered = { src: string; width: number; type: string | null }

function offeredBy(element: Element): Offered[] {
  const entries = element.getAttribute('srcset')?.split(', ') ?? []
  return entries.map((entry) => {
    const [src = '', width = ''] = entry.split(' ')
    return { src, width: Number.parseInt(width, 10), type: element.getAttribute('type') }
  })
}

describe('pictures on pages', () => {
  test.each(['/', articles.photograph, articles.figures])(
    'of %s are never wider than their original, and what is sent is what was announced',
    async (path) => {
      const picture = [...(await pageAt(path)).querySelectorAll('picture')].at(-1)
      const original = Number(picture?.querySelector('img')?.getAttribute('width'))
      const offered = [...(picture?.querySelectorAll('source, img') ?? [])].flatMap(offeredBy)
      expect(offered.length).toBeGreaterThanOrEqual(10)
      expect(offered.every(({ width }) => width <= original)).toBe(true)
      for (const { src, width, type } of offered) {
        const response = await fetch(server.url + src)
        expect(response.headers.get('content-type')).toBe(type ?? 'image/jpeg')
        const metadata = await sharp(Buffer.from(await response.arrayBuffer())).metadata()
        expect([src, metadata.width]).toEqual([src, width])
      }
    },
  )

  test('come first when they lead, and when they are needed otherwise', async () => {
    for (const path of ['/', articles.figures]) {
      const images = [...(await pageAt(path)).querySelectorAll('picture img')]
      const [lead, ...others] = images.map((image) => [
        image.getAttribute('fetchpriority'),
        image.getAttribute('loading'),
        image.getAttribute('decoding'),
      ])
      expect(lead).toEqual(['high', null, 'async'])
      expect(others.length).toBeGreaterThan(0)
      expect(others.every((each) => each.join() === ',lazy,async')).toBe(true)
    }
  })
})

describe('a variant', () => {
  test('may be kept for ever, by anybody, and shown elsewhere', async () => {
    const response = await fetch(server.url + (await leadOf(articles.photograph, '480.webp')))
    expect(response.status).toBe(200)
    expect(Object.fromEntries(response.headers)).toMatchObject({
      ...{ 'cache-control': 'public, max-age=31536000, immutable', 'content-type': 'image/webp' },
      ...{ 'cross-origin-resource-policy': 'cross-origin', 'x-content-type-options': 'nosniff' },
    })
  })

  test('is not sent again to who has it', async () => {
    const address = await leadOf(articles.photograph, '480.webp')
    const { etag = '' } = (await send(server, address)).headers
    expect(etag).toMatch(/^"[0-9a-f]{16}-480\.webp"$/)
    for (const known of [etag, `W/${etag}`, `"x", ${etag}`]) {
      const { status, headers, text } = await send(server, address, { headers: { 'If-None-Match': known } })
      expect([status, headers.etag, text]).toEqual([304, etag, ''])
    }
    expect((await send(server, address, { headers: { 'If-None-Match': '"x"' } })).status).toBe(200)
  })

  test('answers HEAD as GET, without the bytes', async () => {
    const address = server.url + (await leadOf(articles.photograph, '480.webp'))
    const [got, head] = [await fetch(address), await fetch(address, { method: 'HEAD' })]
    const bytes = await got.arrayBuffer()
    for (const name of ['content-type', 'content-length', 'etag', 'cache-control'])
      expect(head.headers.get(name)).toBe(got.headers.get(name))
    expect(head.headers.get('content-length')).toBe(String(bytes.byteLength))
    expect((await head.arrayBuffer()).byteLength).toBe(0)
  })

  test('takes no other method', async () => {
    const response = await fetch(server.url + (await leadOf(articles.photograph, '480.webp')), {
      method: 'POST',
    })
    expect([response.status, response.headers.get('allow')]).toEqual([405, 'GET, HEAD'])
  })

  test.each(['481.webp', '99999.avif', '0.avif', '-1.avif', '1e3.avif', '480.gif', '2x1.jpg', 'x', ''])(
    'that is made up, %j, is not found and leaves nothing behind',
    async (variant) => {
      const address = await leadOf(articles.figures, variant)
      const response = await fetch(server.url + address)
      expect(response.status).toBe(404)
      const kept = join(server.dataDir, 'pictures', ...address.split('/').slice(3, -1))
      const files = existsSync(kept) ? readdirSync(kept, { recursive: true }) : []
      expect(files.filter((file) => String(file).endsWith(`/${variant || 'nothing'}`))).toEqual([])
    },
  )
})

describe('a picture that breaks while its article is on the site', () => {
  const text = anArticleFile({ title: 'Chuva forte', image: '\n  src: chuva.png\n  alt: Chuva' })
  const folder = () => join(server.contentDir, 'articles/2026/03')

  test('is gone from the page, which is shown all the same; the log says which one', async () => {
    writeFileSync(join(folder(), 'chuva.png'), await aPicture({ width: 300, height: 200 }))
    writeFileSync(join(folder(), 'chuva-forte.md'), text)
    const image = async () => (await pageAt('/articles/chuva-forte')).querySelector('.lead-picture img')
    await eventually(async () => (await image()) !== null)
    const src = (await image())?.getAttribute('src') ?? ''
    const bytes = readFileSync(join(folder(), 'chuva.png'))
    writeFileSync(join(folder(), 'chuva.png'), bytes.subarray(0, bytes.length / 2))
    expect((await fetch(server.url + src)).status).toBe(404)
    await eventually(async () => (await image()) === null)
    expect((await pageAt('/articles/chuva-forte')).querySelector('h1')?.textContent).toBe('Chuva forte')
    expect(server.output()).toContain('A imagem chuva.png está danificada')
  })
})
