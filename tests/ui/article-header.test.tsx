import { screen } from '@testing-library/react'
import type { ComponentProps } from 'react'
import { expect, test } from 'vitest'
import { en } from '../../src/site/messages/en.ts'
import { ptBr } from '../../src/site/messages/pt-br.ts'
import { ArticleHeader } from '../../src/ui/article-header.tsx'
import { show } from './show.ts'
import { textOf } from './text-of.ts'

type Article = ComponentProps<typeof ArticleHeader>['article']

const published = { iso: '2026-03-09T06:30:00-03:00', text: '9 de março de 2026 às 06:30' }
const updated = { iso: '2026-03-10T08:00:00-03:00', text: '10 de março de 2026 às 08:00' }

function anArticle(own: Partial<Article> = {}): Article {
  return {
    ...{ title: 'Chuva no centro', section: { slug: 'cidade', name: 'Cidade' }, published },
    ...{ minutes: 6, yearsOld: 0, links: {} },
    authors: [{ slug: 'ana-lima', name: 'Ana Lima' }],
    ...own,
  }
}

test('the title is the headline of the page', () => {
  show(<ArticleHeader article={anArticle()} messages={ptBr} />)
  expect(textOf(screen.getByRole('heading', { level: 1 }))).toBe('Chuva no centro')
})

test('the section is a link to its other texts', () => {
  show(<ArticleHeader article={anArticle()} messages={ptBr} />)
  expect(screen.getByRole('link', { name: 'Cidade' }).getAttribute('href')).toBe('/sections/cidade')
})

test('the description follows the headline, where there is one', () => {
  show(<ArticleHeader article={anArticle({ description: 'A rua alagou.' })} messages={ptBr} />)
  const headline = screen.getByRole('heading', { level: 1 })
  const description = screen.getByText('A rua alagou.')
  expect(headline.compareDocumentPosition(description)).toBe(Node.DOCUMENT_POSITION_FOLLOWING)
})

test('the time of publication is there for people and for machines', () => {
  show(<ArticleHeader article={anArticle()} messages={ptBr} />)
  const times = screen.getAllByRole<HTMLTimeElement>('time')
  expect(times.map((time) => time.dateTime)).toEqual(['2026-03-09T06:30:00-03:00'])
  expect(textOf(document.body)).toContain('Publicado em 9 de março de 2026 às 06:30')
  expect(textOf(document.body)).not.toContain('Atualizado em')
})

test('an update is dated too', () => {
  show(<ArticleHeader article={anArticle({ updated })} messages={ptBr} />)
  const times = screen.getAllByRole<HTMLTimeElement>('time')
  expect(times.map((time) => time.dateTime)).toEqual([
    '2026-03-09T06:30:00-03:00',
    '2026-03-10T08:00:00-03:00',
  ])
  expect(textOf(document.body)).toContain('Atualizado em 10 de março de 2026 às 08:00')
})

test('the time that reading takes is told', () => {
  show(<ArticleHeader article={anArticle()} messages={ptBr} />)
  expect(textOf(document.body)).toContain('6 min de leitura')
})

const series = { title: 'Rio da Ladeira', part: 2, total: 3, parts: [] }

test('a part of a series says which part it is, and leads to the others', () => {
  show(<ArticleHeader article={anArticle({ links: { series } })} messages={ptBr} />)
  expect(screen.getByRole('link', { name: 'Parte 2 de 3' }).getAttribute('href')).toBe('#series')
})

test('the first part of a series is not part 1 of 1', () => {
  show(
    <ArticleHeader
      article={anArticle({ links: { series: { ...series, part: 1, total: 1 } } })}
      messages={ptBr}
    />,
  )
  expect(textOf(document.body)).toContain('Parte 1 de uma série')
})

test.each([
  [0, undefined],
  [1, 'Este texto tem mais de um ano. O que ele conta pode ter mudado.'],
  [6, 'Este texto tem 6 anos. O que ele conta pode ter mudado.'],
])('a story of %i years says its age: %s', (yearsOld, notice) => {
  show(<ArticleHeader article={anArticle({ yearsOld })} messages={ptBr} />)
  expect(screen.queryByText(/^Este texto/)?.textContent).toBe(notice)
})

test('a section whose name is in another language says so', () => {
  const section = { slug: 'opiniao', name: 'Opinião', lang: 'pt-BR' }
  show(<ArticleHeader article={anArticle({ section })} messages={en} />)
  expect(screen.getByRole('link', { name: 'Opinião' }).lang).toBe('pt-BR')
})

test('its words are in the language of the page', () => {
  show(<ArticleHeader article={anArticle({ updated, yearsOld: 2, links: { series } })} messages={en} />)
  const text = textOf(document.body)
  const words = ['By Ana Lima', 'Published 9', 'Updated 10', 'Part 2 of 3', '6 min read', 'is 2 years old']
  for (const part of words) expect(text).toContain(part)
})
