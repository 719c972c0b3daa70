import type { Page } from '@playwright/test'
import { TOTP } from 'otpauth'
import type { TestModerator } from '../server/moderators.ts'
import { clippedTexts, overflowOf, smallTargets } from './layout-faults.ts'
import { addModerator, signIn } from './moderator.ts'
import { axeViolations, expect, test } from './paper.ts'

const firefox = 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0'
const next = 'um bonde chamado desejo'

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'with JavaScript' : 'without JavaScript', () => {
    test.use({ javaScriptEnabled })

    test('a moderator signs in, chooses a password, ends another session and signs out', async ({
      page,
      browser,
    }) => {
      const ana = await addModerator()
      const elsewhere = await browser.newPage({ userAgent: firefox })
      await elsewhere.goto('/moderation')
      await signIn(elsewhere, ana)
      await expect(elsewhere.getByText('Você ainda usa a senha inicial')).toBeVisible()

      await page.goto('/moderation')
      await expect(page).toHaveURL('/moderation/sign-in?returnTo=%2Fmoderation')
      await signIn(page, { ...ana, password: 'não é esta' })
      await expect(page.getByRole('alert')).toContainText('O nome ou a senha não conferem.')
      await expect(page.getByRole('textbox', { name: 'Nome', exact: true })).toHaveValue(ana.name)
      await signIn(page, ana)
      await expect(page.getByRole('heading', { level: 1 })).toHaveText('Sua conta')
      await expect(page.getByRole('banner')).toContainText(`Sessão de ${ana.name} (moderação)`)

      await page.getByRole('button', { name: /^Encerrar: Firefox, Linux, de / }).click()
      await expect(page.getByRole('status')).toHaveText('A sessão foi encerrada.')
      await elsewhere.reload()
      await expect(elsewhere).toHaveURL(/\/moderation\/sign-in/)
      await elsewhere.close()

      await changePassword(page, ana.password, 'curta')
      await expect(page.getByRole('alert')).toContainText('pelo menos 12 caracteres')
      await expect(page.getByLabel('Senha nova', { exact: true })).toHaveAccessibleDescription(
        /precisa de pelo menos 12 caracteres/,
      )
      await changePassword(page, ana.password, next)
      await expect(page.getByRole('status')).toContainText('A senha foi trocada')
      await expect(page.getByText('Você ainda usa a senha inicial')).toBeHidden()

      await page.getByRole('button', { name: 'Sair' }).click()
      await expect(page.getByRole('status')).toHaveText('Você saiu.')
      await page.goto('/moderation')
      await signIn(page, { ...ana, password: next })
      await expect(page).toHaveURL('/moderation')
      await expect(page.getByRole('banner')).toContainText(`Sessão de ${ana.name} (moderação)`)
    })

    test('two-factor is switched on, asked for, and replaced by a recovery code', async ({ page }) => {
      const ana = await addModerator()
      const { secret, codes } = await switchOn(page, ana)
      await page.getByRole('button', { name: 'Sair' }).click()
      await signIn(page, ana)
      await expect(page.getByRole('heading', { level: 1 })).toHaveText('Falta o código')
      await enterCode(page, '000000')
      await expect(page.getByRole('alert')).toContainText('O código não confere.')
      await enterCode(page, codeOf(secret, 1))
      await expect(page.getByRole('heading', { level: 1 })).toHaveText('Sua conta')

      await page.getByRole('button', { name: 'Sair' }).click()
      await signIn(page, ana)
      await enterCode(page, codes[3] ?? '')
      await expect(page.getByText('Ligada: entrar pede também')).toBeVisible()
      await page.locator('#password').fill(ana.password)
      await page.getByRole('button', { name: 'Desligar' }).click()
      await expect(page.getByRole('status')).toContainText('foi desligada')
    })
  })
}

test('signing in and out take the keyboard alone', async ({ page }) => {
  const ana = await addModerator()
  await page.goto('/moderation/account')
  await tabTo(page, 'Nome')
  await page.keyboard.type(ana.name)
  await page.keyboard.press('Tab')
  await page.keyboard.type('errada')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('alert')).toBeFocused()
  await tabTo(page, 'Senha')
  await page.keyboard.type(ana.password)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Sua conta')
  await tabTo(page, 'Sair')
  await expect(page.getByRole('button', { name: 'Sair' })).toBeInViewport()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('status')).toHaveText('Você saiu.')
})

const pages: Record<string, (page: Page) => Promise<void>> = {
  'the form': async (page) => void (await page.goto('/moderation/sign-in')),
  'the form that was refused': async (page) => {
    await page.goto('/moderation/sign-in')
    await signIn(page, { name: 'Ninguém', password: 'errada' })
    await expect(page.getByRole('alert')).toBeVisible()
  },
  'the desk': async (page) => {
    await signInNew(page)
    await page.goto('/moderation')
  },
  'the account': async (page) => void (await signInNew(page)),
  'the account that was refused': async (page) => {
    await signInNew(page)
    await changePassword(page, 'errada', next)
    await expect(page.getByRole('alert')).toBeVisible()
  },
  'the offer of two-factor': async (page) => void (await offer(page, await signInNew(page))),
  'the recovery codes': async (page) => void (await switchOn(page, await addModerator())),
  'the form for a code': async (page) => {
    const ana = await addModerator()
    await switchOn(page, ana)
    await page.getByRole('button', { name: 'Sair' }).click()
    await signIn(page, ana)
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Falta o código')
  },
}

for (const [name, open] of Object.entries(pages)) {
  test(`${name} has nothing that axe objects to, and fits a narrow window`, async ({ page }) => {
    await page.setViewportSize({ width: 1280, height: 800 })
    await open(page)
    for (const colorScheme of ['light', 'dark'] as const)
      for (const width of [1280, 320]) {
        await page.emulateMedia({ colorScheme })
        await page.setViewportSize({ width, height: 800 })
        expect(await axeViolations(page), `${colorScheme}, ${width}`).toEqual([])
        expect(await overflowOf(page)).toBe(0)
        expect(await clippedTexts(page)).toEqual([])
        expect(await smallTargets(page)).toEqual([])
      }
  })
}

test('readers do not load the desk’s style sheet', async ({ page }) => {
  const desk = page.locator('link[rel=stylesheet][href*="/desk-"]')
  for (const path of ['/', '/articles/errar-em-publico']) {
    await page.goto(path)
    await expect(desk).toHaveCount(0)
  }
  await page.goto('/moderation/sign-in')
  await expect(desk).toHaveCount(1)
})

async function signInNew(page: Page): Promise<TestModerator> {
  const ana = await addModerator()
  await page.goto('/moderation/sign-in')
  await signIn(page, ana)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Sua conta')
  return ana
}

async function changePassword(page: Page, current: string, password: string): Promise<void> {
  await page.locator('#current').fill(current)
  await page.getByLabel('Senha nova', { exact: true }).fill(password)
  await page.getByLabel('Senha nova, mais uma vez').fill(password)
  await page.getByRole('button', { name: 'Trocar a senha' }).click()
}

/** @returns the secret that is on offer */
async function offer(page: Page, { password }: TestModerator): Promise<string> {
  await page.locator('#password').fill(password)
  await page.getByRole('button', { name: 'Ligar' }).click()
  await expect(page.getByRole('img', { name: 'Código QR com a chave abaixo' })).toBeVisible()
  return (await page.locator('code').innerText()).replaceAll(' ', '')
}

async function switchOn(page: Page, ana: TestModerator) {
  await page.goto('/moderation/sign-in')
  await signIn(page, ana)
  const secret = await offer(page, ana)
  await page.getByLabel('O código que o aplicativo mostra').fill(codeOf(secret))
  await page.getByRole('button', { name: 'Confirmar' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Códigos de recuperação')
  return { secret, codes: await page.locator('ol code').allInnerTexts() }
}

async function enterCode(page: Page, code: string): Promise<void> {
  await page.getByLabel('Código de seis dígitos').fill(code)
  await page.getByRole('button', { name: 'Confirmar' }).click()
}

/** Of now, or of the next step: no code is taken twice. */
function codeOf(secret: string, steps: 0 | 1 = 0): string {
  return new TOTP({ secret }).generate({ timestamp: Date.now() + steps * 30_000 })
}

/** Presses Tab until the field or button of this name has the focus. */
async function tabTo(page: Page, name: string): Promise<void> {
  for (let presses = 0; presses < 40; presses++) {
    await page.keyboard.press('Tab')
    const focused = await page.evaluate(() => {
      const active = document.activeElement as HTMLInputElement | null
      return active?.labels?.[0]?.textContent ?? active?.textContent
    })
    if (focused === name) return
  }
  throw new Error(`${name} cannot be reached with the keyboard.`)
}
