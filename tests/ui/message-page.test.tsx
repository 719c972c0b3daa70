import { screen } from '@testing-library/react'
import { expect, test } from 'vitest'
import { en } from '../../src/site/messages/en.ts'
import { ptBr } from '../../src/site/messages/pt-br.ts'
import { MessagePage } from '../../src/ui/message-page.tsx'
import { aFrame } from './a-frame.ts'
import { show } from './show.ts'
import { textOf } from './text-of.ts'

test('says its one thing as headline and text, and leads to the front page', () => {
  show(
    <MessagePage frame={aFrame()} messages={ptBr} heading="Página não encontrada" text="Tente a busca.">
      <p>Mais uma coisa.</p>
    </MessagePage>,
  )
  expect(textOf(screen.getByRole('heading', { level: 1 }))).toBe('Página não encontrada')
  expect(textOf(screen.getByRole('main'))).toBe(
    'Página não encontradaTente a busca.Mais uma coisa.Página inicial',
  )
  expect(screen.getByRole('link', { name: 'Página inicial' }).getAttribute('href')).toBe('/')
})

test('stands within the frame of the site', () => {
  show(<MessagePage frame={aFrame()} messages={ptBr} heading="Algo deu errado" text="A falha é nossa." />)
  for (const role of ['banner', 'main', 'contentinfo']) expect(screen.getAllByRole(role)).toHaveLength(1)
  expect(screen.getByRole('navigation', { name: 'Editorias' })).toBeDefined()
})

test('speaks the language of the page', () => {
  show(<MessagePage frame={aFrame()} messages={en} heading="Page not found" text="Try the search." />)
  expect(screen.getByRole('link', { name: 'Front page' })).toBeDefined()
  expect(screen.getByRole('link', { name: 'Skip to content' })).toBeDefined()
})
