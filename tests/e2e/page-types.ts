import type { Page } from '@playwright/test'
import { deletedRoot, discussion, longThread } from './a-discussion.ts'
import { goneArticle } from './gone-article.ts'
import { comeToForm, commentSaying, expect, fillIn, freshText, send } from './paper.ts'

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
    await comeToForm(page)
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
  'a preview of a comment': async (page) => {
    await page.goto(discussed)
    await fillIn(page, 'Como vai ficar, com **força**.')
    await page.getByRole('button', { name: 'Ver prévia' }).click()
    await expect(page.getByRole('region', { name: 'Prévia do comentário' })).toBeVisible()
  },
  'the list of one’s own comments': async (page) => {
    await openOwnComments(page)
    await expect(page.getByRole('link', { name: /^Editar o comentário de/ })).toBeVisible()
  },
  'the form to change one’s own comment': async (page) => {
    await openOwnComments(page)
    await page.getByRole('link', { name: /^Editar o comentário de/ }).click()
    await expect(page.getByRole('heading', { name: 'Editar seu comentário' })).toBeVisible()
  },
  'a change that was refused': async (page) => {
    await openOwnComments(page)
    await page.getByRole('link', { name: /^Editar o comentário de/ }).click()
    await page.getByRole('textbox', { name: 'Nome' }).fill('')
    await page.getByRole('button', { name: 'Salvar mudanças' }).click()
    await expect(page.getByRole('alert')).toBeVisible()
  },
  'the form to report a comment': async (page) => {
    await openReport(page)
    await expect(page.getByRole('heading', { name: 'Denunciar este comentário' })).toBeVisible()
  },
  'a report that was refused': async (page) => {
    await openReport(page)
    await page.getByRole('button', { name: 'Enviar denúncia' }).click()
    await expect(page.getByRole('alert')).toBeVisible()
  },
  'the thanks for a report': async (page) => {
    await openReport(page)
    await page.getByRole('radio', { name: 'Outro motivo' }).check()
    await page.getByRole('button', { name: 'Enviar denúncia' }).click()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Denúncia recebida')
  },
  'a comment that waits': async (page) => {
    await page.goto(discussed)
    await fillIn(page, 'Aqui você compre seguidores.')
    await send(page)
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Seu comentário espera revisão')
  },
}

async function openOwnComments(page: Page): Promise<void> {
  const text = freshText('Meu, para mudar')
  await page.goto(discussed)
  await fillIn(page, text)
  await send(page)
  await expect(commentSaying(page, text)).toBeVisible()
  await page.getByRole('link', { name: 'Editar ou apagar um comentário seu' }).click()
}

async function openReport(page: Page): Promise<void> {
  const text = freshText('Para denunciar')
  await page.goto(discussed)
  await fillIn(page, text)
  await send(page)
  await commentSaying(page, text)
    .getByRole('link', { name: /^Denunciar/ })
    .click()
}
