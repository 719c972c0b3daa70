import { screen, within } from '@testing-library/react'
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, test } from 'vitest'
import { faultOf } from '../../src/comments/draft.ts'
import type { FaultCode, TypedFields } from '../../src/domain/comment.ts'
import { en } from '../../src/site/messages/en.ts'
import type { Messages } from '../../src/site/messages/messages.ts'
import { ptBr } from '../../src/site/messages/pt-br.ts'
import { CommentForm } from '../../src/ui/comment-form.tsx'
import { show } from './show.ts'
import { textOf } from './text-of.ts'

describe('a refused form', () => {
  test.each<[FaultCode, Messages, string, string]>([
    ['comment.missing', ptBr, 'Comentário', 'Por favor, digite seu comentário!'],
    ['comment.too-long', ptBr, 'Comentário', 'O comentário passa de 5000 caracteres. Encurte-o, por favor.'],
    ['name.missing', ptBr, 'Nome', 'Por favor, digite seu nome aqui'],
    ['name.too-long', ptBr, 'Nome', 'O nome passa de 80 caracteres.'],
    [
      'email.invalid',
      ptBr,
      'E-mail (opcional)',
      'Este e-mail parece incompleto. Exemplo: nome@exemplo.com.br',
    ],
    ['comment.missing', en, 'Comment', 'Please enter your comment!'],
    ['comment.too-long', en, 'Comment', 'The comment is longer than 5000 characters. Please shorten it.'],
    ['name.missing', en, 'Name', 'Please enter your name here'],
    ['name.too-long', en, 'Name', 'The name is longer than 80 characters.'],
    [
      'email.invalid',
      en,
      'E-mail (optional)',
      'This e-mail address looks incomplete. Example: name@example.com',
    ],
  ])('says what is wrong (%s) at its field and in the summary', (code, messages, label, text) => {
    showForm({ codes: [code], messages })
    const field = screen.getByRole('textbox', { name: label })
    expect(field.getAttribute('aria-invalid')).toBe('true')
    expect(descriptionsOf(field).at(-1)).toBe(text)
    expect(field.parentElement?.textContent).toContain(text)
    const link = within(screen.getByRole('alert')).getByRole('link', { name: text })
    expect(link.getAttribute('href')).toBe(`#${field.id}`)
  })

  test('marks only the fields that are wrong', () => {
    showForm({ codes: ['name.missing'] })
    const invalid = screen.getAllByRole('textbox').filter((box) => box.hasAttribute('aria-invalid'))
    expect(invalid.map(({ id }) => id)).toEqual(['name'])
    expect(screen.getByText('Por favor, digite seu comentário!').hidden).toBe(true)
  })

  test('keeps the hint of a field beside its message', () => {
    showForm({ codes: ['comment.missing'] })
    expect(descriptionsOf(screen.getByRole('textbox', { name: 'Comentário' }))).toEqual([
      'Você pode usar **negrito**, *itálico*, > citação e links.',
      'Por favor, digite seu comentário!',
    ])
  })

  test('begins with a summary that lists every fault in the order of the fields', () => {
    showForm({ codes: ['comment.missing', 'name.missing', 'email.invalid'] })
    const summary = screen.getByRole('alert')
    expect(textOf(within(summary).getByRole('heading', { level: 3 }))).toBe(
      'Seu comentário ainda não foi publicado',
    )
    const links = within(summary).getAllByRole('link')
    expect(links.map((link) => link.getAttribute('href'))).toEqual(['#comment', '#name', '#email'])
    expect(screen.getByRole('region').contains(summary)).toBe(true)
  })

  test('asks in its HTML for the summary to get the focus', () => {
    const html = renderToStaticMarkup(
      <CommentForm
        articleSlug="chuva"
        heading="Resposta"
        faults={[faultOf('name.missing')]}
        messages={ptBr}
      />,
    )
    expect(html).toMatch(/<div[^>]* role="alert" tabindex="-1"[^>]* autofocus="">/)
  })

  test('tells of a fault that no field can mend, without a link', () => {
    showForm({ codes: ['parent.unknown'] })
    const summary = screen.getByRole('alert')
    expect(textOf(summary)).toContain('O comentário a que você responde não existe mais.')
    expect(within(summary).queryByRole('link')).toBeNull()
  })

  test('tells what else stands in the way', () => {
    showForm({ notice: 'Espere 12 segundos e envie de novo.' })
    expect(textOf(screen.getByRole('alert'))).toBe(
      'Seu comentário ainda não foi publicadoEspere 12 segundos e envie de novo.',
    )
  })

  test('keeps everything that was typed, letter by letter', () => {
    const typed = {
      ...{ article: 'chuva', parent: 'b', website: 'http://x.example', notify: '1' },
      comment: '\n  **Oi** <b>& "tudo"\n\n— até logo  ',
      name: '<i>Ana</i> "A."',
      email: 'ana@',
    }
    showForm({ codes: ['email.invalid'], typed, notifies: true })
    const button = screen.getByRole<HTMLButtonElement>('button', { name: 'Publicar comentário' })
    const sent = Object.fromEntries(new FormData(button.form ?? undefined))
    expect(sent).toEqual(typed)
  })
})

type Options = {
  codes?: FaultCode[]
  notice?: string
  typed?: TypedFields
  notifies?: boolean
  messages?: Messages
}

function showForm({ codes = [], messages = ptBr, ...own }: Options): void {
  const heading = messages.leaveReply
  const { parent } = own.typed ?? {}
  show(
    <CommentForm
      {...{ articleSlug: 'chuva', heading, messages, parent }}
      {...own}
      faults={codes.map(faultOf)}
    />,
  )
}

/** The texts that describe a field, in the order in which they are read. */
function descriptionsOf(field: HTMLElement): string[] {
  const ids = (field.getAttribute('aria-describedby') ?? '').split(' ')
  return ids.map((id) => textOf(document.getElementById(id) ?? document.createTextNode(`no ${id}`)))
}
