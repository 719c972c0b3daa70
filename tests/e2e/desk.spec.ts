import { randomUUID } from 'node:crypto'
import type { Page } from '@playwright/test'
import type { NewComment } from '../../src/domain/comment.ts'
import { keepComment, keepReport } from '../server/moderated.ts'
import { e2ePlace } from './e2e-place.ts'
import { overflowOf } from './layout-faults.ts'
import { addModerator, signIn } from './moderator.ts'
import { axeViolations, commentSaying, expect, fillIn, freshText, send, test } from './paper.ts'

const article = '/articles/errar-em-publico'
const place = e2ePlace()

/** A comment that waits, with a text that no other has; so old that it is on the queue's first page. */
function held(own: Partial<NewComment> = {}): Promise<NewComment> {
  const createdAt = new Date(Date.UTC(2020, 0, 1) - Math.floor(Math.random() * 1e9))
  const body = freshText('Espera')
  return keepComment(place, { status: 'held', name: `Rui ${randomUUID()}`, body, createdAt, ...own })
}

async function atDesk(page: Page, path = '/moderation/held'): Promise<void> {
  await page.goto('/moderation/sign-in')
  await signIn(page, await addModerator())
  await page.goto(path)
}

const item = (page: Page, { body }: NewComment) => page.getByRole('article').filter({ hasText: body })

async function press(page: Page, decision: string, comment: NewComment): Promise<void> {
  await item(page, comment)
    .getByRole('button', { name: new RegExp(`^${decision}: comentário de Rui`) })
    .click()
}

test.describe.configure({ timeout: 60_000 })

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'with JavaScript' : 'without JavaScript', () => {
    test.use({ javaScriptEnabled })

    test('what the checks hold is published by a moderator, and back again', async ({ page, browser }) => {
      const reader = await browser.newPage()
      const text = freshText('Compre seguidores')
      await reader.goto(article)
      await fillIn(reader, text, 'Rui do Anúncio')
      await send(reader)
      await expect(reader.getByRole('heading', { level: 1 })).toHaveText('Seu comentário espera revisão')

      await atDesk(page, '/moderation/held?order=newest')
      const waiting = page.getByRole('article').filter({ hasText: text })
      await expect(waiting).toContainText('Por quê: Tem uma palavra que espera revisão')
      await waiting.getByRole('button', { name: /^Publicar: comentário de Rui do Anúncio/ }).click()
      await expect(page.getByRole('status')).toContainText('1 comentário: publicado.')
      await expect(page.getByRole('status')).toBeFocused()
      await reader.goto(article)
      await expect(commentSaying(reader, text)).toBeVisible()

      await page.getByRole('button', { name: 'Desfazer' }).click()
      await expect(page.getByRole('status')).toContainText('Desfeito: 1 comentário voltou ao que era.')
      await expect(waiting).toBeVisible()
      await reader.goto(article)
      await expect(reader.getByText(text)).toHaveCount(0)
      await reader.close()
    })

    test('many are refused at once, and taken back at once', async ({ page }) => {
      const [one, two, other] = [await held(), await held(), await held()]
      await atDesk(page)
      for (const comment of [one, two]) await item(page, comment).getByRole('checkbox').check()
      await page
        .getByRole('group', { name: 'Com os marcados:' })
        .getByRole('button', { name: 'Recusar' })
        .click()
      await expect(page.getByRole('status')).toContainText('2 comentários: recusado.')
      await expect(item(page, one)).toHaveCount(0)
      await expect(item(page, other)).toBeVisible()
      await page.getByRole('button', { name: 'Desfazer' }).click()
      await expect(page.getByRole('status')).toContainText('Desfeito: 2 comentários voltaram ao que eram.')
      await expect(item(page, two)).toBeVisible()
    })

    test('nothing selected, and nothing happens', async ({ page }) => {
      const comment = await held()
      await atDesk(page)
      await page
        .getByRole('group', { name: 'Com os marcados:' })
        .getByRole('button', { name: 'Spam' })
        .click()
      await expect(page.getByRole('alert')).toContainText('Nenhum comentário estava marcado.')
      await item(page, comment).getByRole('checkbox').press('Enter')
      await expect(item(page, comment)).toBeVisible()
    })

    test('who is banned with one click is not read any more, and is told nothing', async ({
      page,
      browser,
    }) => {
      const name = `Chato ${randomUUID()}`
      const first = await held({ name })
      await atDesk(page, `/moderation/comments/${first.id}`)
      await page.getByText('Bloquear', { exact: true }).click()
      await page.getByRole('button', { name: '7 dias: bloquear Nome' }).click()
      await expect(page.getByRole('status')).toContainText('O bloqueio está valendo.')

      const text = freshText('Voltei')
      const reader = await browser.newPage()
      await reader.goto(article)
      await fillIn(reader, text, name.toUpperCase())
      await send(reader)
      await expect(reader.getByRole('heading', { level: 1 })).toHaveText('Seu comentário espera revisão')
      await reader.close()
      await page.goto('/moderation/spam')
      await expect(page.getByRole('article').filter({ hasText: text })).toContainText('O nome está banido')

      await page.goto('/moderation/bans')
      await page.getByRole('button', { name: `Encerrar o bloqueio: ${name}` }).click()
      await expect(page.getByRole('status')).toContainText('O bloqueio terminou.')
    })

    test('an edit shows, and what was there before is kept', async ({ page }) => {
      const comment = await held()
      await atDesk(page, `/moderation/comments/${comment.id}`)
      await page.getByText('Editar o texto', { exact: true }).click()
      await page.getByRole('textbox', { name: 'Comentário' }).fill('Sem o endereço de ninguém.')
      await page.getByRole('button', { name: 'Salvar' }).click()
      await expect(page.getByRole('status')).toContainText('O texto foi mudado.')
      await expect(page.getByRole('region', { name: 'Histórico' })).toContainText(comment.body)
    })

    test('reports are answered by keeping the comment', async ({ page }) => {
      const comment = await held({ status: 'published' })
      await keepReport(place, comment.id)
      await atDesk(page, '/moderation/reported')
      await expect(item(page, comment)).toContainText('1 denúncia: ofende')
      await press(page, 'Manter', comment)
      await expect(item(page, comment)).toHaveCount(0)
    })

    test('a search finds what nobody remembers the place of', async ({ page }) => {
      const comment = await held({ status: 'spam', body: freshText('Açafrão importado') })
      await atDesk(page, '/moderation/search')
      await page.getByRole('searchbox').fill(`acafrao ${comment.body.slice(-10, -1)}`)
      await page.getByRole('button', { name: 'Buscar' }).click()
      await expect(item(page, comment)).toContainText('spam')
    })
  })
}

test('a moderator who is late is told who was first', async ({ page, browser }) => {
  const comment = await held()
  await atDesk(page)
  const other = await (await browser.newContext()).newPage()
  await atDesk(other)
  const name = /Sessão de (Ana \w+)/.exec(await other.getByRole('banner').innerText())?.[1]
  await press(other, 'Publicar', comment)
  await press(page, 'Recusar', comment)
  await expect(page.getByRole('alert')).toContainText(
    `${name} já decidiu sobre o comentário de ${comment.name}: publicado. A sua decisão não foi aplicada.`,
  )
  await other.close()
})

test('with the keyboard alone: read, select, publish, undo, search', async ({ page }) => {
  const createdAt = new Date(Date.UTC(2010, 0, 1) - Math.floor(Math.random() * 1e9))
  const comment = await held({ createdAt })
  await atDesk(page)
  await page.keyboard.press('j')
  await expect(item(page, comment)).toBeFocused()
  await page.keyboard.press('x')
  await expect(item(page, comment).getByRole('checkbox')).toBeChecked()
  await page.keyboard.press('p')
  await expect(page.getByRole('status')).toContainText('1 comentário: publicado.')
  await page.keyboard.press('u')
  await expect(page.getByRole('status')).toContainText('Desfeito: 1 comentário voltou ao que era.')
  await page.keyboard.press('?')
  await expect(page.getByRole('dialog', { name: 'Atalhos do teclado' })).toBeVisible()
  await page.getByRole('checkbox', { name: 'Usar estas teclas' }).uncheck()
  await page.keyboard.press('Escape')
  await page.keyboard.press('/')
  await expect(page).toHaveURL(/\/moderation\/held/)
  await page.keyboard.press('?')
  await page.getByRole('checkbox', { name: 'Usar estas teclas' }).check()
  await page.keyboard.press('Escape')
  await page.keyboard.press('/')
  await expect(page).toHaveURL('/moderation/search')
  await expect(page.getByRole('searchbox')).toBeFocused()
})

test('with Tab and Enter alone, without JavaScript', async ({ browser }) => {
  const page = await (await browser.newContext({ javaScriptEnabled: false })).newPage()
  const createdAt = new Date(Date.UTC(2005, 0, 1) - Math.floor(Math.random() * 1e9))
  const comment = await held({ createdAt })
  await atDesk(page)
  const button = item(page, comment).getByRole('button', { name: /^Recusar: / })
  for (let presses = 0; presses < 40 && !(await isFocused(button)); presses++)
    await page.keyboard.press('Tab')
  await expect(button).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('status')).toContainText('1 comentário: recusado.')
  await page.close()
})

function isFocused(locator: ReturnType<Page['getByRole']>): Promise<boolean> {
  return locator.evaluate((element) => element === document.activeElement)
}

for (const colorScheme of ['light', 'dark'] as const) {
  for (const width of [360, 1280]) {
    test(`axe finds nothing, and nothing is cut off: ${colorScheme}, ${width} pixels`, async ({ page }) => {
      test.setTimeout(120_000)
      const root = await held({
        status: 'published',
        body: `${'x'.repeat(400)} **forte** https://example.com`,
      })
      const answer = await held({ parentId: root.id, rootId: root.rootId, emailKey: 'e', authorKey: 'b' })
      await held({ authorKey: 'b', status: 'refused' })
      await keepReport(place, root.id)
      await page.emulateMedia({ colorScheme })
      await page.setViewportSize({ width, height: 800 })
      await atDesk(page, '/moderation')
      const queues = ['held', 'reported', 'published', 'refused', 'spam'].map(
        (queue) => `/moderation/${queue}`,
      )
      const others = ['', '/search', '/search?q=espera', '/search?q=zzzzzz', '/bans', '/log', '/moderators']
      const files = [root, answer].map(({ id }) => `/moderation/comments/${id}`)
      for (const path of [...queues, ...others.map((rest) => `/moderation${rest}`), ...files]) {
        await page.goto(path)
        for (const summary of await page.locator('summary').all()) await summary.click()
        expect(await axeViolations(page), path).toEqual([])
        expect(await overflowOf(page), path).toBe(0)
      }
    })
  }
}
