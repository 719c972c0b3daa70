import { commentSaying, expect, fillIn, freshText, send, test } from './paper.ts'

const article = '/articles/cine-aurora-reabre'

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'with JavaScript' : 'without JavaScript', () => {
    test.use({ javaScriptEnabled })

    test('a comment can be answered on a page of its own', async ({ page }) => {
      const [question, answer] = [freshText('Qual é o filme?'), freshText('Um de bichos.')]
      await page.goto(article)
      await fillIn(page, question, 'Rui')
      await send(page)
      await commentSaying(page, question).getByRole('link', { name: 'Responder a Rui' }).click()
      await expect(page.getByRole('heading', { level: 2, name: 'Responder a Rui' })).toBeVisible()
      await expect(page.getByText(question)).toBeVisible()
      await fillIn(page, answer, 'Eva')
      await send(page)
      await expect(commentSaying(page, answer)).toBeInViewport()
      expect(new URL(page.url()).pathname).toBe(article)
      const thread = page.getByRole('listitem').filter({ hasText: question })
      await expect(thread.getByRole('listitem').filter({ hasText: answer })).toHaveCount(1)
    })

    test('an answer to an answer says whom it is for', async ({ page }) => {
      const texts = [freshText('Um'), freshText('Dois'), freshText('Três')] as const
      await page.goto(article)
      await fillIn(page, texts[0], 'Rui')
      await send(page)
      await commentSaying(page, texts[0]).getByRole('link', { name: 'Responder a Rui' }).click()
      await fillIn(page, texts[1], 'Eva')
      await send(page)
      await commentSaying(page, texts[1]).getByRole('link', { name: 'Responder a Eva' }).click()
      await fillIn(page, texts[2], 'Ivo')
      await send(page)
      await expect(commentSaying(page, texts[2])).toContainText('em resposta a Eva')
    })
  })
}
