import { screen } from '@testing-library/dom'
import { afterEach, expect, test, vi } from 'vitest'
import { noteOwnComment, offerChanges } from '../../src/browser/own-comments.ts'

const noon = Date.UTC(2026, 2, 9, 12)

afterEach(() => {
  localStorage.clear()
  document.body.replaceChildren()
  vi.useRealTimers()
})

/** An article with two comments, as its page has them. */
function openArticle(at = noon): void {
  vi.useFakeTimers({ now: at, toFake: ['Date'] })
  document.body.innerHTML = `
    <article id="comment-a">Meu.</article><article id="comment-b">De outra pessoa.</article>
    <p data-yours="/articles/chuva/yours" data-edit="Editar" data-erase="Apagar"></p>`
}

const links = () => screen.queryAllByRole<HTMLAnchorElement>('link').map((link) => link.getAttribute('href'))

test('a comment that this browser sent has links to the pages that change it', () => {
  openArticle()
  noteOwnComment({ id: 'a', editableUntil: new Date(noon + 900_000).toISOString() })
  openArticle(noon + 899_000)
  offerChanges()
  expect(links()).toEqual(['/articles/chuva/yours/a', '/articles/chuva/yours/a#erase'])
  expect(screen.getByRole('link', { name: 'Editar' }).closest('article')?.id).toBe('comment-a')
})

test('when its time is over there are none, and nothing of it is kept', () => {
  openArticle()
  noteOwnComment({ id: 'a', editableUntil: new Date(noon + 900_000).toISOString() })
  openArticle(noon + 900_000)
  offerChanges()
  expect(links()).toEqual([])
  noteOwnComment({ id: 'b', editableUntil: new Date(noon + 1_800_000).toISOString() })
  expect(JSON.stringify(localStorage)).not.toContain('"a')
})

test('an answer that tells no author anything is not noted', () => {
  openArticle()
  noteOwnComment({ id: 'a' })
  noteOwnComment({})
  offerChanges()
  expect([links(), localStorage.length]).toEqual([[], 0])
})

test('what somebody else left in the storage breaks nothing', () => {
  openArticle()
  localStorage.setItem('prelo:own-comments', '{not json')
  offerChanges()
  expect(links()).toEqual([])
})
