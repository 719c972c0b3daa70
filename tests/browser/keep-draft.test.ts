import { fireEvent, screen } from '@testing-library/dom'
import { afterEach, describe, expect, test } from 'vitest'
import { keepDraft } from '../../src/browser/keep-draft.ts'
import { typedFields } from '../../src/comments/draft.ts'
import { en } from '../../src/site/messages/en.ts'
import { aForm } from './a-form.tsx'

const place = Object.getOwnPropertyDescriptor(globalThis, 'localStorage') as PropertyDescriptor

afterEach(() => {
  Object.defineProperty(globalThis, 'localStorage', place)
  localStorage.clear()
  sessionStorage.clear()
  location.hash = ''
})

/** Opens a page with the form, as it is given. @returns the draft that is kept from now on */
function open(own: Parameters<typeof aForm>[0] = {}) {
  return keepDraft(aForm(own))
}

function type(text: string): void {
  fireEvent.input(screen.getByRole('textbox', { name: 'Comentário' }), { target: { value: text } })
}

const comment = () => screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'Comentário' }).value
const status = () => screen.getByRole('status').textContent

describe('a draft', () => {
  test('is there when the page is opened again, and the page says so', () => {
    open()
    type('Ainda pen')
    type('Ainda pensando')
    open()
    expect(comment()).toBe('Ainda pensando')
    expect(status()).toBe('Recuperamos o comentário que você não chegou a enviar.')
  })

  test('is announced in the language of the page', () => {
    open()
    type('Still thinking')
    open({ messages: en })
    expect(status()).toBe('We have kept the comment that you did not send.')
  })

  test('is not there, nor announced, when nothing was typed', () => {
    open()
    open()
    expect([comment(), status()]).toEqual(['', ''])
  })

  test('is gone when it was deleted letter by letter', () => {
    open()
    type('O')
    type('')
    open()
    expect([comment(), status()]).toEqual(['', ''])
  })

  test.each([
    ['another article', { articleSlug: 'feira' }],
    ['an answer', { parent: 'b' }],
  ])('belongs to one form: not to that of %s', (_which, other) => {
    open()
    type('Sobre a chuva')
    open(other)
    expect(comment()).toBe('')
    type('Outra coisa')
    open()
    expect(comment()).toBe('Sobre a chuva')
  })

  test('never takes the place of what the server gave back', () => {
    open()
    type('Antes')
    open({ typed: typedFields({ comment: 'Depois' }) })
    expect([comment(), status()]).toEqual(['Depois', ''])
  })

  test('is forgotten once it was sent', () => {
    const draft = open()
    type('Enviado')
    draft.forget()
    open()
    expect(comment()).toBe('')
  })
})

test('where storage is forbidden the form simply has no memory', () => {
  forbidStorage()
  const draft = open()
  type('Sem memória')
  expect(comment()).toBe('Sem memória')
  draft.forget()
  open()
  expect([comment(), status()]).toEqual(['', ''])
})

/** Browsers that block cookies throw as soon as anybody looks at the storage. */
function forbidStorage(): void {
  const get = () => {
    throw new DOMException('The operation is insecure.', 'SecurityError')
  }
  Object.defineProperty(globalThis, 'localStorage', { configurable: true, get })
}
