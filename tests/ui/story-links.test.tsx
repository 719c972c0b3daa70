import { screen, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { en } from '../../src/site/messages/en.ts'
import { ptBr } from '../../src/site/messages/pt-br.ts'
import { SeriesNav } from '../../src/ui/series-nav.tsx'
import { ShareLinks } from '../../src/ui/share-links.tsx'
import { NeighbourLinks, RelatedStories, type StoryLink } from '../../src/ui/story-links.tsx'
import { show } from './show.ts'
import { textOf } from './text-of.ts'

function aStory(own: Partial<StoryLink> = {}): StoryLink {
  return {
    ...{ slug: 'feira', title: 'Feira', section: { slug: 'cidade', name: 'Cidade' } },
    published: { iso: '2026-03-09T00:00:00-03:00', text: '9 de março de 2026' },
    ...own,
  }
}

test('a series lists its parts by their numbers, and says which one is shown', () => {
  const parts = [
    { ...aStory({ slug: 'um', title: 'Um' }), part: 1, isShown: false },
    { ...aStory({ slug: 'tres', title: 'Três' }), part: 3, isShown: true },
  ]
  show(<SeriesNav series={{ title: 'Rio da Ladeira', part: 3, total: 3, parts }} messages={ptBr} />)
  const nav = screen.getByRole('navigation', { name: 'Série: Rio da Ladeira' })
  const items = within(nav).getAllByRole<HTMLLIElement>('listitem')
  expect(items.map(({ value }) => value)).toEqual([1, 3])
  const links = within(nav).getAllByRole('link')
  expect(links.map((link) => [link.getAttribute('href'), link.getAttribute('aria-current')])).toEqual([
    ['/articles/um', null],
    ['/articles/tres', 'page'],
  ])
})

test('the stories before and after are links with their headlines', () => {
  const [previous, next] = [aStory(), aStory({ slug: 'rain', title: 'Rain', lang: 'en' })]
  show(<NeighbourLinks previous={previous} next={next} messages={ptBr} />)
  const links = within(screen.getByRole('navigation', { name: 'Na mesma editoria' })).getAllByRole('link')
  expect(links.map((link) => [textOf(link), link.getAttribute('href'), link.getAttribute('rel')])).toEqual([
    ['Texto anterior Feira', '/articles/feira', 'prev'],
    ['Próximo texto Rain', '/articles/rain', 'next'],
  ])
  expect(screen.getByText('Rain').lang).toBe('en')
})

test('the only story of a section has no neighbours and no place for them', () => {
  show(<NeighbourLinks messages={ptBr} />)
  expect(screen.queryByRole('navigation')).toBeNull()
})

test('related stories have their section and date', () => {
  show(<RelatedStories stories={[aStory()]} messages={ptBr} />)
  const region = screen.getByRole('region', { name: 'Leia também' })
  expect(textOf(within(region).getByRole('listitem'))).toBe('CidadeFeira9 de março de 2026')
  expect(within(region).getByRole('link', { name: 'Feira' }).getAttribute('href')).toBe('/articles/feira')
})

test('where nothing is related there is no place for it', () => {
  show(<RelatedStories stories={[]} messages={ptBr} />)
  expect(screen.queryByRole('region')).toBeNull()
})

test('an article is shared by plain links that carry its headline and address', () => {
  const url = 'https://jornal.example/articles/chuva'
  show(<ShareLinks title="Chuva & vento: 100%" url={url} messages={ptBr} />)
  const nav = screen.getByRole('navigation', { name: 'Compartilhe' })
  const links = within(nav).getAllByRole<HTMLAnchorElement>('link')
  expect(links.map((link) => [textOf(link), new URL(link.href).host])).toEqual([
    ['WhatsApp', 'wa.me'],
    ['Bluesky', 'bsky.app'],
    ['Facebook', 'www.facebook.com'],
    ['X', 'x.com'],
    ['E-mail', ''],
    ['jornal.example/articles/chuva', 'jornal.example'],
  ])
  const [whatsApp, , facebook, , mail] = links.map((link) => new URL(link.href).searchParams)
  expect(whatsApp?.get('text')).toBe(`Chuva & vento: 100% ${url}`)
  expect(facebook?.get('u')).toBe(url)
  expect([mail?.get('subject'), mail?.get('body')]).toEqual([
    'Chuva & vento: 100%',
    `Chuva & vento: 100% ${url}`,
  ])
})

test('their words are in the language of the page', () => {
  show(
    <>
      <NeighbourLinks previous={aStory()} next={aStory()} messages={en} />
      <RelatedStories stories={[aStory()]} messages={en} />
      <ShareLinks title="Rain" url="https://paper.example/articles/rain" messages={en} />
    </>,
  )
  for (const name of ['In the same section', 'Share']) screen.getByRole('navigation', { name })
  expect(textOf(document.body)).toMatch(/Previous story.*Next story.*Read on.*Or copy the address:/)
})
