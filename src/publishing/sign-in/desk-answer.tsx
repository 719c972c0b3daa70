import type { ServerResponse } from 'node:http'
import type { ReactElement, ReactNode } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import type { SignInTexts } from '../../site/messages/sign-in-texts.ts'
import { signInTextsFor } from '../../site/messages/sign-in-texts-for.ts'
import { assets } from '../../ui/assets.ts'
import { DeskFrame } from '../../ui/moderation/desk-frame.tsx'
import { StandaloneDocument } from '../../ui/standalone-document.tsx'
import { type DeskProps, setDeskHeaders } from './desk-page.ts'

type Headers = Record<string, string | string[]>

/** What an action of the desk answers with. */
export type DeskAnswer = { status: number; headers: Headers; body: string }

/** On to another page, which the browser gets with GET. */
export function seeOther(path: string, cookies: readonly string[] = []): DeskAnswer {
  return { status: 303, headers: { Location: path, 'Set-Cookie': [...cookies] }, body: '' }
}

type Shown<View> = {
  status: number
  headers?: Headers
  title: (texts: SignInTexts) => string
  page: (view: View, texts: SignInTexts) => ReactElement
  /** See `DeskFrame`. */
  navigation?: (view: View) => ReactNode
}

/** A page of the desk in answer to a form; the same as Next makes of these props. */
export function deskDocument<View>(
  props: DeskProps<View>,
  { status, headers, title, page, navigation }: Shown<View>,
): DeskAnswer {
  const texts = signInTextsFor(props.locale)
  const document = (
    <StandaloneDocument
      head={{ title: title(texts), noindex: true }}
      paper={props}
      styles={assets.deskStyles}
    >
      <DeskFrame
        {...{ paper: props.frame.name, locale: props.locale, moderator: props.moderator }}
        navigation={navigation?.(props.view)}
      >
        {page(props.view, texts)}
      </DeskFrame>
    </StandaloneDocument>
  )
  return {
    status,
    headers: { 'Content-Type': 'text/html; charset=utf-8', ...headers },
    body: `<!DOCTYPE html>${renderToStaticMarkup(document)}`,
  }
}

/** Sends an answer. Nobody keeps it. */
export function giveAnswer(response: ServerResponse, { status, headers, body }: DeskAnswer): void {
  setDeskHeaders(response)
  response.writeHead(status, headers).end(body)
}
