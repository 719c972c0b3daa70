import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { addTestModerator, type TestModerator } from '../server/moderators.ts'

/** Adds somebody who may sign in, as a command of another process would. */
export function addModerator(): Promise<TestModerator> {
  return addTestModerator({ dataDir: join(process.env.E2E_FOLDER ?? '', 'data') })
}

/** Fills in the form of the page and sends it. */
export async function signIn(
  page: Page,
  { name, password }: Pick<TestModerator, 'name' | 'password'>,
): Promise<void> {
  await page.getByRole('textbox', { name: 'Nome', exact: true }).fill(name)
  await page.getByLabel('Senha', { exact: true }).fill(password)
  await page.getByRole('button', { name: 'Entrar' }).click()
}
