import dns, { type LookupOptions } from 'node:dns'
import { readFileSync } from 'node:fs'
import { syncBuiltinESMExports } from 'node:module'
import { setTimeout as after } from 'node:timers/promises'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { oldSite } from '../../../src/wordpress/media/old-site.ts'
import { aPicture } from '../../builders/a-picture.ts'
import { aFolder, filesIn } from './a-folder.ts'
import { aSite, aSiteWith } from './a-site.ts'

const uploads = 'https://old.example/wp-content/uploads'
const address = new URL(`${uploads}/2019/05/x.png`)
const path = '/wp-content/uploads/2019/05/x.png'
const scaled = '/wp-content/uploads/2019/05/x-scaled.png'
const mebibyte = 1024 * 1024

afterEach(() => {
  vi.restoreAllMocks()
  syncBuiltinESMExports()
})

async function find(base: URL, { at = address, folder = aFolder(), patience = 30_000 } = {}) {
  const found = await oldSite(base, { folder, patience }).find(at)
  return 'path' in found ? readFileSync(found.path) : found.fault
}

describe('what is asked of the old site', () => {
  test('is the path of an address of uploads, without its query, and without a word of who asks but "Prelo"', async () => {
    const picture = await aPicture()
    const { base, asked, requests } = await aSiteWith({ [path]: picture })
    expect(await find(base, { at: new URL(`${address}?resize=300#top`) })).toEqual(picture)
    expect(asked).toEqual([path])
    expect(requests[0]?.headers).toMatchObject({ 'user-agent': 'Prelo' })
    expect(requests[0]?.headers).not.toHaveProperty('cookie')
    expect(requests[0]?.headers).not.toHaveProperty('referer')
  })

  test.each([
    ['', '/blog/wp-content/uploads/x.png', '/blog/wp-content/uploads/x.png'],
    ['/copy/', '/blog/wp-content/uploads/x.png', '/copy/wp-content/uploads/x.png'],
    [
      '/copy',
      '/wp-content/uploads/S%C3%A3o%20Jo%C3%A3o.png',
      '/copy/wp-content/uploads/S%C3%A3o%20Jo%C3%A3o.png',
    ],
    ['', '/cidade/files/2019/05/x.png', '/cidade/files/2019/05/x.png'],
  ])('with %s as its path: for %s, it is %s', async (prefix, old, expected) => {
    const { base, asked } = await aSiteWith({ [expected]: await aPicture() })
    await find(new URL(prefix, base), { at: new URL(old, 'https://old.example') })
    expect(asked).toEqual([expected])
  })

  test.each([
    'https://old.example/wp-admin/export.php',
    'https://old.example/logo.png',
    `${uploads}/..%2f..%2fwp-config.php`,
    `${uploads}/../../wp-login.php`,
  ])('is nothing for %s', async (at) => {
    const { base, asked } = await aSiteWith({})
    expect(await find(base, { at: new URL(at) })).toBe('outside')
    expect(asked).toEqual([])
  })

  test('is the original first, and nothing more once it came', async () => {
    const { base, asked } = await aSiteWith({ [path]: await aPicture({ width: 300, height: 200 }) })
    await find(base, { at: new URL(`${uploads}/2019/05/x-150x100.png`) })
    expect(asked).toEqual([path])
  })

  test('is each address once, whether it is there or not', async () => {
    const copies = ['/wp-content/uploads/2019/05/x-3x2.png', '/wp-content/uploads/2019/05/x-2x1.png']
    const { base, asked } = await aSiteWith({ [copies[0] ?? '']: await aPicture() })
    const site = oldSite(base, { folder: aFolder() })
    const wanted = [...copies, ...copies, path].map((one) => site.find(new URL(one, 'https://old.example')))
    const found = await Promise.all(wanted)
    expect(found.map((one) => ('path' in one ? 'found' : one.fault))).toEqual([
      ...['found', 'http-404', 'found', 'http-404', 'http-404'],
    ])
    expect(asked.sort()).toEqual([copies[1], copies[0], scaled, path].sort())
  })

  test('is nothing that an earlier run has got, though it was cut off', async () => {
    const folder = aFolder()
    const picture = await aPicture()
    const first = await aSiteWith({ [path]: picture })
    await find(first.base, { folder })
    expect(await filesIn(folder)).toHaveLength(1)
    expect(await find(first.base, { folder })).toEqual(picture)
    expect(first.asked).toEqual([path])
  })

  test('is at most four pictures at once', async () => {
    const picture = await aPicture()
    let [now, most] = [0, 0]
    const { base } = await aSite(async (_, response) => {
      now += 1
      most = Math.max(most, now)
      await after(20)
      now -= 1
      response.end(picture)
    })
    const site = oldSite(base, { folder: aFolder() })
    const numbers = Array.from({ length: 12 }, (_, number) => number)
    await Promise.all(numbers.map((number) => site.find(new URL(`${uploads}/${number}.png`))))
    expect(most).toBe(4)
  })
})

describe('a redirect of the old site', () => {
  test('is followed within its origin, which may be a private one', async () => {
    const picture = await aPicture()
    const { base } = await aSite((asked, response) => {
      if (asked === '/moved.png') response.end(picture)
      else response.writeHead(301, { Location: '/moved.png' }).end()
    })
    expect(await find(base)).toEqual(picture)
  })

  test.each(['127.0.0.1', 'localhost', '[::ffff:127.0.0.1]', '2130706433'])(
    'to %s on another port is refused',
    async (host) => {
      const other = await aSiteWith({ '/secret.png': await aPicture() })
      const { base } = await aSite((_, response) => {
        response.writeHead(302, { Location: `http://${host}:${other.base.port}/secret.png` }).end()
      })
      expect(await find(base)).toBe('private')
      expect(other.asked).toEqual([])
    },
  )

  test('is refused by the address that it would be connected to, so that no name can turn private in between', async () => {
    const other = await aSiteWith({ '/secret.png': await aPicture() })
    const { base } = await aSite((_, response) => {
      response.writeHead(302, { Location: `http://cdn.example:${other.base.port}/secret.png` }).end()
    })
    const asked = namesLeadTo('127.0.0.1')
    expect(await find(base)).toBe('private')
    expect([new Set(asked), other.asked]).toEqual([new Set(['cdn.example']), []])
  })

  test.each([
    'http://169.254.169.254/latest',
    'https://10.0.0.1/x.png',
    'http://[fd00::1]/x.png',
    '//192.168.0.1/',
  ])('to %s is refused', async (location) => {
    const { base } = await aSite((_, response) => response.writeHead(302, { Location: location }).end())
    expect(await find(base)).toBe('private')
  })

  test.each(['file:///etc/passwd', 'ftp://old.example/x.png', 'data:image/png;base64,AAAA', 'http://', ''])(
    'to %s is no picture',
    async (location) => {
      const { base } = await aSite((_, response) => response.writeHead(302, { Location: location }).end())
      expect(await find(base)).toBe('http-302')
    },
  )

  test('is followed five times at most', async () => {
    const { base, asked } = await aSite((at, response) => {
      response.writeHead(307, { Location: `/${Number(at.slice(1)) + 1 || 1}` }).end()
    })
    expect(await find(base, { at: new URL(`${uploads}/x.png`) })).toBe('http-307')
    expect(asked.slice(0, 6)).toEqual(['/wp-content/uploads/x.png', '/1', '/2', '/3', '/4', '/5'])
    expect(asked[6]).toBe('/wp-content/uploads/x-scaled.png')
  })
})

describe('an answer of the old site', () => {
  test.each([
    ['<!doctype html><p>Not found', 'not-a-picture'],
    ['<svg xmlns="http://www.w3.org/2000/svg"/>', 'not-a-picture'],
    ['', 'not-a-picture'],
    [404, 'http-404'],
    [410, 'http-410'],
    [403, 'http-403'],
  ])('%s is the fault %s, and nothing is kept of it', async (answer, fault) => {
    const folder = aFolder()
    const { base } = await aSiteWith({ [path]: answer })
    expect(await find(base, { folder })).toBe(fault)
    expect(await filesIn(folder)).toEqual([])
  })

  test('of half a picture is broken, and asked for again by the next run', async () => {
    const folder = aFolder()
    const picture = await aPicture({ width: 60, height: 40 })
    const { base } = await aSite((at, response, { asked }) => {
      if (at === scaled) response.writeHead(404).end()
      else response.end(asked.length === 1 ? picture.subarray(0, picture.length - 20) : picture)
    })
    expect(await find(base, { folder })).toBe('broken')
    expect(await find(base, { folder })).toEqual(picture)
  })

  test('that says that it is too long is not read', async () => {
    const { base } = await aSite((at, response) => {
      if (at === path) response.writeHead(200, { 'Content-Length': 20 * mebibyte + 1 }).flushHeaders()
      else response.writeHead(404).end()
    })
    expect(await find(base)).toBe('too-large')
  })

  test('that never ends is read no further than 20 MB', async () => {
    let sent = 0
    const { base } = await aSite((at, response) => {
      if (at !== path) return response.writeHead(404).end()
      const chunk = Buffer.alloc(mebibyte, 1)
      const more = () => {
        while (!response.destroyed && sent < 200 * mebibyte) {
          sent += chunk.length
          if (!response.write(chunk)) return response.once('drain', more)
        }
      }
      more()
    })
    expect(await find(base)).toBe('too-large')
    expect(sent).toBeLessThan(60 * mebibyte)
  })

  test('that drips is cut off', async () => {
    const picture = await aPicture()
    const { base } = await aSite((_, response) => {
      response.writeHead(200)
      const drip = setInterval(() => response.write(picture.subarray(0, 1)), 20)
      response.on('close', () => clearInterval(drip))
    })
    const before = Date.now()
    expect(await find(base, { patience: 400 })).toBe('unreachable')
    expect(Date.now() - before).toBeLessThan(1500)
  })

  test('that takes too long leaves time for the scaled copy', async () => {
    const picture = await aPicture()
    const { base } = await aSite((at, response) => void (at === scaled && response.end(picture)))
    expect(await find(base, { patience: 900 })).toEqual(picture)
  })

  test.each([
    ['500', 500, {}],
    ['502', 502, {}],
    ['503 with a short wait', 503, { 'Retry-After': '0' }],
    ['429 with a short wait', 429, { 'Retry-After': '1' }],
    ['429 until an instant', 429, { 'Retry-After': new Date().toUTCString() }],
  ])('%s is asked for once more', async (_, status, headers: Record<string, string>) => {
    const picture = await aPicture()
    const { base, asked } = await aSite((_, response, site) => {
      if (site.asked.length === 1) response.writeHead(status, headers).end()
      else response.end(picture)
    })
    expect(await find(base)).toEqual(picture)
    expect(asked).toEqual([path, path])
  })

  test.each([
    ['500 and 500', [500, 500], {}],
    ['503 with a long wait', [503], { 'Retry-After': '11' }],
    ['429 without a wait', [429], {}],
    ['403', [403], {}],
  ])('%s is not asked for again', async (_, statuses, headers: Record<string, string>) => {
    const { base, asked } = await aSite((at, response) => {
      response.writeHead(at === path ? (statuses[0] ?? 0) : 404, headers).end()
    })
    expect(await find(base)).toBe(`http-${statuses[0]}`)
    expect(asked).toEqual([...statuses.map(() => path), scaled])
  })

  test('whose connection breaks is asked for once more', async () => {
    const picture = await aPicture()
    const { base, asked } = await aSite((_, response, site) => {
      if (site.asked.length > 1) return response.end(picture)
      response.writeHead(200, { 'Content-Length': picture.length }).write(picture.subarray(0, 20))
      setImmediate(() => response.destroy())
    })
    expect(await find(base)).toEqual(picture)
    expect(asked).toEqual([path, path])
  })

  test('does not come from a server that is not there', async () => {
    const { base, stop } = await aSiteWith({})
    stop()
    expect(await find(base)).toBe('unreachable')
  })
})

/** Answers instead of the name servers, and notes who was asked for. */
function namesLeadTo(address: string): string[] {
  const asked: string[] = []
  const lookup = (name: string, { all }: LookupOptions, done: (...found: unknown[]) => void) => {
    asked.push(name)
    if (all) done(null, [{ address, family: 4 }])
    else done(null, address, 4)
  }
  vi.spyOn(dns, 'lookup').mockImplementation(lookup as typeof dns.lookup)
  syncBuiltinESMExports()
  return asked
}
