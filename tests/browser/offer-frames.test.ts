import { fireEvent, screen } from '@testing-library/dom'
import { beforeEach, expect, test } from 'vitest'
import { renderMarkdown } from '../../src/articles/render-markdown.ts'
import { offerFrames } from '../../src/browser/offer-frames.ts'
import { ptBr } from '../../src/site/messages/pt-br.ts'

beforeEach(async () => {
  const body =
    '::embed{url="https://vimeo.com/1084537" title="O coelho"}\n\n::embed{url="https://example.com/" title="Mapa"}'
  document.body.innerHTML = await renderMarkdown(body, { messages: ptBr, picture: async () => undefined })
  offerFrames()
})

test('a card of a known provider gets a button that says whom it connects to, and no frame yet', () => {
  expect(screen.getAllByRole('button').map((button) => button.textContent)).toEqual([
    'Carregar aqui (conecta você a Vimeo)',
  ])
  expect(document.querySelector('iframe')).toBeNull()
})

test('the button gives way to the frame, which has a name, the focus and no more rights than it needs', () => {
  fireEvent.click(screen.getByRole('button'))
  const frame = screen.getByTitle<HTMLIFrameElement>('O coelho')
  expect(frame.src).toBe('https://player.vimeo.com/video/1084537?dnt=1')
  expect(frame.getAttribute('sandbox')).toBe(
    'allow-scripts allow-same-origin allow-popups allow-presentation',
  )
  expect(document.activeElement).toBe(frame)
  expect(screen.queryByRole('button')).toBeNull()
  expect(screen.getByRole('link', { name: 'O coelho' }).getAttribute('href')).toBe(
    'https://vimeo.com/1084537',
  )
})
