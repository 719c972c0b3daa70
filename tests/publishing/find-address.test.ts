import { describe, expect, test } from 'vitest'
import { findAddress } from '../../src/publishing/find-address.ts'
import { wordsOf } from '../../src/publishing/missing-page.ts'
import { aPaper, now } from '../builders/a-paper.ts'
import { anArticleFile } from '../builders/an-article-file.ts'

const aliases = '["/2019/Chuva.html", "/?p=12", "/noticia.php?id=7", "/articles/temporal"]'

async function catalogOfTests() {
  const paper = await aPaper({
    'articles/chuva.md': anArticleFile({ aliases }),
    'articles/seca.md': anArticleFile(),
    'articles/velho.md': anArticleFile({ id: 'v' }),
    'articles/vespera.md': anArticleFile({ date: '2027-01-01' }),
  })
  paper.remove('articles/seca.md')
  paper.write('articles/velho.md', anArticleFile({ id: 'v', slug: 'novo' }))
  await paper.sync()
  return paper.catalog
}

/** As Node gives the line of a request. */
const line = (address: string) => Buffer.from(address).toString('latin1')

describe('an address that no page has', () => {
  test.each([
    // Other forms of an address: one step to the canonical one, with the query as it was.
    ['/articles/chuva/', '/articles/chuva'],
    ['/Articles/Chuva', '/articles/chuva'],
    ['/articles/ch%75va', '/articles/chuva'],
    ['/articles/chúva?utm_source=x&b=%C3%A9', '/articles/chuva?utm_source=x&b=%C3%A9'],
    ['/articles/Chuva/comments/2/', '/articles/chuva/comments/2'],
    ['/Sections/Ci%C3%AAncia/', '/sections/ciencia'],
    ['/sobre/?', '/sobre'],
    ['/Busca?q=água', '/busca?q=%C3%A1gua'],
    // Old addresses: one step to the article, however they are spelled.
    ['/2019/Chuva.html', '/articles/chuva'],
    ['/2019/chuva.html/?utm_source=x', '/articles/chuva?utm_source=x'],
    ['/?p=12', '/articles/chuva'],
    ['/noticia.php?id=7', '/articles/chuva'],
    ['/articles/Temporal/', '/articles/chuva'],
    // An article with a new slug.
    ['/articles/velho', '/articles/novo'],
    ['/Articles/Velho/?a=1', '/articles/novo?a=1'],
  ])('%s leads to %s', async (requested, to) => {
    const catalog = await catalogOfTests()
    expect(findAddress(line(requested), catalog, now)).toEqual({ kind: 'moved', to })
    expect(findAddress(to, catalog, now)).toEqual({ kind: 'missing' })
  })

  test.each([
    ['/articles/seca', 'gone'],
    ['/Articles/Seca/?a=1', 'gone'],
    ['/articles/seca/comments/2', 'gone'],
    ['/articles/nada', 'missing'],
    // Without a valid link a preview tells nothing, not even that there was an article.
    ['/articles/seca/preview?until=1&token=x', 'missing'],
    ['/articles/velho/preview', 'missing'],
    ['/articles/vespera/preview', 'missing'],
    ['/articles/nada/preview', 'missing'],
    ['/articles/Nada/', 'missing'],
    ['/articles/vespera/', 'missing'],
    ['/articles/chuva/nada', 'missing'],
    ['/nada', 'missing'],
    ['/?p=13', 'missing'],
    ['/noticia.php?id=8', 'missing'],
    ['/api/Comments/', 'missing'],
    ['/media/0/2026/Foto.jpg', 'missing'],
    ['/assets/site-ABC.css', 'missing'],
    ['/%E0%A4%A/', 'malformed'],
    ['/articles/%', 'malformed'],
  ])('%s is %s', async (requested, kind) => {
    expect(findAddress(line(requested), await catalogOfTests(), now)).toEqual({ kind })
  })

  test.each([
    '//evil.example/',
    '/\\evil.example/',
    '/%5cEvil.example',
    '/.//evil.example/',
    '/a\ud83d/?b=\ud83d',
  ])('%j leads nowhere but to this site', async (requested) => {
    const found = findAddress(line(requested), await catalogOfTests(), now)
    const to = found.kind === 'moved' ? found.to : '/'
    expect(new URL(to, 'https://gazeta.example').origin).toBe('https://gazeta.example')
    expect(to).toMatch(/^\/(?!\/)[\x21-\x7e]*$/)
  })
})

test.each([
  ['/2021/03/chuva-no-centro.html', 'chuva no centro'],
  ['/articles/chuva-no-centro/?a=b', 'chuva no centro'],
  ['/', ''],
  [`/${'a'.repeat(500)}`, 'a'.repeat(80)],
])('the words of %s are "%s"', (requested, words) => {
  expect(wordsOf(requested)).toBe(words)
})
