import type { ComponentProps } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { onTestFinished } from 'vitest'
import { ptBr } from '../../src/site/messages/pt-br.ts'
import { CommentForm } from '../../src/ui/comment-form.tsx'

/** The comment form as a page has it, in the document until the test ends. */
export function aForm(own: Partial<ComponentProps<typeof CommentForm>> = {}): HTMLFormElement {
  onTestFinished(() => document.body.replaceChildren())
  document.body.innerHTML = renderToStaticMarkup(
    <CommentForm articleSlug="chuva" heading="Deixe uma resposta" messages={ptBr} {...own} />,
  )
  const form = document.querySelector('form')
  if (!form) throw new Error('The form is not there.')
  return form
}
