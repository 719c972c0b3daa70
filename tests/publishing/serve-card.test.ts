import { existsSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test, vi } from 'vitest'
import { log } from '../../src/config/log.ts'
import type { ShareCard } from '../../src/domain/share-card.ts'
import { serveCard } from '../../src/publishing/serve-card.ts'
import { articleCard, cardPicture, paperCard } from '../../src/publishing/share-card.ts'
import { aPaper, now } from '../builders/a-paper.ts'
import { anArticleFile } from '../builders/an-article-file.ts'

const file = 'articles/2026/03/chuva.md'

describe('a card', () => {
  test('is drawn once, however many ask, and kept', async () => {
    const { paper, around, drawn } = await aPaperWithCards()
    const parts = partsOf(paper)
    const cards = await Promise.all(Array.from({ length: 20 }, () => serveCard(parts, around)))
    expect(cards.map(String)).toEqual(Array.from({ length: 20 }, () => 'card 1: Chuva'))
    expect(String(await serveCard(parts, around))).toBe('card 1: Chuva')
    expect(drawn).toHaveLength(1)
    expect(readdirSync(join(paper.dataDir, 'cards'))).toEqual([`${parts[0]}-chuva.png`])
  })

  test('of the paper has an address of its own', async () => {
    const { paper, around } = await aPaperWithCards()
    const { src } = cardPicture(paperCard(paper.catalog.settings()))
    expect(String(await serveCard(src.split('/').slice(2), around))).toMatch(/^card 1: /)
  })

  test('of an older headline is there as long as it is kept, and is never drawn again', async () => {
    const { paper, around, drawn } = await aPaperWithCards()
    const old = partsOf(paper)
    await serveCard(old, around)
    paper.write(file, anArticleFile({ title: 'Sol' }))
    await paper.sync()
    expect(partsOf(paper)).not.toEqual(old)
    expect(String(await serveCard(old, around))).toBe('card 1: Chuva')
    expect(drawn).toHaveLength(1)
  })

  test('that could not be drawn is tried again', async () => {
    const { paper, around } = await aPaperWithCards()
    const broken = { ...around, draw: () => Promise.reject(new Error('No ink.')) }
    await expect(serveCard(partsOf(paper), broken)).rejects.toThrow('No ink.')
    expect(String(await serveCard(partsOf(paper), around))).toBe('card 1: Chuva')
  })

  test.each([
    ['a made-up hash', ([, slug = '']: string[]) => ['0123456789abcdef', slug]],
    ['no hash', ([, slug = '']: string[]) => ['x', slug]],
    ['an article that is not there', ([hash = '']: string[]) => [hash, 'nada.png']],
    ['the address of the paper', ([hash = '']: string[]) => [`${hash}.png`]],
    ['another ending', ([hash = '']: string[]) => [hash, 'chuva.jpg']],
    ['a way out of the folder', ([hash = '']: string[]) => [hash, '..', '..', 'chuva.png']],
    ['nothing', () => []],
  ])('asked for by %s is not there, and leaves nothing behind', async (_name, change) => {
    const { paper, around, drawn } = await aPaperWithCards()
    expect(await serveCard(change(partsOf(paper)), around)).toBeUndefined()
    expect(drawn).toEqual([])
    expect(existsSync(join(paper.dataDir, 'cards'))).toBe(false)
  })

  test('of an article that is not public is not there', async () => {
    const { paper, around } = await aPaperWithCards()
    await serveCard(partsOf(paper), around)
    const before = { ...around, now: () => new Date(Date.UTC(2000, 0, 1)) }
    expect(await serveCard(partsOf(paper), before)).toBeUndefined()
  })

  test('is shown even when it cannot be kept', async () => {
    const { paper, around } = await aPaperWithCards()
    const told = vi.spyOn(log, 'error').mockReturnValue()
    writeFileSync(join(paper.dataDir, 'cards'), 'a file where the folder should be')
    expect(String(await serveCard(partsOf(paper), around))).toBe('card 1: Chuva')
    expect(told).toHaveBeenCalledWith({ fault: expect.any(Error) }, 'A card could not be kept')
    told.mockRestore()
  })
})

async function aPaperWithCards() {
  const paper = await aPaper({ [file]: anArticleFile({ title: 'Chuva' }) })
  const drawn: ShareCard[] = []
  const draw = async (card: ShareCard) => Buffer.from(`card ${drawn.push(card)}: ${card.headline}`)
  const around = { catalog: paper.catalog, env: { DATA_DIR: paper.dataDir }, now: () => new Date(now), draw }
  return { paper, around, drawn }
}

/** What stands behind `/cards/` in the address that the article's page has. */
function partsOf({ catalog }: Awaited<ReturnType<typeof aPaper>>): string[] {
  const article = catalog.article('chuva', now)
  if (!article) throw new Error('There is no such article.')
  return cardPicture(articleCard(article, catalog.settings()), 'chuva').src.split('/').slice(2)
}
