import { expect, fillIn, freshText, send, test } from './paper.ts'

const paths = [
  '/',
  '/articles/microsoft-openai-supercomputador-azure',
  '/articles/the-quiet-case-for-plain-text',
  '/articles/eclipse-anular-na-praca',
  '/sections/ciencia',
  '/tags/jornalismo',
  '/authors/marina-falcao',
  '/privacidade',
]

test('no page asks anybody else for anything, or for what is not there, or leaves a cookie', async ({
  page,
  context,
  baseURL,
}) => {
  const foreign: string[] = []
  const blocked: string[] = []
  context.on('request', (request) => {
    if (new URL(request.url()).origin !== baseURL) foreign.push(request.url())
  })
  const failed: string[] = []
  context.on('response', (response) => {
    if (response.status() >= 400) failed.push(response.url())
  })
  await page.exposeFunction('noteBlocked', (what: string) => blocked.push(what))
  await page.addInitScript(() => {
    const { noteBlocked } = globalThis as unknown as { noteBlocked(what: string): void }
    document.addEventListener('securitypolicyviolation', (event) =>
      noteBlocked(`${event.violatedDirective} ${event.blockedURI}`),
    )
  })
  for (const path of paths) {
    await page.goto(path, { waitUntil: 'networkidle' })
    await page.mouse.wheel(0, 20_000)
  }
  await page.waitForLoadState('networkidle')
  expect(foreign).toEqual([])
  expect(failed).toEqual([])
  expect(blocked).toEqual([])
  expect(await context.cookies()).toEqual([])
})

test('whoever comments gets one cookie, which no script reads, for as long as a comment can be changed', async ({
  page,
  context,
}) => {
  await page.goto('/articles/valsa-da-gaveta')
  await fillIn(page, freshText('Um biscoito'))
  expect(await context.cookies()).toEqual([])
  await send(page)
  await expect(page).toHaveURL(/#comment-/)
  const cookies = await context.cookies()
  expect(cookies.map(({ name, httpOnly, sameSite }) => [name, httpOnly, sameSite])).toEqual([
    ['prelo-author', true, 'Lax'],
  ])
  const minutes = ((cookies[0]?.expires ?? 0) * 1000 - Date.now()) / 60_000
  expect(minutes).toBeGreaterThan(13)
  expect(minutes).toBeLessThanOrEqual(15.1)
  // The page may be on its way still.
  await expect.poll(() => page.evaluate(() => document.cookie).catch(() => 'on its way')).toBe('')
})

test('an article makes four requests beside its pictures and the icon', async ({ page }) => {
  const types: string[] = []
  page.on('request', (request) => types.push(request.resourceType()))
  await page.goto('/articles/microsoft-openai-supercomputador-azure', { waitUntil: 'networkidle' })
  const others = types.filter((type) => type !== 'image' && type !== 'other')
  expect(others.sort()).toEqual(['document', 'font', 'script', 'stylesheet'])
})
