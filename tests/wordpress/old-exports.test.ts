import { expect, test } from 'vitest'
import { surveyExport } from '../../src/wordpress/survey-export.ts'
import { type AnItem, anExport, exportFiles } from '../builders/an-export.ts'

const survey = (text: string) => surveyExport(exportFiles(text), () => {})
const filingsOf = async (filings: string) => {
  const text = anExport([{ id: 1, filings: [] }]).replace('</item>', `${filings}</item>`)
  const { posts } = await survey(text)
  return posts[0]?.filings.map(({ domain, nicename }) => `${domain} ${nicename}`)
}

test('exports before WordPress 2.5 have their categories without a domain', async () => {
  expect(await filingsOf('<category>Política local</category>')).toEqual(['category politica-local'])
})

test('later ones repeat them like that, which counts once', async () => {
  const filings = `<category>Cidade</category><category domain="category" nicename="cidade">Cidade</category>
    <category domain="tag">Chuva</category><category domain="tag" nicename="chuva">Chuva</category>`
  expect(await filingsOf(filings)).toEqual(['category cidade', 'tag chuva'])
})

test('a category is below another by its name, too', async () => {
  const { categories } = await survey(
    anExport([], {
      categories: [
        [3, 'politica', 'Política'],
        [4, 'local', 'Local', 'Política'],
        [5, 'bairro', 'Bairro', 'local'],
        [6, 'orfa', 'Órfã', 'sumiu'],
      ],
    }),
  )
  expect([...categories.values()].map(({ parent }) => parent)).toEqual(['', 'politica', 'local', ''])
})

test('guests of Co-Authors Plus have the names that readers saw', async () => {
  const guest: AnItem = { id: 9, type: 'guest-author', title: 'João Ção', name: 'cap-joao' }
  const { authors, posts } = await survey(anExport([guest]))
  expect([authors.get('joao'), posts]).toEqual(['João Ção', []])
})

test('letters that were encoded twice are mended in titles and names', async () => {
  const { posts } = await survey(anExport([{ id: 1, title: 'VocÃª nÃ£o pode' }]))
  expect(posts[0]?.title).toBe('Você não pode')
})

test('taxonomies of plugins are counted', async () => {
  const filings: AnItem['filings'] = [
    ['editoria', 'especial', 'Especial'],
    ['post_format', 'post-format-video', 'Vídeo'],
  ]
  const { taxonomies } = await survey(
    anExport([
      { id: 1, filings },
      { id: 2, filings },
    ]),
  )
  expect([...taxonomies]).toEqual([['editoria', 2]])
})
