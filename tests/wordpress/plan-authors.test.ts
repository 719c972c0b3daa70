import { expect, test } from 'vitest'
import { AuthorPlan } from '../../src/wordpress/plan-authors.ts'
import { surveyExport } from '../../src/wordpress/survey-export.ts'
import { type AnItem, anExport, exportFiles } from '../builders/an-export.ts'

async function authorsOf(items: readonly AnItem[], authors: [string, string][] = []) {
  const survey = await surveyExport(exportFiles(anExport(items, { authors })), () => {})
  const plan = new AuthorPlan(survey, [{ slug: 'ana', name: 'Ana Lima' }])
  const slugs = survey.posts.map((post) => plan.authorsOf(post))
  return { slugs, added: [...plan.added.values()] }
}

test('guests and accounts write together, each by the name that readers saw', async () => {
  const filings: AnItem['filings'] = [
    ['author', 'cap-joao-guest', 'joao-guest'],
    ['author', 'cap-a-l', 'a.l'],
  ]
  const guest: AnItem = { id: 9, type: 'guest-author', title: 'João Ção', name: 'cap-joao-guest' }
  const { slugs, added } = await authorsOf([{ id: 1, filings }, guest], [['a.l', 'Ana Lima']])
  expect(slugs).toEqual([['joao-cao', 'ana']])
  expect(added).toEqual([{ slug: 'joao-cao', name: 'João Ção' }])
})

test('an address of mail does not become a name', async () => {
  const { added } = await authorsOf([{ id: 1, creator: 'joao.silva@x.example' }])
  expect(added).toEqual([{ slug: 'joao-silva', name: 'joao.silva' }])
})
