import { screen } from '@testing-library/react'
import type { ComponentProps } from 'react'
import { describe, expect, test } from 'vitest'
import { en } from '../../src/site/messages/en.ts'
import { ptBr } from '../../src/site/messages/pt-br.ts'
import { Notification, notificationTexts } from '../../src/ui/notification.tsx'
import { aFrame } from './a-frame.ts'
import { show } from './show.ts'

type View = ComponentProps<typeof Notification>['view']

describe('the page behind the links of a mail', () => {
  test.each([
    ['confirm', 'ask', 'Receber avisos de respostas?', ['Sim, quero receber']],
    ['confirm', 'confirmed', 'Avisos confirmados', []],
    ['confirm', 'ended', 'Avisos cancelados', []],
    ['confirm', 'late', 'Este link venceu', []],
    ['confirm', 'broken', 'Este link não funciona', []],
    [
      ...(['unsubscribe', 'ask', 'Parar de receber avisos?'] as const),
      ['Parar os avisos deste comentário', 'Não receber mais nenhum aviso do jornal'],
    ],
    ['unsubscribe', 'ended', 'Avisos cancelados', []],
  ] as const)('to %s says how things are: %s', (purpose, state, heading, buttons) => {
    showPage({ purpose, state, token: 't' })
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe(heading)
    const names = screen.queryAllByRole('button').map(({ textContent }) => textContent)
    expect(names.filter((name) => buttons.some((button) => button === name))).toEqual(buttons)
    expect(document.querySelectorAll('form[method=post]')).toHaveLength(buttons.length === 0 ? 0 : 1)
  })

  test('names the article, or the paper where the article is gone', () => {
    expect(
      notificationTexts({ purpose: 'unsubscribe', state: 'ask', token: 't', title: 'Rain' }, 'Gazeta', en),
    ).toEqual({
      heading: 'Stop these mails?',
      text: 'They tell you of replies to your comment on “Rain”.',
    })
    expect(notificationTexts({ purpose: 'unsubscribe', state: 'ask', token: 't' }, 'Gazeta', en).text).toBe(
      'They tell you of replies to your comment on “Gazeta”.',
    )
  })

  test('acts only by POST, on an address with the token in it', () => {
    showPage({ purpose: 'unsubscribe', state: 'ask', token: 'abc' })
    const one = screen.getByRole<HTMLButtonElement>('button', { name: 'Parar os avisos deste comentário' })
    expect([one.form?.method, one.form?.getAttribute('action')]).toEqual([
      'post',
      '/api/notifications/unsubscribe?token=abc&from=page',
    ])
    const all = screen.getByRole('button', { name: 'Não receber mais nenhum aviso do jornal' })
    expect(all.getAttribute('formaction')).toBe(
      '/api/notifications/unsubscribe?token=abc&from=page&scope=all',
    )
  })
})

function showPage(view: View): void {
  const frame = aFrame()
  show(
    <Notification {...{ frame, view, messages: ptBr }} texts={notificationTexts(view, frame.name, ptBr)} />,
  )
}
