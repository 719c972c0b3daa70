import { expect, test } from 'vitest'
import type { ExistingContent } from '../../src/wordpress/existing-content.ts'
import { planTexts } from '../../src/wordpress/plan-texts.ts'
import { surveyExport } from '../../src/wordpress/survey-export.ts'
import { type AnItem, anExport, exportFiles } from '../builders/an-export.ts'

const nothing: ExistingContent = {
  ...{ articles: new Map(), slugs: new Map(), aliases: new Map(), paths: new Set(), pages: new Set() },
  ...{ authors: [], locked: new Map(), lockedPaths: [] },
}

async function planOf(items: readonly AnItem[], types: readonly string[] = []) {
  const { posts } = await surveyExport(exportFiles(anExport(items)), () => {})
  return planTexts(posts, {
    types,
    existing: nothing,
    isOurs: () => false,
    now: new Date('2026-01-02T00:00:00Z'),
  })
}

test('a post without a date has that of the one before, in each run', async () => {
  const zeros = '0000-00-00 00:00:00'
  const items: AnItem[] = [
    { id: 1, date: '2012-03-04 10:00:00', utc: '2012-03-04 13:00:00' },
    { id: 2, date: zeros, utc: zeros },
    { id: 3 },
  ]
  const { posts } = await surveyExport(
    exportFiles(
      anExport(items).replaceAll('Thu, 09 May 2019 17:30:00 +0000', 'Wed, 30 Nov -0001 00:00:00 +0000'),
    ),
    () => {},
  )
  const { texts } = planTexts(posts, {
    types: [],
    existing: nothing,
    isOurs: () => false,
    now: new Date('2026-01-02T00:00:00Z'),
  })
  expect(texts.get(2)?.path).toBe('articles/2012/03/texto-2.md')
  expect(texts.get(2)?.losses).toEqual([{ kind: 'date', detail: '2012-03-04T10:00:00-03:00' }])
})

const order: AnItem = { id: 5, type: 'shop_order', link: 'https://diario.example/?post_type=shop_order&p=5' }

test('records of plugins, which never had a page, are counted and not listed', async () => {
  const { machinery, leftOut } = await planOf([order])
  expect([[...machinery], leftOut]).toEqual([[['shop_order', 1]], []])
})

test('a type with pages is told, its drafts as well', async () => {
  const draft: AnItem = { id: 7, type: 'evento', link: 'https://diario.example/?post_type=evento&p=7' }
  const { machinery, leftOut } = await planOf([{ id: 6, type: 'evento' }, draft])
  expect([[...machinery], leftOut.map(({ old }) => old.id)]).toEqual([[], [6, 7]])
})

test('whoever asks for a type gets it', async () => {
  expect((await planOf([order], ['shop_order'])).texts.get(5)?.kind).toBe('article')
})

test('a draft says why it was none there, a schedule that it was public', async () => {
  const { texts, machinery } = await planOf([
    { id: 1, status: 'archived' },
    { id: 2, status: 'auto-draft' },
    { id: 3, date: '2099-01-02 10:00:00', utc: '2099-01-02 13:00:00' },
    { id: 4, date: '2099-01-02 10:00:00', utc: '2099-01-02 13:00:00', status: 'future' },
  ])
  expect(texts.get(1)).toMatchObject({ isDraft: true, losses: [{ kind: 'status', detail: 'archived' }] })
  expect(texts.get(3)?.losses).toEqual([{ kind: 'to-come', detail: '2099-01-02T10:00:00-03:00' }])
  expect(texts.get(4)?.losses).toEqual([])
  expect([...machinery]).toEqual([['auto-draft', 1]])
})
