import { createWriteStream, existsSync } from 'node:fs'
import { rename, rm } from 'node:fs/promises'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { z } from 'zod'
import { commentsOfEmail } from '../comments/rights/comments-of-email.ts'
import { exportComments } from '../comments/rights/export-comments.ts'
import { type Wired, wired } from '../wiring.ts'
import { command, WrongCall } from './command.ts'
import { countLine } from './count-line.ts'

const usage = `npm run comments:export -- [options]

Writes everything that the comment store keeps into one file: comments of every state with their earlier texts,
reports, bans, the log of who did what, and e-mail addresses IN CLEAR. Only its owner can read the file; keep it as
you keep passwords. comments:import reads it. The server may go on running: all is of one moment.

  --out file         where to, - for standard output; when not given, comments-export.jsonl or, with --email,
                     comments-of-one-person.json, and never in the place of a file that is there already
  --without-private  only what the paper's pages show
  --email a@b        only what one person wrote, as JSON, to be handed to them
  --help             shows this

The file has one JSON value on each line. Keyed hashes in it are worth nothing without SECRET (DATA_DIR/secret): take
it along when you move, or bans by e-mail and address are lost.`

const text = { type: 'string' } as const
const flag = { type: 'boolean' } as const

await command({
  usage,
  options: { out: text, 'without-private': flag, email: text },
  run: (values) => writeExport(values as { out?: string; 'without-private'?: boolean; email?: string }),
})

async function writeExport(options: {
  out?: string
  'without-private'?: boolean
  email?: string
}): Promise<number> {
  const email = options.email === undefined ? undefined : addressIn(options.email)
  const out =
    options.out ?? freeName(email === undefined ? 'comments-export.jsonl' : 'comments-of-one-person.json')
  const instance = wired()
  const bar = countLine(process.stderr, 'Comments:')
  let comments = 0
  const progress = (n: number) => {
    comments = n
    bar.count(n)
  }
  const withoutPrivate = options['without-private'] === true
  const lines =
    email === undefined
      ? exportComments(await instance.commentDatabase(), {
          secret: instance.secret,
          withoutPrivate,
          progress,
        })
      : dataOf(instance, email, progress)
  if (out === '-') await pipeline(Readable.from(lines), process.stdout, { end: false })
  else await writeWhole(out, lines)
  bar.end()
  const isPrivate = withoutPrivate ? '' : ' It holds private data: whoever can read it can read all of them.'
  console.error(`${comments} comments are in ${out === '-' ? 'the output' : out}.${isPrivate}`)
  return 0
}

/** @throws WrongCall */
function addressIn(text: string): string {
  const address = z.email().safeParse(text.trim()).data
  if (address === undefined) throw new WrongCall(`--email: "${text}" is no e-mail address.`)
  return address
}

/** A name that nobody chose takes the place of no file. @throws Error */
function freeName(name: string): string {
  if (existsSync(name))
    throw new Error(`${name} is there already. Move it away, or say with --out where to write.`)
  return name
}

/** Written aside and moved into place, so that a file of this name is a whole one, and always its owner's only. */
async function writeWhole(path: string, lines: AsyncIterable<string>): Promise<void> {
  const aside = `${path}.part`
  await rm(aside, { force: true })
  try {
    await pipeline(Readable.from(lines), createWriteStream(aside, { mode: 0o600, flags: 'wx' }))
    await rename(aside, path)
  } catch (error) {
    await rm(aside, { force: true })
    throw error
  }
}

async function* dataOf(
  { commentDatabase, secret }: Wired,
  email: string,
  progress: (n: number) => void,
): AsyncGenerator<string> {
  const data = await commentsOfEmail(await commentDatabase(), secret, email)
  progress(data.comments.length)
  yield `${JSON.stringify(data, undefined, 2)}\n`
}
