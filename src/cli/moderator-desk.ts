import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { moderatorName, signInKey } from '../comments/sign-in/moderator-name.ts'
import type { KnownModerator } from '../comments/sign-in/moderator-store.ts'
import { type Moderator, type ModeratorRole, moderatorRoles } from '../domain/moderator.ts'
import { localeIn } from '../site/load-site.ts'
import { type ModeratorTexts, moderatorTexts } from '../site/messages/moderator-texts.ts'
import { nearest } from '../site/problems-of.ts'
import { urls } from '../site/urls.ts'
import { type Wired, wired } from '../wiring.ts'
import { WrongCall } from './command.ts'

/** What the commands that mind moderators need. */
export type ModeratorDesk = { wired: Wired; texts: ModeratorTexts }

/** Speaks the paper's language, also when nothing else of its settings can be read. */
export async function moderatorDesk(): Promise<ModeratorDesk> {
  const instance = wired()
  const settings = await readFile(join(instance.env.CONTENT_DIR, 'site.yaml'), 'utf8').catch(() => '')
  return { wired: instance, texts: moderatorTexts(localeIn(settings)) }
}

/** The one name that a command was given. @throws WrongCall */
export function nameAmong(words: readonly string[], texts: ModeratorTexts): string {
  const name = words.length === 1 ? moderatorName(words[0] ?? '') : undefined
  if (name === undefined) throw new WrongCall(texts.noName)
  return name
}

/** @throws WrongCall */
export function roleNamed(given: unknown): ModeratorRole | undefined {
  if (given === undefined) return undefined
  const role = moderatorRoles.find((known) => known === given)
  if (!role) throw new WrongCall(`--role: ${moderatorRoles.join(', ')}`)
  return role
}

/** The moderator of a name, whatever its case. @throws Error that names the nearest one */
export async function moderatorNamed(
  words: readonly string[],
  { wired, texts }: ModeratorDesk,
): Promise<KnownModerator> {
  const name = nameAmong(words, texts)
  const all = await (await wired.signIn()).moderators.list()
  const found = all.find((moderator) => signInKey(moderator.name) === signInKey(name))
  if (found) return found
  throw new Error(
    texts.unknown(
      name,
      nearest(
        name,
        all.map((moderator) => moderator.name),
      ),
    ),
  )
}

export function roleText(role: ModeratorRole, texts: ModeratorTexts): string {
  return role === 'admin' ? texts.roleAdmin : texts.roleModerator
}

/** The password goes to standard output, alone; what is said of it, to standard error. */
export function tellPassword(
  password: string,
  { name, role }: Pick<Moderator, 'name' | 'role'>,
  { wired, texts }: ModeratorDesk,
): void {
  console.error(texts.firstPassword(name, roleText(role, texts)))
  console.log(password)
  console.error(texts.address(wired.env.SITE_URL + urls.signIn()))
}
