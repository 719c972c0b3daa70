import { comeToForm, commentSaying, expect, fillIn, freshText, send, test } from './paper.ts'

const article = '/articles/feira-noturna-da-rampa'
const restored = 'Recuperamos o comentário que você não chegou a enviar.'

test('a draft is there again after its tab was closed', async ({ page, context }) => {
  await page.goto(article)
  await comeToForm(page)
  await page.getByRole('textbox', { name: 'Comentário' }).pressSequentially('Ainda pensando na feira')
  await page.close()
  const next = await context.newPage()
  await next.goto(article)
  await comeToForm(next)
  await expect(next.getByRole('textbox', { name: 'Comentário' })).toHaveValue('Ainda pensando na feira')
  await expect(next.getByRole('status')).toHaveText(restored)
})

test('a draft belongs to its article', async ({ page }) => {
  await page.goto(article)
  await comeToForm(page)
  await page.getByRole('textbox', { name: 'Comentário' }).fill('Sobre a feira')
  await page.goto('/articles/valsa-da-gaveta')
  await comeToForm(page)
  await expect(page.getByRole('textbox', { name: 'Comentário' })).toHaveValue('')
  await expect(page.getByRole('status')).toHaveText('')
})

test('a draft is gone once it was sent', async ({ page, context }) => {
  const text = freshText('A feira é minha')
  await page.goto(article)
  await fillIn(page, text)
  await send(page)
  await expect(commentSaying(page, text)).toBeVisible()
  const next = await context.newPage()
  await next.goto(article)
  await comeToForm(next)
  await expect(next.getByRole('textbox', { name: 'Comentário' })).toHaveValue('')
  await expect(next.getByRole('status')).toHaveText('')
})

test('a draft is gone too when the comment waits for review', async ({ page }) => {
  await page.goto(article)
  await fillIn(page, 'Compre seguidores na feira.')
  await send(page)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Seu comentário espera revisão')
  await page.goto(article)
  await comeToForm(page)
  await expect(page.getByRole('textbox', { name: 'Comentário' })).toHaveValue('')
})

test('a draft outlives a server that cannot be reached', async ({ page, context }) => {
  await page.goto(article)
  await fillIn(page, 'Escrito no túnel')
  await context.setOffline(true)
  await send(page)
  await expect(page.getByText(/^O servidor não respondeu/)).toBeFocused()
  await expect(page.getByRole('textbox', { name: 'Comentário' })).toHaveValue('Escrito no túnel')
  await context.setOffline(false)
  await page.goto(article)
  await comeToForm(page)
  await expect(page.getByRole('textbox', { name: 'Comentário' })).toHaveValue('Escrito no túnel')
})
