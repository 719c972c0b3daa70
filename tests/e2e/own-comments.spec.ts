import type { Page } from '@playwright/test'
import { comeToForm, commentSaying, expect, fillIn, freshText, send, test } from './paper.ts'

const article = '/articles/cine-aurora-reabre'
const box = (page: Page, name: string) => page.getByRole('textbox', { name })
const button = (page: Page, name: string) => page.getByRole('button', { name })

async function comment(page: Page, text: string, name = 'Ana Prado'): Promise<void> {
  await page.goto(article)
  await fillIn(page, text, name)
  await send(page)
  await expect(commentSaying(page, text)).toBeInViewport()
}

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'with JavaScript' : 'without JavaScript', () => {
    test.use({ javaScriptEnabled })

    test('a comment can be edited by whoever wrote it', async ({ page }) => {
      const [before, after] = [freshText('Como era'), freshText('Como ficou')]
      await comment(page, before)
      await page.getByRole('link', { name: 'Editar ou apagar um comentário seu' }).click()
      await page.getByRole('link', { name: /^Editar o comentário de / }).click()
      await expect(box(page, 'Comentário')).toHaveValue(before)
      await box(page, 'Comentário').fill(after)
      await button(page, 'Ver prévia').click()
      await expect(page.getByRole('region', { name: 'Prévia do comentário' })).toContainText(after)
      await button(page, 'Salvar mudanças').click()
      await expect(commentSaying(page, after)).toBeInViewport()
      await expect(commentSaying(page, after)).toContainText('editado em')
      await expect(page.getByText(before)).toHaveCount(0)
    })

    test('a comment can be deleted by whoever wrote it, and the answer to it stays', async ({ page }) => {
      const [question, answer] = [freshText('Pergunta que sai'), freshText('Resposta que fica')]
      await comment(page, question, 'Quem Sai')
      await commentSaying(page, question).getByRole('link', { name: 'Responder a Quem Sai' }).click()
      await fillIn(page, answer, 'Eva')
      await send(page)
      await expect(commentSaying(page, answer)).toBeVisible()
      await page.getByRole('link', { name: 'Editar ou apagar um comentário seu' }).click()
      await page
        .getByRole('listitem')
        .filter({ hasText: question })
        .getByRole('link', { name: /^Apagar o comentário de / })
        .click()
      await expect(page.getByRole('heading', { name: 'Apagar seu comentário' })).toBeInViewport()
      await button(page, 'Apagar comentário').click()
      await expect(page.getByRole('heading', { level: 2, name: /comentários?$/ })).toBeInViewport()
      await expect(commentSaying(page, answer)).toBeVisible()
      await expect(page.getByText(question)).toHaveCount(0)
      await expect(page.getByText('Quem Sai')).toHaveCount(0)
    })

    test('a comment can be looked at before it is sent', async ({ page }) => {
      const text = freshText('Ainda pensando em **força**')
      await page.goto(article)
      await fillIn(page, text)
      await button(page, 'Ver prévia').click()
      const shown = page.getByRole('region', { name: 'Prévia do comentário' })
      await expect(shown.locator('strong')).toHaveText('força')
      await expect(box(page, 'Comentário')).toHaveValue(text)
      await expect(box(page, 'Nome')).toHaveValue('Ana Prado')
      await send(page)
      await expect(page).toHaveURL(new RegExp(`${article}#comment-`))
      await expect(commentSaying(page, text.slice(text.lastIndexOf('(')))).toBeInViewport()
    })

    test('a comment can be reported', async ({ page }) => {
      const text = freshText('Merece denúncia')
      await comment(page, text, 'Rui')
      await commentSaying(page, text).getByRole('link', { name: 'Denunciar o comentário de Rui' }).click()
      await expect(page.getByText(text)).toBeVisible()
      await button(page, 'Enviar denúncia').click()
      await expect(page.getByRole('alert')).toBeFocused()
      await page.getByRole('radio', { name: 'Expõe dados pessoais' }).check()
      await box(page, 'Conte mais (opcional)').fill('É o telefone da minha vizinha.')
      await button(page, 'Enviar denúncia').click()
      await expect(page.getByRole('heading', { level: 1 })).toHaveText('Denúncia recebida')
      await page.getByRole('link', { name: 'Voltar ao texto' }).click()
      await expect(commentSaying(page, text)).toBeVisible()
    })
  })
}

test('one’s own comments have their links on the article, for whoever wrote them only', async ({
  page,
  browser,
}) => {
  const text = freshText('Meu na página')
  await comment(page, text)
  const own = commentSaying(page, text)
  await expect(own.getByRole('link', { name: 'Editar' })).toBeVisible()
  await own.getByRole('link', { name: 'Apagar' }).click()
  await expect(page.getByRole('heading', { name: 'Apagar seu comentário' })).toBeInViewport()
  const other = await browser.newPage()
  await other.goto(page.url().replace(/\/yours.*/, ''))
  await expect(commentSaying(other, text)).toBeVisible()
  await expect(commentSaying(other, text).getByRole('link', { name: 'Editar' })).toHaveCount(0)
  await other.close()
})

test('name and e-mail are remembered when asked for, and forgotten when not any more', async ({
  page,
  context,
}) => {
  await page.goto(article)
  const remember = page.getByRole('checkbox', { name: 'Lembrar meu nome e e-mail neste navegador' })
  await comment(page, freshText('Sem memória'))
  await expect(box(page, 'Nome')).toHaveValue('')
  await fillIn(page, freshText('Com memória'), 'Ana Prado')
  await box(page, 'E-mail (opcional)').fill('ana@example.com')
  await remember.check()
  await send(page)
  await expect(box(page, 'Comentário')).toHaveValue('')
  await expect(box(page, 'Nome')).toHaveValue('Ana Prado')
  await expect(box(page, 'E-mail (opcional)')).toHaveValue('ana@example.com')
  const [cookie] = await context.cookies()
  expect((cookie?.expires ?? 0) * 1000 - Date.now()).toBeGreaterThan(360 * 24 * 3_600_000)
  await page.goto('/articles/valsa-da-gaveta')
  await comeToForm(page)
  await expect(box(page, 'Nome')).toHaveValue('Ana Prado')
  await remember.uncheck()
  await page.reload()
  await comeToForm(page)
  await expect(box(page, 'Nome')).toHaveValue('')
  expect(await page.evaluate(() => localStorage.getItem('prelo:me'))).toBeNull()
})

test('without JavaScript nothing is offered that needs it', async ({ browser }) => {
  const page = await browser.newPage({ javaScriptEnabled: false })
  await page.goto(article)
  await expect(page.getByRole('checkbox')).toHaveCount(0)
  await page.close()
})

test('a preview keeps the draft, should its page be lost', async ({ page }) => {
  const text = freshText('Não me perca')
  await page.goto(article)
  await fillIn(page, text)
  await button(page, 'Ver prévia').click()
  await expect(page.getByRole('region', { name: 'Prévia do comentário' })).toBeVisible()
  await page.goto(article)
  await comeToForm(page)
  await expect(box(page, 'Comentário')).toHaveValue(text)
})

test('all of it can be done with the keyboard alone', async ({ page }) => {
  test.slow()
  const [before, after] = [freshText('Teclado antes'), freshText('Teclado depois')]
  await comment(page, before, 'Ivo')
  await press(page, page.getByRole('link', { name: 'Editar ou apagar um comentário seu' }))
  await press(page, page.getByRole('link', { name: /^Editar o comentário de / }))
  await tabTo(page, box(page, 'Comentário'))
  await page.keyboard.press('ControlOrMeta+A')
  await page.keyboard.type(after)
  await press(page, button(page, 'Salvar mudanças'))
  await expect(commentSaying(page, after)).toBeInViewport()
  await press(page, commentSaying(page, after).getByRole('link', { name: 'Denunciar o comentário de Ivo' }))
  await tabTo(page, page.getByRole('radio').first())
  await page.keyboard.press('ArrowDown')
  await expect(page.getByRole('radio', { name: 'É propaganda ou spam' })).toBeChecked()
  await press(page, button(page, 'Enviar denúncia'))
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Denúncia recebida')
  await page.goto(article)
  await comeToForm(page)
  await press(page, commentSaying(page, after).getByRole('link', { name: 'Apagar' }))
  await press(page, button(page, 'Apagar comentário'))
  await expect(page.getByText(after)).toHaveCount(0)
})

async function tabTo(page: Page, target: ReturnType<Page['locator']>): Promise<void> {
  await expect(target).toBeVisible()
  for (let presses = 0; presses < 150; presses++) {
    if (await target.evaluate((element) => element === document.activeElement)) return
    await page.keyboard.press('Tab')
  }
  throw new Error('The focus never got there.')
}

async function press(page: Page, target: ReturnType<Page['locator']>): Promise<void> {
  await tabTo(page, target)
  await page.keyboard.press('Enter')
}
