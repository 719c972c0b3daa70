import { describe, expect, test } from 'vitest'
import { parseHtml } from '../builders/parse-html.ts'
import { send } from './send.ts'
import { serverForTests } from './server-for-tests.ts'

const server = serverForTests({ SITE_URL: 'https://gazeta.example' })

async function search(query: string) {
  const answer = await send(server, `/search${query}`)
  return { ...answer, page: parseHtml(answer.text) }
}

describe('the search page', () => {
  test('shows what was found, with the words marked, and keeps the query', async () => {
    const { status, page } = await search('?q=supercomputadores')
    expect(status).toBe(200)
    const [first] = page.querySelectorAll('.hit')
    expect(first?.querySelector('a')?.getAttribute('href')).toBe(
      '/articles/microsoft-openai-supercomputador-azure',
    )
    expect(first?.querySelector('mark')?.textContent?.toLowerCase()).toContain('supercomputador')
    expect(page.querySelector<HTMLInputElement>('input[type=search]')?.getAttribute('value')).toBe(
      'supercomputadores',
    )
  })

  test('is not for search engines and not for caches', async () => {
    const { headers, page } = await search('?q=rio')
    expect(headers['x-robots-tag']).toBe('noindex')
    expect(headers['cache-control']).toBe('private, no-store')
    expect(page.querySelector('meta[name=robots]')?.getAttribute('content')).toBe('noindex')
  })

  test('without a query has the form and ways on', async () => {
    const { status, page } = await search('')
    expect(status).toBe(200)
    expect(page.querySelector('form[role=search] input[name=q]')).not.toBeNull()
    expect(page.querySelector('main a[href="/sections/cidade"]')).not.toBeNull()
  })

  test('that found nothing says what was looked for, and asks what was meant', async () => {
    const { page } = await search('?q=supercomputadro')
    expect(page.querySelector('.search-status')?.textContent).toContain(
      'Nada foi encontrado para “supercomputadro”',
    )
    expect(page.querySelector('.suggestion a')?.getAttribute('href')).toBe('/search?q=supercomputador')
  })

  test('says when only some of the words were found', async () => {
    const { page } = await search('?q=supercomputador+mastodonte')
    expect(page.querySelector('.search-status')?.textContent).toContain(
      'Nenhum texto tem todas essas palavras',
    )
    expect(page.querySelectorAll('.hit').length).toBeGreaterThan(0)
  })

  test('shows a query as text', async () => {
    const { text } = await search(`?q=${encodeURIComponent('"><script>alert(1)</script>')}`)
    expect(text).not.toContain('<script>alert')
  })
})

describe('whatever is asked for', () => {
  test.each([
    ['10,000 characters', `?q=${'a'.repeat(10_000)}`],
    ['5,000 words', `?q=${'rio+'.repeat(2500)}`],
    ['operators', `?q=${encodeURIComponent('NEAR(a b) AND OR NOT * ^ " : (')}`],
    ['a column', '?q=headline:rio'],
    ['NUL', '?q=%00rio%00'],
    ['a lone per cent sign', '?q=%'],
    ['broken UTF-8', '?q=%ff%fe'],
    ['emoji', '?q=%F0%9F%8C%A7%EF%B8%8F'],
    ['a repeated key', '?q=rio&q=mar&page=1&page=9&section=cidade&section=x'],
    ['keys like objects', '?q%5Ba%5D=1&q%5B__proto__%5D=1'],
    ['an unknown section and year', '?q=rio&section=__proto__&year=99999'],
    ['the years 0000 and 9999', '?q=rio&year=0000&year=9999'],
    ['the year 9999', '?q=rio&year=9999'],
  ])('%s get a page', async (_what, query) => {
    const { status, page } = await search(query)
    expect(status).toBe(200)
    expect(page.querySelector('form[role=search]')).not.toBeNull()
  })

  test.each(['0', '-1', '1e3', '1000000000', '99999999999999999999', 'abc', '1.0', '%00', '٣', '2'])(
    'page %s, which is none, is not found',
    async (number) => {
      expect((await search(`?q=supercomputadores&page=${number}`)).status).toBe(404)
    },
  )

  test('the cut of a long query is told', async () => {
    const { page } = await search(`?q=rio+${'x'.repeat(300)}`)
    expect(page.querySelector('.search-status')?.textContent).toContain(
      'só contaram os primeiros 200 caracteres',
    )
  })
})
