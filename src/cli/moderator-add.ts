import { addModerator } from '../comments/sign-in/add-moderator.ts'
import { command } from './command.ts'
import { moderatorDesk, nameAmong, roleNamed, roleText, tellPassword } from './moderator-desk.ts'

const usage = `npm run --silent moderator:add -- "Ana Prado" [--role admin|moderator] [--dry-run]

Lets somebody sign in to the moderators' desk, and prints their first password, this once. It goes to standard
output, alone; everything else is told on standard error.

  --role     moderator when left out; an admin may also do what concerns the whole desk
  --dry-run  says what would be done, and writes nothing

Exit code 1 when the name is taken.`

await command({
  usage,
  takesWords: true,
  options: { role: { type: 'string' }, 'dry-run': { type: 'boolean' } },
  run: (values, words) => add(words, values),
})

async function add(words: string[], values: Record<string, unknown>): Promise<number> {
  const desk = await moderatorDesk()
  const { wired, texts } = desk
  const [name, role] = [nameAmong(words, texts), roleNamed(values.role) ?? 'moderator']
  const { moderators } = await wired.signIn()
  const taken = await moderators.byName(name)
  if (taken) throw new Error(texts.nameTaken(taken.name))
  if (values['dry-run']) {
    console.log(texts.wouldAdd(name, roleText(role, texts)))
    return 0
  }
  const now = wired.now()
  const password = await addModerator({ id: wired.newId(now), name, role }, { moderators, now })
  if (password === undefined) throw new Error(texts.nameTaken(name))
  tellPassword(password, { name, role }, desk)
  return 0
}
