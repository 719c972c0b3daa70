import { fireEvent, screen } from '@testing-library/dom'
import { afterEach, expect, test } from 'vitest'
import { rememberMe } from '../../src/browser/remember-me.ts'
import { typedFields } from '../../src/comments/draft.ts'
import { aForm } from './a-form.tsx'

afterEach(() => localStorage.clear())

function open(own: Parameters<typeof aForm>[0] = {}): HTMLFormElement {
  const form = aForm(own)
  form.addEventListener('submit', (event) => event.preventDefault())
  rememberMe(form)
  return form
}

const box = () => screen.getByRole<HTMLInputElement>('checkbox', { name: /^Lembrar meu nome/ })
const value = (name: string) => screen.getByRole<HTMLInputElement>('textbox', { name }).value
const both = () => [value('Nome'), value('E-mail (opcional)')]

function sendAs(form: HTMLFormElement, name: string, email: string): void {
  fireEvent.input(screen.getByRole('textbox', { name: 'Nome' }), { target: { value: name } })
  fireEvent.input(screen.getByRole('textbox', { name: 'E-mail (opcional)' }), { target: { value: email } })
  fireEvent.submit(form)
}

test('nothing is kept unless it is asked for', () => {
  const form = open()
  expect(box().checked).toBe(false)
  sendAs(form, 'Ana', 'ana@example.com')
  open()
  expect([both(), localStorage.length]).toEqual([['', ''], 0])
})

test('name and e-mail are there the next time, and the box is ticked', () => {
  const form = open()
  fireEvent.click(box())
  sendAs(form, 'Ana', 'ana@example.com')
  open()
  expect([both(), box().checked]).toEqual([['Ana', 'ana@example.com'], true])
})

test('what the server gave back is not written over', () => {
  const form = open()
  fireEvent.click(box())
  sendAs(form, 'Ana', 'ana@example.com')
  open({ typed: typedFields({ name: 'Bia' }) })
  expect(both()).toEqual(['Bia', 'ana@example.com'])
})

test('who takes the tick away is forgotten at once', () => {
  const form = open()
  fireEvent.click(box())
  sendAs(form, 'Ana', 'ana@example.com')
  open()
  fireEvent.click(box())
  expect(localStorage.length).toBe(0)
})

test('the offer is hidden until there is a script that keeps it', () => {
  aForm()
  expect(screen.queryByRole('checkbox')).toBeNull()
})
