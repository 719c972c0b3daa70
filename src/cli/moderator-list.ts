import type { KnownModerator } from '../comments/sign-in/moderator-store.ts'
import type { ModeratorTexts } from '../site/messages/moderator-texts.ts'
import { command } from './command.ts'
import { moderatorDesk, roleText } from './moderator-desk.ts'

const usage = `npm run moderator:list

Lists who may sign in to the moderators' desk, by name: role, and what else is to be known, separated by tabs.`

await command({ usage, run: list })

async function list(): Promise<number> {
  const { wired, texts } = await moderatorDesk()
  const all = await (await wired.signIn()).moderators.list()
  if (all.length === 0) console.error(texts.nobody)
  for (const moderator of all) console.log(line(moderator, texts))
  return 0
}

function line(moderator: KnownModerator, texts: ModeratorTexts): string {
  const { name, role, disabledAt, hasFirstPassword, twoFactor } = moderator
  const known = [
    disabledAt && texts.isDisabled,
    hasFirstPassword && texts.hasFirstPassword,
    twoFactor?.isOn && texts.hasTwoFactor,
  ]
  return [name, roleText(role, texts), known.filter(Boolean).join(', ')].join('\t').trimEnd()
}
