import { screen, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { en } from '../../src/site/messages/en.ts'
import { ptBr } from '../../src/site/messages/pt-br.ts'
import { MissingPage } from '../../src/ui/missing-page.tsx'
import { aFrame } from './a-frame.ts'
import { show } from './show.ts'
import { textOf } from './text-of.ts'

const view = {
  kind: 'missing' as const,
  query: 'chuva no centro',
  latest: [
    { slug: 'seca', title: 'Seca' },
    { slug: 'rain', title: 'Rain', lang: 'en' },
  ],
}

test('offers a search for what the address was about', () => {
  show(<MissingPage frame={aFrame()} messages={ptBr} view={view} />)
  const field = within(screen.getByRole('main')).getByRole('searchbox', {
    name: ptBr.searchLabel,
  }) as HTMLInputElement
  expect([field.name, field.value]).toEqual(['q', 'chuva no centro'])
  expect(field.form?.getAttribute('action')).toBe('/search')
})

test('offers the newest headlines, each in its language, and the front page', () => {
  show(<MissingPage frame={aFrame()} messages={ptBr} view={view} />)
  const list = within(screen.getByRole('navigation', { name: 'Últimas notícias' }))
  const links = list.getAllByRole('link').map((link) => [link.getAttribute('href'), link.lang, textOf(link)])
  expect(links).toEqual([
    ['/articles/seca', '', 'Seca'],
    ['/articles/rain', 'en', 'Rain'],
  ])
  expect(screen.getByRole('link', { name: 'Página inicial' }).getAttribute('href')).toBe('/')
})

test.each([
  ['missing', ptBr, 'Página não encontrada'],
  ['gone', ptBr, 'Este texto saiu do ar'],
  ['missing', en, 'Page not found'],
  ['gone', en, 'This article is no longer here'],
] as const)('says of what is %s: %o', (kind, messages, heading) => {
  show(<MissingPage frame={aFrame()} messages={messages} view={{ ...view, kind }} />)
  expect(textOf(screen.getByRole('heading', { level: 1 }))).toBe(heading)
})
