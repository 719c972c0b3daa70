import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { test as base, expect, type Page } from '@playwright/test'

export { expect }

type Paper = {
  /** Errors of scripts, and what the security policy blocked. A test fails if there is any. */
  complaints: string[]
}

/** Every test comes from an address of its own: the paper takes five comments a minute from each. */
export const test = base.extend<Paper>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of the fixtures from it
  extraHTTPHeaders: async ({}, use) => {
    const address = `10.${[1, 2, 3].map(() => Math.floor(Math.random() * 256)).join('.')}`
    await use({ 'X-Forwarded-For': address })
  },
  complaints: [
    async ({ context }, use) => {
      const complaints: string[] = []
      context.on('console', (message) => {
        if (message.type() === 'error' && !isRefusal(message.text())) complaints.push(message.text())
      })
      context.on('weberror', (error) => complaints.push(String(error.error())))
      await use(complaints)
      base.expect(complaints).toEqual([])
    },
    { auto: true },
  ],
})

/** Chromium writes a line for every answer that is a refusal, and for every request without an answer. */
function isRefusal(line: string): boolean {
  return line.startsWith('Failed to load resource')
}

/** A text that no other comment has. */
export function freshText(start: string): string {
  return `${start} (${Math.random().toString(36).slice(2)})`
}

/** Goes to the form, and waits for its script, which comes when somebody comes near; without scripts none does. */
export async function comeToForm(page: Page): Promise<void> {
  await page.getByRole('textbox', { name: 'Comentário' }).scrollIntoViewIfNeeded()
  if ((await page.locator('html[data-scripted]').count()) === 0) return
  await expect(page.getByRole('checkbox', { name: /^Lembrar meu nome/ })).toBeVisible()
}

/** Fills the form in, as somebody who reads its labels. */
export async function fillIn(page: Page, comment: string, name = 'Ana Prado'): Promise<void> {
  await comeToForm(page)
  await page.getByRole('textbox', { name: 'Comentário' }).fill(comment)
  await page.getByRole('textbox', { name: 'Nome' }).fill(name)
}

export async function send(page: Page): Promise<void> {
  await comeToForm(page)
  await page.getByRole('button', { name: 'Publicar comentário' }).click()
}

/** The comment that says `text`. */
export function commentSaying(page: Page, text: string) {
  return page
    .getByRole('article')
    .filter({ has: page.locator('bdi') })
    .filter({ hasText: text })
    .last()
}

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

/** Those that a page of the same shape in other colours may break. */
export const rulesOfColour = ['color-contrast', 'link-in-text-block']

type Axe = {
  run(options: { runOnly?: string[] }): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }>
}

/** What axe-core finds wrong with a page, by all its rules or those named. */
export async function axeViolations(page: Page, rules?: string[]): Promise<string[]> {
  await page.waitForLoadState()
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(axeSource)
  const violations = await page.evaluate(async (runOnly) => {
    const { axe } = globalThis as unknown as { axe: Axe }
    return (await axe.run(runOnly ? { runOnly } : {})).violations.map(({ id, nodes }) => ({
      id,
      nodes: nodes.map(({ html }) => html),
    }))
  }, rules)
  return violations.flatMap(({ id, nodes }) => nodes.map((html) => `${id}: ${html}`))
}
