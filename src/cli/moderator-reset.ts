import { resetModerator } from '../comments/sign-in/add-moderator.ts'
import { isLastAdmin } from '../comments/sign-in/last-admin.ts'
import { command } from './command.ts'
import { moderatorDesk, moderatorNamed, roleNamed, tellPassword } from './moderator-desk.ts'

const usage = `npm run --silent moderator:reset -- "Ana Prado" [--role admin|moderator] [--dry-run]

Gives a moderator another first password and prints it, this once: on standard output, alone. Two-factor sign-in is
switched off and all sessions end. Somebody who was disabled can sign in again.

  --role     another role; it stays when left out
  --dry-run  says what would be done, and writes nothing

Exit code 1 when nobody has the name, or when --role would leave no administrator: add another one first.`

await command({
  usage,
  takesWords: true,
  options: { role: { type: 'string' }, 'dry-run': { type: 'boolean' } },
  run: (values, words) => reset(words, values),
})

async function reset(words: string[], values: Record<string, unknown>): Promise<number> {
  const desk = await moderatorDesk()
  const { wired, texts } = desk
  const role = roleNamed(values.role)
  const { id, name, role: present } = await moderatorNamed(words, desk)
  const { moderators } = await wired.signIn()
  if (values['dry-run']) {
    if (role === 'moderator' && isLastAdmin({ id }, await moderators.list()))
      throw new Error(texts.lastAdmin(name))
    console.log(texts.wouldReset(name))
    return 0
  }
  const password = await resetModerator(id, role, moderators)
  if (password === undefined) throw new Error(texts.lastAdmin(name))
  tellPassword(password, { name, role: role ?? present }, desk)
  return 0
}
