import { fireEvent, screen, within } from '@testing-library/dom'
import { renderToStaticMarkup } from 'react-dom/server'
import { beforeEach, expect, onTestFinished, test, vi } from 'vitest'
import { keepDraft } from '../../src/browser/keep-draft.ts'
import { replyInPlace } from '../../src/browser/reply-in-place.ts'
import { ptBr } from '../../src/site/messages/pt-br.ts'
import { CommentSection } from '../../src/ui/comment-section.tsx'
import { aThreadView } from '../ui/a-comment-view.ts'

vi.hoisted(() => {
  process.env.PRELO_COMMENT_FORM = '/assets/comment-form-ABC.js'
})

const replies = [aThreadView({ id: 'b', name: 'Eva' })]
const threads = [aThreadView({ id: 'a', name: 'Rui', replies }), aThreadView({ id: 'c', name: 'Ivo' })]

beforeEach(() => {
  localStorage.clear()
  onTestFinished(() => document.body.replaceChildren())
  document.body.innerHTML = renderToStaticMarkup(
    <CommentSection
      slug="chuva"
      comments={{ state: 'shown', isOpen: true, total: 3, threads, page: 1, pages: 1 }}
      messages={ptBr}
    />,
  )
  const form = document.querySelector('form') as HTMLFormElement
  replyInPlace(form, keepDraft(form))
})

const link = (name: string) => screen.getByRole('link', { name: `Responder a ${name}` })
const field = () => screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'Comentário' })
const type = (value: string) => fireEvent.input(field(), { target: { value } })
const parent = () => new FormData(document.querySelector('form') as HTMLFormElement).get('parent')
const cancel = () => screen.getByRole('button', { name: 'Cancelar resposta' })

test('the form comes to the comment that is answered, says whom, and waits for words', () => {
  fireEvent.click(link('Eva'))
  const form = screen.getByRole('region', { name: 'Responder a Eva' })
  expect(form.previousElementSibling?.id).toBe('comment-b')
  expect(parent()).toBe('b')
  expect(document.activeElement).toBe(field())
  expect(within(form).getByRole('button', { name: 'Publicar comentário' })).toBeDefined()
})

test.each([
  ['a button', () => fireEvent.click(cancel())],
  ['Escape', () => fireEvent.keyDown(field(), { key: 'Escape' })],
])('%s puts it back, and the focus where it was', (_what, act) => {
  const home = screen.getByRole('region', { name: 'Deixe uma resposta' }).previousElementSibling
  fireEvent.click(link('Rui'))
  act()
  const form = screen.getByRole('region', { name: 'Deixe uma resposta' })
  expect(form.previousElementSibling).toBe(home)
  expect(parent()).toBe('')
  expect(document.activeElement).toBe(link('Rui'))
  expect(screen.queryByRole('button', { name: 'Cancelar resposta' })).toBeNull()
})

test('Escape does nothing to a form that was not moved, nor while a word is being composed', () => {
  type('Meu texto')
  fireEvent.keyDown(field(), { key: 'Escape' })
  expect(field().value).toBe('Meu texto')
  fireEvent.click(link('Rui'))
  fireEvent.keyDown(field(), { key: 'Escape', isComposing: true })
  expect(screen.getByRole('region', { name: 'Responder a Rui' })).toBeDefined()
})

test('each comment has its own draft, and the article keeps its one', () => {
  type('Ao texto')
  fireEvent.click(link('Rui'))
  expect(field().value).toBe('')
  type('A Rui')
  fireEvent.click(link('Ivo'))
  expect(field().value).toBe('')
  fireEvent.click(link('Rui'))
  expect(field().value).toBe('A Rui')
  fireEvent.click(cancel())
  expect(field().value).toBe('Ao texto')
})

test('what the browser itself put back into the field is kept too', () => {
  field().value = 'Voltei atrás'
  fireEvent.click(link('Rui'))
  fireEvent.click(cancel())
  expect(field().value).toBe('Voltei atrás')
})

test('whoever wants the page of its own gets it', () => {
  const isPrevented: boolean[] = []
  const note = (event: MouseEvent) => {
    isPrevented.push(event.defaultPrevented)
    event.preventDefault()
  }
  document.addEventListener('click', note)
  onTestFinished(() => document.removeEventListener('click', note))
  for (const key of ['ctrlKey', 'metaKey', 'shiftKey']) fireEvent.click(link('Rui'), { [key]: true })
  expect(isPrevented).toEqual([false, false, false])
  expect(screen.getByRole('region', { name: 'Deixe uma resposta' })).toBeDefined()
})
