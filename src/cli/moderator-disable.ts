import { isLastAdmin } from '../comments/sign-in/last-admin.ts'
import { command } from './command.ts'
import { moderatorDesk, moderatorNamed } from './moderator-desk.ts'

const usage = `npm run moderator:disable -- "Ana Prado" [--dry-run]

Shuts a moderator out: signing in fails from now on, and all sessions end at once. What they did stays theirs, and
so does the name. moderator:reset lets them in again.

  --dry-run  says what would be done, and writes nothing

Exit code 1 when nobody has the name, or when it is the last administrator's: add another one first.`

await command({
  usage,
  takesWords: true,
  options: { 'dry-run': { type: 'boolean' } },
  run: (values, words) => disable(words, values),
})

async function disable(words: string[], values: Record<string, unknown>): Promise<number> {
  const desk = await moderatorDesk()
  const { wired, texts } = desk
  const { id, name } = await moderatorNamed(words, desk)
  const { moderators } = await wired.signIn()
  const isLast = values['dry-run']
    ? isLastAdmin({ id }, await moderators.list())
    : (await moderators.disable(id, wired.now())) === 'last-admin'
  if (isLast) throw new Error(texts.lastAdmin(name))
  console.log(values['dry-run'] ? texts.wouldDisable(name) : texts.disabled(name))
  return 0
}
