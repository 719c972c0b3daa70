import { cleanup, screen } from '@testing-library/react'
import type { ComponentProps } from 'react'
import { describe, expect, test } from 'vitest'
import { en } from '../../src/site/messages/en.ts'
import { ptBr } from '../../src/site/messages/pt-br.ts'
import { CommentForm } from '../../src/ui/comment-form.tsx'
import { show } from './show.ts'
import { textOf } from './text-of.ts'

type Props = Partial<ComponentProps<typeof CommentForm>>

describe('the comment form', () => {
  test('is a section under its heading, and can be linked to', () => {
    showForm()
    expect(screen.getByRole('region', { name: 'Deixe uma resposta' }).id).toBe('reply')
    expect(screen.getByRole('heading', { level: 2, name: 'Deixe uma resposta' })).toBeDefined()
  })

  test('sends itself without JavaScript', () => {
    showForm()
    expect(form().method).toBe('post')
    expect(form().getAttribute('action')).toBe('/api/comments')
    expect(screen.getByRole<HTMLButtonElement>('button', { name: 'Publicar comentário' }).type).toBe('submit')
  })

  test('has a visible label and the right kind of control for each field', () => {
    showForm()
    expect(field('Comentário').tagName).toBe('TEXTAREA')
    expect(field('Comentário').name).toBe('comment')
    expect(field('Nome').name).toBe('name')
    expect(field('E-mail (opcional)').name).toBe('email')
    expect(field('E-mail (opcional)').getAttribute('type')).toBe('email')
  })

  test('asks for a comment and a name only, and says so', () => {
    showForm()
    const required = ['Comentário', 'Nome', 'E-mail (opcional)'].map((label) => field(label).required)
    expect(required).toEqual([true, true, false])
    expect(screen.getByText('Comentário e nome são obrigatórios.')).toBeDefined()
  })

  test('lets the browser fill in what it knows', () => {
    showForm()
    expect(field('Nome').autocomplete).toBe('name')
    expect(field('E-mail (opcional)').autocomplete).toBe('email')
  })

  test('describes fields by their hints', () => {
    showForm()
    const hint = 'Você pode usar **negrito**, *itálico*, > citação e links.'
    expect(screen.getByRole('textbox', { name: 'Comentário', description: hint })).toBeDefined()
    const email = { name: 'E-mail (opcional)', description: 'Não é publicado.' }
    expect(screen.getByRole('textbox', email)).toBeDefined()
    expect(screen.getByRole('textbox', { name: 'Nome', description: '' })).toBeDefined()
  })

  test('leaves messages to the page, in the language of the page', () => {
    showForm()
    expect(form().noValidate).toBe(true)
  })

  test('brings along what it will say about empty fields, unseen until then', () => {
    showForm()
    for (const text of ['Por favor, digite seu comentário!', 'Por favor, digite seu nome aqui'])
      expect(screen.getByText(text).hidden).toBe(true)
    expect(screen.queryByRole('alert')).toBeNull()
    expect(field('Nome').getAttribute('aria-invalid')).toBeNull()
  })

  test('names its article, and the comment that is answered', () => {
    showForm({ articleSlug: 'chuva', parent: 'b' })
    expect(new FormData(form()).get('article')).toBe('chuva')
    expect(new FormData(form()).get('parent')).toBe('b')
  })

  test('sends no parent when nothing is answered', () => {
    showForm()
    expect(new FormData(form()).has('parent')).toBe(false)
  })

  test('has a trap that neither keyboard nor screen reader gets into', () => {
    showForm()
    expect(screen.getAllByRole('textbox').map((box) => box.id)).toEqual(['comment', 'name', 'email'])
    const trap = screen.getByLabelText<HTMLInputElement>('Deixe este campo vazio')
    expect(trap.name).toBe('website')
    expect(trap.tabIndex).toBe(-1)
    expect(trap.autocomplete).toBe('off')
    expect(trap.value).toBe('')
  })

  test('offers to tell of answers only where mails can be sent, and ticks nothing by itself', () => {
    showForm()
    expect(screen.queryByRole('checkbox')).toBeNull()
    cleanup()
    showForm({ notifies: true })
    const name = 'Avise-me por e-mail quando responderem ao meu comentário'
    const box = screen.getByRole<HTMLInputElement>('checkbox', { name })
    expect(box.checked).toBe(false)
    expect(new FormData(form()).has('notify')).toBe(false)
    box.click()
    expect(new FormData(form()).get('notify')).toBe('1')
  })

  test('has a place for news that screen readers tell', () => {
    showForm()
    expect(textOf(screen.getByRole('status'))).toBe('')
  })

  test('speaks English on an English page', () => {
    showForm({ heading: 'Leave a reply', messages: en })
    for (const label of ['Comment', 'Name', 'E-mail (optional)']) expect(field(label).id).not.toBe('')
    expect(screen.getByRole('button', { name: 'Post comment' })).toBeDefined()
    expect(textOf(form())).toBe(
      'Comment and name are required.CommentYou can use **bold**, *italics*, > quotes and links.Please enter your comment!' +
        'NamePlease enter your name hereE-mail (optional)It is not published.Leave this field empty' +
        'Remember my name and e-mail in this browserPost commentPreview',
    )
  })
})

function showForm(own: Props = {}): void {
  show(<CommentForm articleSlug="chuva" heading="Deixe uma resposta" messages={ptBr} {...own} />)
}

/** A form without a name of its own has no role. */
function form(): HTMLFormElement {
  const [button] = screen.getAllByRole<HTMLButtonElement>('button')
  const found = button?.form
  if (!found) throw new Error('There is no form.')
  return found
}

function field(label: string): HTMLInputElement {
  return screen.getByRole<HTMLInputElement>('textbox', { name: label })
}
