import { screen, within } from '@testing-library/react'
import type { ComponentProps } from 'react'
import { expect, test, vi } from 'vitest'
import { faultOf, typedFields } from '../../src/comments/draft.ts'
import { ptBr } from '../../src/site/messages/pt-br.ts'
import { RefusedComment } from '../../src/ui/refused-comment.tsx'
import { aFrame } from './a-frame.ts'
import { show } from './show.ts'
import { textOf } from './text-of.ts'

vi.hoisted(() => {
  process.env.PRELO_COMMENT_FORM = '/assets/comment-form-ABC.js'
})

type Props = Partial<ComponentProps<typeof RefusedComment>>

const typed = typedFields({ article: 'chuva', name: 'Ana', comment: 'Um texto longo', email: 'ana@' })

test('a comment that can be mended comes back in the form of its article', () => {
  showRefusal({ faults: [faultOf('email.invalid')] })
  const headline = screen.getByRole('heading', { level: 1, name: 'Chuva no centro' })
  expect(within(headline).getByRole('link').getAttribute('href')).toBe('/articles/chuva')
  const values = screen.getAllByRole<HTMLInputElement>('textbox').map(({ value }) => value)
  expect(values).toEqual(['Um texto longo', 'Ana', 'ana@'])
  expect(within(screen.getByRole('alert')).getAllByRole('link')).toHaveLength(1)
})

test('the form can be sent again, to the same article and comment', () => {
  showRefusal({ typed: { ...typed, parent: 'b' }, faults: [faultOf('email.invalid')] })
  const form = screen.getByRole<HTMLButtonElement>('button', { name: 'Publicar comentário' }).form
  const sent = new FormData(form ?? undefined)
  expect([sent.get('article'), sent.get('parent')]).toEqual(['chuva', 'b'])
})

test('a limit is told above the form', () => {
  showRefusal({ notice: 'Espere 12 segundos e envie de novo.' })
  expect(textOf(screen.getByRole('alert'))).toContain('Espere 12 segundos e envie de novo.')
})

test('headings go down step by step', () => {
  showRefusal({ faults: [faultOf('name.missing')] })
  for (const [level, count] of [
    [1, 1],
    [2, 1],
    [3, 1],
  ] as const)
    expect(screen.getAllByRole('heading', { level })).toHaveLength(count)
})

test('a text that no article takes is given back, to be copied', () => {
  showRefusal({ article: undefined, notice: 'Não encontramos o texto que você quer comentar.' })
  expect(textOf(screen.getByRole('heading', { level: 1 }))).toBe('Seu comentário ainda não foi publicado')
  expect(screen.getByText('Não encontramos o texto que você quer comentar.')).toBeDefined()
  const text = screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'O que você escreveu' })
  expect(text.value).toBe('Um texto longo')
  expect(text.readOnly).toBe(true)
  expect(screen.queryByRole('button', { name: ptBr.send })).toBeNull()
})

test('nothing is given back where nothing was typed', () => {
  showRefusal({ article: undefined, typed: typedFields({}), notice: 'Não foi possível ler o envio.' })
  expect(screen.queryByRole('textbox')).toBeNull()
})

function showRefusal(own: Props): void {
  const article = { slug: 'chuva', title: 'Chuva no centro' }
  show(
    <RefusedComment
      {...{ frame: aFrame(), messages: ptBr, typed, faults: [], notice: undefined, article }}
      {...own}
    />,
  )
}
