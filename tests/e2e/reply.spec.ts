import type { Page } from '@playwright/test'
import { discussion, longThread } from './a-discussion.ts'
import { comeToForm, commentSaying, expect, fillIn, freshText, send, test } from './paper.ts'

const article = '/articles/cine-aurora-reabre'

async function say(page: Page, text: string, name: string): Promise<void> {
  await fillIn(page, text, name)
  await send(page)
  await expect(commentSaying(page, text)).toBeInViewport()
}

async function answer(page: Page, text: string, name: string): Promise<void> {
  const link = commentSaying(page, text).getByRole('link', { name: `Responder a ${name}` })
  await link.click()
  await expect(page.getByRole('heading', { level: 2, name: `Responder a ${name}` })).toBeVisible()
}

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'with JavaScript' : 'without JavaScript', () => {
    test.use({ javaScriptEnabled })

    test('a comment can be answered, and the answer stands below it', async ({ page }) => {
      const [question, reply] = [freshText('Qual é o filme?'), freshText('Um de bichos.')]
      await page.goto(article)
      await say(page, question, 'Rui')
      await answer(page, question, 'Rui')
      await expect(page.getByText(question)).toBeVisible()
      await say(page, reply, 'Eva')
      expect(new URL(page.url()).pathname).toBe(article)
      const thread = page.getByRole('listitem').filter({ hasText: question })
      await expect(thread.getByRole('listitem').filter({ hasText: reply })).toHaveCount(1)
    })

    test('an answer to an answer says whom it is for, and leads there', async ({ page }) => {
      const texts = [freshText('Um'), freshText('Dois'), freshText('Três')] as const
      await page.goto(article)
      await say(page, texts[0], 'Rui')
      await answer(page, texts[0], 'Rui')
      await say(page, texts[1], 'Eva')
      await answer(page, texts[1], 'Eva')
      await say(page, texts[2], 'Ivo')
      await expect(commentSaying(page, texts[2])).toContainText('em resposta a Eva')
      await commentSaying(page, texts[2]).getByRole('link', { name: 'Eva', exact: true }).click()
      await expect(commentSaying(page, texts[1])).toBeInViewport()
    })

    test('in a long thread an answer leads to the page of the thread that has it', async ({ page }) => {
      const text = freshText('Cheguei ao fim da fila')
      await page.goto(`${discussion}/threads/${longThread}/2`)
      await say(page, text, 'Bia')
      expect(new URL(page.url()).pathname).toBe(`${discussion}/threads/${longThread}/2`)
    })
  })
}

test.describe('in place', () => {
  const link = (page: Page) => page.getByRole('link', { name: 'Responder a Eva Nogueira' })
  const field = (page: Page) => page.getByRole('textbox', { name: 'Comentário' })

  test('an answer can be begun, left and found again with the keyboard alone', async ({ page }) => {
    await page.goto(discussion)
    await comeToForm(page)
    await link(page).focus()
    await page.keyboard.press('Enter')
    await expect(field(page)).toBeFocused()
    expect(new URL(page.url()).pathname).toBe(discussion)
    await page.keyboard.type('Ainda não sei')
    await page.keyboard.press('Escape')
    await expect(link(page)).toBeFocused()
    await expect(field(page)).toHaveValue('')
    await expect(page.getByRole('heading', { level: 2, name: 'Deixe uma resposta' })).toBeAttached()
    await page.keyboard.press('Enter')
    await expect(field(page)).toHaveValue('Ainda não sei')
    for (const label of [
      'Nome',
      'E-mail',
      'Lembrar',
      'Publicar comentário',
      'Ver prévia',
      'Cancelar resposta',
    ]) {
      await page.keyboard.press('Tab')
      await expect(page.locator(':focus')).toHaveAccessibleName(new RegExp(`^${label}`))
    }
    await page.keyboard.press('Enter')
    await expect(link(page)).toBeFocused()
  })

  test('a draft of an answer is there after its tab was closed, when it is answered again', async ({
    page,
    context,
  }) => {
    await page.goto(discussion)
    await comeToForm(page)
    await link(page).click()
    await field(page).pressSequentially('Pela metade')
    await page.close()
    const next = await context.newPage()
    await next.goto(discussion)
    await comeToForm(next)
    await expect(field(next)).toHaveValue('')
    await link(next).click()
    await expect(field(next)).toHaveValue('Pela metade')
    await expect(next.getByRole('status')).toHaveText(
      'Recuperamos o comentário que você não chegou a enviar.',
    )
  })

  test('what is missing is said in the moved form too', async ({ page }) => {
    await page.goto(discussion)
    await comeToForm(page)
    await link(page).click()
    await send(page)
    await expect(page.getByText('Por favor, digite seu comentário!')).toBeVisible()
    await page.getByRole('button', { name: 'Cancelar resposta' }).click()
    await expect(page.getByText('Por favor, digite seu comentário!')).toBeHidden()
  })
})
