import { comeToForm, commentSaying, expect, fillIn, freshText, send, test } from './paper.ts'

const article = '/articles/valsa-da-gaveta'

test.describe('with JavaScript', () => {
  test('the script of the form comes when somebody comes near it, and no sooner', async ({ page }) => {
    const scripts = () =>
      page.evaluate(() => performance.getEntriesByType('resource').map(({ name }) => new URL(name).pathname))
    await page.goto(article, { waitUntil: 'networkidle' })
    expect((await scripts()).filter((path) => path.includes('/comment-form-'))).toEqual([])
    await comeToForm(page)
    expect((await scripts()).filter((path) => path.includes('/comment-form-'))).toHaveLength(1)
  })

  test('a comment is on the page that comes next, and the page goes to it', async ({ page }) => {
    const text = freshText('Que valsa bonita')
    await page.goto(article)
    await fillIn(page, text)
    await send(page)
    await expect(commentSaying(page, text)).toBeInViewport()
    expect(new URL(page.url()).hash).toMatch(/^#comment-[0-9a-f-]{36}$/)
    await expect(page.getByRole('textbox', { name: 'Comentário' })).toHaveValue('')
  })

  test('a second comment from the same page is sent too', async ({ page }) => {
    await page.goto(article)
    for (const text of [freshText('Primeiro'), freshText('Segundo')]) {
      await fillIn(page, text)
      await send(page)
      await expect(commentSaying(page, text)).toBeInViewport()
    }
  })

  test('two hasty clicks send one comment', async ({ page }) => {
    const text = freshText('Cliquei duas vezes')
    await page.goto(article)
    await fillIn(page, text)
    await page.getByRole('button', { name: 'Publicar comentário' }).dblclick()
    await expect(commentSaying(page, text)).toBeInViewport()
    await page.reload()
    await expect(page.getByText(text)).toHaveCount(1)
  })

  test('a comment whose answer was lost on the way is not published twice', async ({ page }) => {
    const text = freshText('A rede caiu na volta')
    await page.goto(article)
    await page.route('/api/comments', async (route) => {
      if (route.request().headers()['content-type'] !== 'application/json') return route.continue()
      await route.fetch()
      await route.abort()
    })
    await fillIn(page, text)
    await send(page)
    await expect(page.getByText(/^O servidor não respondeu\. Seu texto continua aqui/)).toBeFocused()
    await expect(page.getByRole('textbox', { name: 'Comentário' })).toHaveValue(text)
    await page.reload()
    await expect(page.getByRole('article').filter({ hasText: text })).toHaveCount(1)
  })

  test('an empty form says at once what is missing, without a request', async ({ page }) => {
    await page.goto(article)
    await comeToForm(page)
    const requests: string[] = []
    page.on('request', (request) => requests.push(new URL(request.url()).pathname))
    await send(page)
    const comment = page.getByRole('textbox', { name: 'Comentário' })
    const name = page.getByRole('textbox', { name: 'Nome' })
    await expect(page.getByText('Por favor, digite seu comentário!')).toBeVisible()
    await expect(page.getByText('Por favor, digite seu nome aqui')).toBeVisible()
    await expect(comment).toHaveAttribute('aria-invalid', 'true')
    await expect(name).toHaveAccessibleDescription('Por favor, digite seu nome aqui')
    await expect(comment).toBeFocused()
    // The browser fetches the icon when it likes.
    expect(requests.filter((path) => path !== '/icon.svg')).toEqual([])
  })

  test('what was said about a field goes when the form is sent again', async ({ page }) => {
    await page.goto(article)
    await comeToForm(page)
    await page.getByRole('textbox', { name: 'Comentário' }).fill('Só o texto.')
    await send(page)
    await expect(page.getByRole('textbox', { name: 'Nome' })).toBeFocused()
    await page.getByRole('textbox', { name: 'Nome' }).fill('Ana')
    await page.getByRole('textbox', { name: 'Comentário' }).fill('')
    await send(page)
    await expect(page.getByText('Por favor, digite seu nome aqui')).toBeHidden()
    await expect(page.getByText('Por favor, digite seu comentário!')).toBeVisible()
  })

  test('a fault that only the server sees is told at its field', async ({ page }) => {
    await page.goto(article)
    await fillIn(page, 'Meu e-mail está incompleto.')
    const email = page.getByRole('textbox', { name: 'E-mail (opcional)' })
    await email.fill('ana@')
    await send(page)
    await expect(email).toHaveAccessibleDescription(
      'Não é publicado. Este e-mail parece incompleto. Exemplo: nome@exemplo.com.br',
    )
    await expect(email).toBeFocused()
    await expect(page.getByRole('textbox', { name: 'Comentário' })).toHaveValue('Meu e-mail está incompleto.')
  })

  test('a comment that waits is shown to whoever wrote it', async ({ page }) => {
    await page.goto(article)
    await fillIn(page, 'Aqui você compre seguidores.')
    await send(page)
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Seu comentário espera revisão')
    await expect(page.getByText('Aqui você compre seguidores.')).toBeVisible()
    await page.getByRole('link', { name: 'Voltar ao texto' }).click()
    await expect(page.getByText('Aqui você compre seguidores.')).toHaveCount(0)
  })

  test('too many comments are told how long to wait, and the text stays', async ({ page }) => {
    await page.goto(article)
    for (let n = 0; n < 6; n++) {
      await fillIn(page, freshText('Mais um'))
      await send(page)
      if (n < 5) await expect(page.getByRole('textbox', { name: 'Comentário' })).toHaveValue('')
    }
    await expect(page.getByText(/^São muitos comentários em pouco tempo. Espere \d+ segundos?/)).toBeVisible()
    await expect(page.getByRole('textbox', { name: 'Comentário' })).toHaveValue(/^Mais um/)
  })
})

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  test('a comment is on the page that comes next, and the page goes to it', async ({ page }) => {
    const text = freshText('Sem nenhum script')
    await page.goto(article)
    await fillIn(page, text)
    await send(page)
    await expect(commentSaying(page, text)).toBeInViewport()
    expect(new URL(page.url()).hash).toMatch(/^#comment-[0-9a-f-]{36}$/)
  })

  test('an empty form comes back and says what is missing', async ({ page }) => {
    await page.goto(article)
    await send(page)
    const summary = page.getByRole('alert')
    await expect(summary).toBeFocused()
    await expect(summary.getByRole('link')).toHaveText([
      'Por favor, digite seu comentário!',
      'Por favor, digite seu nome aqui',
    ])
    await expect(page.getByRole('textbox', { name: 'Nome' })).toHaveAccessibleDescription(
      'Por favor, digite seu nome aqui',
    )
    await summary.getByRole('link', { name: 'Por favor, digite seu nome aqui' }).click()
    await expect(page.getByRole('textbox', { name: 'Nome' })).toBeFocused()
  })

  test('a comment that is too long comes back whole, to be shortened and sent', async ({ page }) => {
    const text = freshText('Curto agora')
    const long = `\n\n  "Muito" longo & com <b>sinais</b>\n${'ação '.repeat(1000)}fim`
    await page.goto(article)
    await fillIn(page, long, 'Ana & Rui')
    await send(page)
    const comment = page.getByRole('textbox', { name: 'Comentário' })
    await expect(comment).toHaveAccessibleDescription(/O comentário passa de 5000 caracteres/)
    await expect(comment).toHaveValue(long)
    await expect(page.getByRole('textbox', { name: 'Nome' })).toHaveValue('Ana & Rui')
    await comment.fill(text)
    await send(page)
    await expect(commentSaying(page, text)).toBeInViewport()
  })
})
