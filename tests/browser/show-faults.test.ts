import { screen } from '@testing-library/dom'
import { beforeAll, describe, expect, test } from 'vitest'
import { clearFaults, missingFields, showFaults, showNotice } from '../../src/browser/show-faults.ts'
import { faultOf } from '../../src/comments/draft.ts'
import { en } from '../../src/site/messages/en.ts'
import { aForm } from './a-form.tsx'

// jsdom is the only browser without it.
beforeAll(() => {
  globalThis.CSS ??= { escape: (text: string) => text.replace(/[^\w-]/g, '\\$&') } as typeof CSS
})

const field = (name: string) => screen.getByRole<HTMLInputElement>('textbox', { name })
const hint = 'Você pode usar **negrito**, *itálico*, > citação e links.'

describe('what is missing', () => {
  test('is every required field of an empty form, in the words of the page', () => {
    expect(missingFields(aForm())).toEqual([
      { field: 'comment', message: 'Por favor, digite seu comentário!' },
      { field: 'name', message: 'Por favor, digite seu nome aqui' },
    ])
    expect(missingFields(aForm({ messages: en }))).toEqual([
      { field: 'comment', message: 'Please enter your comment!' },
      { field: 'name', message: 'Please enter your name here' },
    ])
  })

  test('is also a field with nothing but white space', () => {
    const form = aForm()
    field('Comentário').value = ' \n\t '
    field('Nome').value = 'Ana'
    expect(missingFields(form).map((fault) => fault.field)).toEqual(['comment'])
  })

  test('is nothing once the required fields are filled in', () => {
    const form = aForm()
    field('Comentário').value = 'Bom texto.'
    field('Nome').value = 'Ana'
    expect(missingFields(form)).toEqual([])
  })
})

describe('faults', () => {
  test('are shown at their fields, beside the hints', () => {
    const form = aForm()
    expect(showFaults(form, missingFields(form))).toBe(true)
    expect(screen.getByText('Por favor, digite seu nome aqui').hidden).toBe(false)
    const comment = { name: 'Comentário', description: `${hint} Por favor, digite seu comentário!` }
    expect(screen.getByRole('textbox', comment).getAttribute('aria-invalid')).toBe('true')
    const name = { name: 'Nome', description: 'Por favor, digite seu nome aqui' }
    expect(screen.getByRole('textbox', name).getAttribute('aria-invalid')).toBe('true')
  })

  test('take the reader to the first of them', () => {
    showFaults(aForm(), [
      { field: 'parent', message: 'Não existe mais.' },
      { field: 'email', message: 'Incompleto.' },
      { field: 'name', message: 'Longo.' },
    ])
    expect(document.activeElement).toBe(field('E-mail (opcional)'))
  })

  test('are shown as text, never as HTML', () => {
    showFaults(aForm(), [{ field: 'name', message: '<b>Nome</b>' }])
    expect(screen.getByText('<b>Nome</b>')).toBeDefined()
  })

  test.each(['parent', 'article', 'website', '', 'x"] , [name="name'])(
    'of %j, which is no field to mend, change nothing',
    (unknown) => {
      const form = aForm({ parent: 'b' })
      const before = form.innerHTML
      expect(showFaults(form, [{ field: unknown, message: 'Não existe mais.' }])).toBe(false)
      expect(form.innerHTML).toBe(before)
    },
  )
})

describe('taking faults back', () => {
  test('leaves the form as it came', () => {
    const form = aForm()
    const before = form.cloneNode(true) as HTMLFormElement
    showFaults(form, missingFields(form))
    clearFaults(form)
    expect(form.isEqualNode(before)).toBe(true)
  })

  test('also takes back those that the server told', () => {
    const form = aForm({ faults: [faultOf('comment.too-long'), faultOf('name.missing')] })
    clearFaults(form)
    expect(screen.queryByRole('alert')).toBeNull()
    expect(screen.getByRole('textbox', { name: 'Comentário', description: hint })).toBeDefined()
    expect(screen.getByRole('textbox', { name: 'Nome', description: '' })).toBeDefined()
    for (const box of screen.getAllByRole('textbox')) expect(box.getAttribute('aria-invalid')).toBeNull()
  })

  test('does not lose what the page says about empty fields', () => {
    const form = aForm()
    showFaults(form, [{ field: 'name', message: 'O nome passa de 80 caracteres.' }])
    clearFaults(form)
    expect(missingFields(form).map(({ message }) => message)).toContain('Por favor, digite seu nome aqui')
  })
})

describe('a notice', () => {
  test('is shown above the fields and gets the focus', () => {
    const form = aForm()
    showNotice(form, 'Espere 12 segundos e envie de novo.')
    const notice = screen.getByText('Espere 12 segundos e envie de novo.')
    expect(notice.hidden).toBe(false)
    expect(document.activeElement).toBe(notice)
    expect(notice.compareDocumentPosition(field('Comentário'))).toBe(Node.DOCUMENT_POSITION_FOLLOWING)
  })

  test('takes the place of the one before, and goes with the faults', () => {
    const form = aForm({ notice: 'Espere 12 segundos e envie de novo.' })
    showNotice(form, 'Espere 3 segundos e envie de novo.')
    expect(screen.queryByText(/12 segundos/)).toBeNull()
    clearFaults(form)
    expect(screen.getByText('Espere 3 segundos e envie de novo.').hidden).toBe(true)
  })
})
