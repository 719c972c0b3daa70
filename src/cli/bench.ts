import { benchPublish } from './bench/bench-publish.ts'
import { buildWhenNeeded } from './build-when-needed.ts'
import { command, WrongCall } from './command.ts'

const usage = `npm run bench -- publish [--articles 100,10000,100000] [--saves 50]

publish   how long a saved file takes to be on the site, by the number of articles: from rename(2) to the first GET
          that shows it. The largest paper takes some minutes to be made and read.

Runs on papers of its own in the system's folder for temporary files. Other work on the machine shows in the figures.`

await command({
  usage,
  options: { articles: { type: 'string' }, saves: { type: 'string' } },
  takesWords: true,
  run: ({ articles = '100,10000,100000', saves = '50' }, words) => {
    if (words.join() !== 'publish') throw new WrongCall(usage)
    return bench(String(articles).split(',').map(Number), Number(saves))
  },
})

async function bench(sizes: number[], saves: number): Promise<number> {
  if (![...sizes, saves].every((number) => Number.isInteger(number) && number > 0))
    throw new WrongCall('--articles and --saves take whole numbers, 1 or more.')
  const failed = await buildWhenNeeded()
  if (failed === 0) await benchPublish(sizes, saves)
  return failed
}
