import type { Page } from '@playwright/test'
import { addTestModerator, type TestModerator } from '../server/moderators.ts'
import { e2ePlace } from './e2e-place.ts'

/** Adds somebody who may sign in, as a command of another process would. */
export function addModerator(): Promise<TestModerator> {
  return addTestModerator(e2ePlace())
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
