import { commentsOfEmail } from '../comments/rights/comments-of-email.ts'
import { eraseByEmail } from '../comments/rights/erase-by-email.ts'
import { messagesFor } from '../site/messages/messages-for.ts'
import { wiredWithCatalog } from '../wiring.ts'
import { command, WrongCall } from './command.ts'

const usage = `npm run comments:erase -- --email a@b [--keep-text | --remove-text] [--dry-run]

Takes from the comment store whatever tells who wrote under an e-mail address. Answers of others stay. What was done
stays in the log, without the data. Backups and exports made before still hold it: they are yours to end.

  --remove-text  of published comments only the place is left, too; what site.yaml says (comments.erase) when not given
  --keep-text    the words of published comments stay, without a name
  --dry-run      tells how many comments it is about, and changes nothing
  --help         shows this

Make sure first that the address belongs to who is asking.`

type Options = { email?: string; 'keep-text'?: boolean; 'remove-text'?: boolean; 'dry-run'?: boolean }

const flag = { type: 'boolean' } as const

await command({
  usage,
  options: { email: { type: 'string' }, 'keep-text': flag, 'remove-text': flag, 'dry-run': flag },
  run: (values) => erase(values as Options),
})

async function erase(options: Options): Promise<number> {
  const { email } = options
  if (!email?.includes('@')) throw new WrongCall('Say whose comments: --email name@example.com')
  if (options['keep-text'] && options['remove-text'])
    throw new WrongCall('Say --keep-text or --remove-text, not both.')
  const { catalog, commentDatabase, secret, now } = await wiredWithCatalog()
  const db = await commentDatabase()
  if (options['dry-run']) {
    const { comments } = await commentsOfEmail(db, secret, email)
    console.log(`${comments.length} comments would be erased.`)
    return 0
  }
  const { locale, comments: policy } = catalog.settings()
  const isKept = options['keep-text'] ?? (!options['remove-text'] && policy.erase === 'keep-text')
  const words = isKept ? { keepUnderName: messagesFor(locale, locale).erasedName } : 'remove-text'
  const erased = await eraseByEmail(db, { secret, email, words, actor: 'system', now: now() })
  console.log(`${erased} comments were erased.`)
  return 0
}
