import { screen } from '@testing-library/react'
import { expect, test } from 'vitest'
import { en } from '../../src/site/messages/en.ts'
import { ptBr } from '../../src/site/messages/pt-br.ts'
import { PreviewBanner, type PreviewBannerView } from '../../src/ui/preview-banner.tsx'
import { show } from './show.ts'
import { textOf } from './text-of.ts'

const until = { iso: '2026-03-21T09:00:00-03:00', text: '21 de março de 2026 às 09:00' }
const time = { iso: '2026-04-01T00:00:00-03:00', text: '1 de abril de 2026 às 00:00' }

function aBanner(own: Partial<PreviewBannerView> = {}): PreviewBannerView {
  return { state: { kind: 'draft' }, until, faults: 0, ...own }
}

test('is a region by its name', () => {
  show(<PreviewBanner banner={aBanner()} messages={ptBr} />)
  expect(screen.getByRole('region', { name: 'Prévia' })).toBeDefined()
  expect(screen.queryByRole('heading')).toBeNull()
})

test.each([
  [aBanner(), 'Rascunho: não está no site.'],
  [aBanner({ state: { kind: 'scheduled', time } }), 'Vai ao ar em 1 de abril de 2026 às 00:00.'],
  [aBanner({ state: { kind: 'over', time } }), 'Saiu do ar em 1 de abril de 2026 às 00:00.'],
])('says why the article is not on the site, and until when the link works', (banner, said) => {
  show(<PreviewBanner banner={banner} messages={ptBr} />)
  expect(textOf(screen.getByRole('region'))).toBe(
    `Prévia${said}O link desta prévia funciona até 21 de março de 2026 às 09:00.`,
  )
})

test('tells the times to machines as well', () => {
  show(<PreviewBanner banner={aBanner({ state: { kind: 'scheduled', time } })} messages={ptBr} />)
  const times = screen.getAllByRole<HTMLTimeElement>('time')
  expect(times.map(({ dateTime }) => dateTime)).toEqual([
    '2026-04-01T00:00:00-03:00',
    '2026-03-21T09:00:00-03:00',
  ])
})

test.each([
  [1, 'Há 1 problema no arquivo como foi salvo por último'],
  [3, 'Há 3 problemas no arquivo como foi salvo por último'],
])('says that %i problems are in the file, and how to see them', (faults, said) => {
  show(<PreviewBanner banner={aBanner({ faults })} messages={ptBr} />)
  expect(textOf(screen.getByRole('region'))).toContain(said)
  expect(textOf(screen.getByText('npm run content:check'))).toBe('npm run content:check')
})

test('speaks the language of the page', () => {
  show(<PreviewBanner banner={aBanner({ state: { kind: 'scheduled', time }, faults: 2 })} messages={en} />)
  const text = textOf(screen.getByRole('region', { name: 'Preview' }))
  expect(text).toContain('Goes live on')
  expect(text).toContain('There are 2 problems in the file as last saved')
})
