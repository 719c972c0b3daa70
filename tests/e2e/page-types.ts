import type { Page } from '@playwright/test'
import { deletedRoot, discussion, longThread } from './a-discussion.ts'
import { goneArticle } from './gone-article.ts'
import { commentSaying, expect, fillIn, freshText, send } from './paper.ts'

export const discussed = '/articles/microsoft-openai-supercomputador-azure'

/** One address of each kind of page that a reader can type. */
export const addresses = {
  'the front page': '/',
  'an article in English': '/articles/the-quiet-case-for-plain-text',
  'an article with closed comments': '/articles/eclipse-anular-na-praca',
  'an article with a note, a pull quote and a series': '/articles/o-rio-que-a-cidade-cobriu',
  'an article with a table': '/articles/o-que-a-agua-do-rio-conta',
  'an article with an embed': '/articles/cine-aurora-reabre',
  'an article with a long discussion': discussion,
  'older comments': `${discussion}/comments/2`,
  'the newest comments first': `${discussion}/comments/newest`,
  'a thread on a page of its own': `${discussion}/threads/${longThread}/2`,
  'a thread whose first comment is gone': `${discussion}/threads/${deletedRoot}`,
  'a section': '/sections/cidade',
  'a tag': '/tags/jornalismo',
  'an author': '/authors/joaquim-teles',
  'the archive': '/archive',
  'a month of the archive': '/archive/2026/11',
  'the corrections': '/corrections',
  'a static page': '/privacidade',
  'a search': '/search?q=rio',
  'a search that found nothing': '/search?q=supercomputadro',
  'the page for readers without a network': '/offline',
  'a page that is not there': '/nada',
  'an article that is gone': `/articles/${goneArticle}`,
}

type Open = (page: Page) => Promise<unknown>

/** Every kind of page, with what it takes to see it. */
export const pageTypes: Record<string, Open> = {
  ...Object.fromEntries(
    Object.entries(addresses).map(([name, path]) => [name, (page: Page) => page.goto(path)]),
  ),
  'an article with comments': async (page) => {
    const text = freshText('Um comentário com **ênfase** e https://example.com')
    await page.goto(discussed)
    await fillIn(page, text)
    await send(page)
    await expect(commentSaying(page, text.slice(text.lastIndexOf('(')))).toBeVisible()
  },
  'an answer to a comment': async (page) => {
    const text = freshText('Para responder')
    await page.goto(discussed)
    await fillIn(page, text)
    await send(page)
    const link = commentSaying(page, text).getByRole('link', { name: /^Responder a/ })
    await page.goto((await link.getAttribute('href')) ?? '')
    await expect(page).toHaveURL(/\/reply\//)
  },
  'an answer in its place': async (page) => {
    await page.goto(discussion)
    await page
      .getByRole('link', { name: /^Responder a/ })
      .nth(3)
      .click()
    await expect(page.getByRole('button', { name: 'Cancelar resposta' })).toBeVisible()
  },
  'an empty form that was refused at once': async (page) => {
    await page.goto(discussed)
    await send(page)
    await expect(page.getByText('Por favor, digite seu nome aqui')).toBeVisible()
  },
  'a form that the server refused': async (page) => {
    await page.goto(discussed)
    await page.evaluate(() => document.querySelector<HTMLFormElement>('form[method=post]')?.submit())
    await expect(page.getByRole('alert')).toBeVisible()
  },
  'a comment that waits': async (page) => {
    await page.goto(discussed)
    await fillIn(page, 'Aqui você compre seguidores.')
    await send(page)
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Seu comentário espera revisão')
  },
}
