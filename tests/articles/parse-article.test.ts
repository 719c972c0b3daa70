import { describe, expect, test } from 'vitest'
import { parseArticle } from '../../src/articles/parse-article.ts'
import { anArticleFile } from '../builders/an-article-file.ts'
import { surroundings } from '../builders/surroundings.ts'

const path = 'articles/2026/03/chuva-no-centro.md'

function articleOf(text: string, file = path) {
  const parsed = parseArticle(file, text, surroundings)
  return parsed.ok ? parsed.value.article : parsed.problems
}

describe('an article file', () => {
  test('needs a title, a date and a section; the rest has a meaning when it is not there', () => {
    expect(articleOf(anArticleFile())).toEqual({
      ...{ path, slug: 'chuva-no-centro', id: 'chuva-no-centro', title: 'Chuva no centro' },
      date: new Date('2026-03-09T03:00:00Z'),
      ...{ section: 'cidade', authors: [], tags: [], aliases: [], corrections: [] },
      ...{ draft: false, featured: false, lang: 'pt-BR' },
      body: '\nChoveu a noite toda.\n',
    })
  })

  test.each([
    ['description', 'Um dia de água.', 'Um dia de água.'],
    ['date', '2026-03-09T07:30', new Date('2026-03-09T10:30:00Z')],
    ['date', '2026-03-09T07:30+09:00', new Date('2026-03-08T22:30:00Z')],
    ['updated', '2026-03-10', new Date('2026-03-10T03:00:00Z')],
    ['expires', '2026-04-01', new Date('2026-04-01T03:00:00Z')],
    ['section', 'ciencia', 'ciencia'],
    ['authors', '[ana-lima]', ['ana-lima']],
    ['image', '{src: foto.jpg, alt: Rua}', { src: 'foto.jpg', alt: 'Rua' }],
    [
      'image',
      '\n  src: foto.jpg\n  alt: Rua\n  caption: Às sete\n  credit: Ana Lima\n  license: CC BY 4.0',
      { src: 'foto.jpg', alt: 'Rua', caption: 'Às sete', credit: 'Ana Lima', license: 'CC BY 4.0' },
    ],
    ['draft', 'true', true],
    ['draft', 'false', false],
    ['featured', 'true', true],
    ['lang', 'en', 'en'],
    ['lang', 'en-GB', 'en-GB'],
    ['slug', 'aguaceiro', 'aguaceiro'],
    ['id', 'chuva-de-marco', 'chuva-de-marco'],
    ['aliases', '[/2026/03/chuva, "/?p=12"]', ['/2026/03/chuva', '/?p=12']],
    [
      'corrections',
      '\n  - date: 2026-03-10\n    text: O nome da rua era outro.',
      [{ date: new Date('2026-03-10T03:00:00Z'), text: 'O nome da rua era outro.' }],
    ],
    ['comments', 'open', 'open'],
    ['comments', 'review', 'review'],
    ['comments', 'closed', 'closed'],
    ['comments', 'off', 'off'],
    ['canonical', 'https://example.com/chuva', 'https://example.com/chuva'],
    ['series', '{id: aguas, part: 2}', { id: 'aguas', part: 2 }],
  ])('may say %s: %s', (key, written, expected) => {
    expect(articleOf(anArticleFile({ [key]: written }))).toHaveProperty(key, expected)
  })

  test.each([
    ['Opinião pública', 'opiniao-publica'],
    ['São João', 'sao-joao'],
    ['OpenAI', 'openai'],
    ['Pão & circo', 'pao-e-circo'],
    ['açaí', 'acai'],
    ['iPhone 17', 'iphone-17'],
    ['12:30', '12-30'],
    ['1.10', '1-10'],
    ['2024', '2024'],
    ['yes', 'yes'],
  ])('has the tag %j at the address %j', (name, slug) => {
    expect(articleOf(anArticleFile({ tags: `[${name}]` }))).toHaveProperty('tags', [{ slug, name }])
  })

  test.each(['12:30', '1.10', '2024', 'yes', 'null', '2026-03-09', '"Rio: o balanço"', "'true'"])(
    'has the title %s as it was written',
    (written) => {
      const title = written.replace(/^["']|["']$/g, '')
      expect(articleOf(anArticleFile({ title: written }))).toHaveProperty('title', title)
    },
  )

  test.each([
    ...['description', 'updated', 'expires', 'authors', 'tags', 'image', 'draft', 'featured', 'lang'],
    ...['slug', 'id', 'aliases', 'corrections', 'comments', 'canonical', 'series'],
  ])('may leave %s empty, as a template does', (key) => {
    expect(articleOf(anArticleFile({ [key]: '' }))).toEqual(articleOf(anArticleFile()))
  })

  test('may leave keys within a group empty, too', () => {
    const image = '\n  src: foto.jpg\n  alt: Rua\n  caption:\n  credit:\n  license:'
    expect(articleOf(anArticleFile({ image }))).toHaveProperty('image', { src: 'foto.jpg', alt: 'Rua' })
  })

  test('keeps its identity when its slug changes', () => {
    expect(articleOf(anArticleFile({ id: 'chuva', slug: 'aguaceiro' }))).toMatchObject({
      ...{ id: 'chuva', slug: 'aguaceiro' },
    })
  })

  test('may have any file name when it says its slug', () => {
    expect(articleOf(anArticleFile({ slug: 'chuva' }), 'articles/Chuva Forte.md')).toMatchObject({
      ...{ path: 'articles/Chuva Forte.md', slug: 'chuva' },
    })
  })

  test.each([
    ['draft', 'true', true],
    ['comments', 'off', 'off'],
    ['title', 'Chuva', 'Chuva'],
  ])('may have Windows line ends, with %s as its last key', (key, written, expected) => {
    const text = anArticleFile(key === 'title' ? { title: '' } : {}).replace(
      '\n---\n',
      `\n${key}: ${written}\n---\n`,
    )
    const windows = text.replace('title: \n', '').replaceAll('\n', '\r\n')
    expect(articleOf(windows)).toHaveProperty(key, expected)
  })
})
