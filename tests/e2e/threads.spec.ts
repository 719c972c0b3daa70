import { deletedRoot, discussion, lateReply, longThread } from './a-discussion.ts'
import { expect, test } from './paper.ts'

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'with JavaScript' : 'without JavaScript', () => {
    test.use({ javaScriptEnabled })

    test('a long thread is read on, page after page, and leads back', async ({ page }) => {
      await page.goto(discussion)
      await page.getByRole('link', { name: /^mais \d+ respostas na conversa de Eva Nogueira$/ }).click()
      await expect(page).toHaveURL(new RegExp(`${discussion}/threads/${longThread}#comment-`))
      await page.getByRole('link', { name: 'Mais novos' }).click()
      await expect(page.locator(`[id="comment-${lateReply}"]`)).toBeVisible()
      await page.getByRole('link', { name: 'Todos os comentários' }).click()
      await expect(page).toHaveURL(`${discussion}#comments`)
    })

    test('comments are read in either order', async ({ page }) => {
      await page.goto(discussion)
      await page.getByRole('link', { name: 'mais recentes primeiro' }).click()
      const first = page.locator('.threads .comment').first()
      await expect(first).toContainText('Na fila, na altura 519.')
      await page.getByRole('link', { name: 'Anteriores' }).click()
      await expect(first).toContainText('Na fila, na altura 447.')
      await page.getByRole('link', { name: 'mais antigos primeiro' }).click()
      await expect(first).toContainText('A fila é a democracia em miniatura.')
    })

    test('a permalink leads to the comment, wherever it is', async ({ page }) => {
      await page.goto(`${discussion}/comment/${lateReply}`)
      await expect(page).toHaveURL(`${discussion}/threads/${longThread}/2#comment-${lateReply}`)
      await expect(page.locator(`[id="comment-${lateReply}"]`)).toBeInViewport()
    })

    test('a deleted comment leaves its place, and what answers it stays', async ({ page }) => {
      await page.goto(`${discussion}#comment-${deletedRoot}`)
      const thread = page.getByRole('listitem').filter({ hasText: 'Comentário apagado por quem o escreveu.' })
      await expect(thread).toContainText('Concordo, depois de reler, com o que estava aqui.')
      await expect(thread).toContainText('editado em')
      await expect(thread).toContainText('Comentário retirado pela moderação.')
    })
  })
}

test('an old address of a comment leads on to the page that has it now', async ({ page }) => {
  await page.goto(`${discussion}#comment-${lateReply}`)
  await expect(page).toHaveURL(`${discussion}/threads/${longThread}/2#comment-${lateReply}`)
  await expect(page.locator(`[id="comment-${lateReply}"]`)).toBeInViewport()
})

test('an address of no comment stays where it is', async ({ page }) => {
  const answered = page.waitForResponse((response) => response.url().includes('/comment/'))
  await page.goto(`${discussion}#comment-01930000-0000-7000-8000-999999999999`)
  expect((await answered).status()).toBe(404)
  await expect(page).toHaveURL(`${discussion}#comment-01930000-0000-7000-8000-999999999999`)
})
