import { screen, within } from '@testing-library/react'
import type { ComponentProps } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { en } from '../../src/site/messages/en.ts'
import { ptBr } from '../../src/site/messages/pt-br.ts'
import { SiteFrame } from '../../src/ui/site-frame.tsx'
import { aFrame } from './a-frame.ts'
import { show } from './show.ts'
import { textOf } from './text-of.ts'

type Props = Partial<ComponentProps<typeof SiteFrame>>

test('the first thing that the keyboard reaches skips to the content', () => {
  showFrame()
  const [first] = screen.getAllByRole('link')
  expect(textOf(first as HTMLElement)).toBe('Ir para o conteúdo')
  expect(first?.getAttribute('href')).toBe('#content')
  expect(screen.getByRole('main').id).toBe('content')
})

test('there is one of each landmark, and the content is in the main one', () => {
  showFrame()
  for (const role of ['banner', 'main', 'contentinfo', 'navigation'])
    expect(screen.getAllByRole(role)).toHaveLength(1)
  expect(textOf(screen.getByRole('main'))).toBe('O conteúdo')
})

test('the sections are a navigation with a name', () => {
  showFrame()
  const links = within(screen.getByRole('navigation', { name: 'Editorias' })).getAllByRole('link')
  expect(links.map((link) => [textOf(link), link.getAttribute('href')])).toEqual([
    ['Cidade', '/sections/cidade'],
    ['Ciência', '/sections/ciencia'],
  ])
})

test('the section of the page is marked as the current one', () => {
  showFrame({ section: 'ciencia' })
  const current = screen.getAllByRole('link').filter((link) => link.hasAttribute('aria-current'))
  expect(current.map((link) => [textOf(link), link.getAttribute('aria-current')])).toEqual([
    ['Ciência', 'true'],
  ])
})

test('no section is current on other pages', () => {
  showFrame()
  expect(screen.queryAllByRole('link', { current: true })).toEqual([])
})

test('the name of the paper leads home, and is the headline of the front page only', () => {
  showFrame({ isHome: true })
  const headline = screen.getByRole('heading', { level: 1, name: 'Gazeta da Ladeira' })
  expect(within(headline).getByRole('link').getAttribute('href')).toBe('/')
})

test('other pages have a headline of their own', () => {
  showFrame()
  expect(screen.queryByRole('heading')).toBeNull()
  expect(screen.getByRole('link', { name: 'Gazeta da Ladeira' }).getAttribute('href')).toBe('/')
})

test('a paper without tagline or footer pages has no empty places for them', () => {
  const html = renderToStaticMarkup(
    <SiteFrame frame={aFrame({ tagline: '', footer: [] })} messages={ptBr}>
      <p>O conteúdo</p>
    </SiteFrame>,
  )
  expect(html).not.toMatch(/<(p|ul)[^>]*><\/\1>/)
})

test('the footer names the paper and leads to its pages', () => {
  showFrame()
  const footer = within(screen.getByRole('contentinfo'))
  expect(footer.getByText('Gazeta da Ladeira')).toBeDefined()
  expect(footer.getByRole('link', { name: 'Sobre o jornal' }).getAttribute('href')).toBe('/sobre')
})

test('around a text in English, the words of the paper are marked as Portuguese', () => {
  showFrame({ messages: en })
  for (const text of ['Desde 2020', 'Cidade', 'Sobre o jornal'])
    expect(langOf(screen.getByText(text))).toBe('pt-BR')
  expect(langOf(screen.getByText('Skip to content'))).toBeUndefined()
  expect(langOf(screen.getByText('O conteúdo'))).toBeUndefined()
})

test('around a text in English, the name of the navigation is not marked as Portuguese', () => {
  showFrame({ messages: en })
  expect(langOf(screen.getByRole('navigation', { name: 'Sections' }))).toBeUndefined()
})

function showFrame(own: Props = {}): void {
  show(
    <SiteFrame frame={aFrame()} messages={ptBr} {...own}>
      <p>O conteúdo</p>
    </SiteFrame>,
  )
}

/** The language that an element says it is in, if it or anything around it says so. */
function langOf(element: HTMLElement): string | undefined {
  return element.closest('[lang]')?.getAttribute('lang') ?? undefined
}
