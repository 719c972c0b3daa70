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
    ...{ title: 'Chuva no centro', section: { slug: 'cidade', name: 'Cidade' }, published, minutes: 6 },
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

test('a part of a series says which part it is', () => {
  show(<ArticleHeader article={anArticle({ seriesPart: 2 })} messages={ptBr} />)
  expect(textOf(document.body)).toContain('Parte 2 de uma série')
})

test('its words are in the language of the page', () => {
  show(<ArticleHeader article={anArticle({ updated, seriesPart: 2 })} messages={en} />)
  const text = textOf(document.body)
  for (const words of ['By Ana Lima', 'Published 9', 'Updated 10', 'Part 2 of a series'])
    expect(text).toContain(words)
})
