import { benchCommentsPage } from './bench/bench-comments-page.ts'
import { benchImport } from './bench/bench-import.ts'
import { benchMadeUp } from './bench/bench-made-up.ts'
import { benchPublish } from './bench/bench-publish.ts'
import { buildWhenNeeded } from './build-when-needed.ts'
import { command, WrongCall } from './command.ts'

const usage = `npm run bench -- publish [--articles 100,10000,100000] [--saves 50]
npm run bench -- comments-page [--renders 100]
npm run bench -- import [--posts 20000] [--comments 100000]
npm run bench -- made-up [--requests 100000]

publish        how long a saved file takes to be on the site, by the number of articles: from rename(2) to the first
               GET that shows it. The largest paper takes some minutes to be made and read.
comments-page  how long an article's page takes to be rendered after a comment, and what it weighs, with 50 comments
               and with 10,000.
import         how long an export of WordPress takes to be imported, and how much memory that needs.
made-up        what a server keeps of requests for articles that nobody wrote, and of a tenth as many hostile ones:
               memory and files. Ends with 1 when it is too much. Takes some minutes; nobody else should use .next.

Runs on papers of its own in the system's folder for temporary files. Other work on the machine shows in the figures.`

await command({
  usage,
  options: {
    articles: { type: 'string' },
    saves: { type: 'string' },
    renders: { type: 'string' },
    posts: { type: 'string' },
    comments: { type: 'string' },
    requests: { type: 'string' },
  },
  takesWords: true,
  run: async (
    {
      articles = '100,10000,100000',
      saves = '50',
      renders = '100',
      posts = '20000',
      comments = '100000',
      requests = '100000',
    },
    words,
  ) => {
    const [sizes, counts] = [
      String(articles).split(',').map(Number),
      [saves, renders, posts, comments, requests].map(Number),
    ]
    const benches: Record<string, () => Promise<unknown>> = {
      publish: () => benchPublish(sizes, Number(saves)),
      'comments-page': () => benchCommentsPage(Number(renders)),
      import: () => benchImport({ posts: Number(posts), comments: Number(comments) }),
      'made-up': () => benchMadeUp(Number(requests)),
    }
    const bench = words.length === 1 ? benches[words[0] ?? ''] : undefined
    if (!bench) throw new WrongCall(usage)
    if (![...sizes, ...counts].every((number) => Number.isInteger(number) && number > 0))
      throw new WrongCall('These options take whole numbers, 1 or more.')
    // The import needs no pages.
    const failed = words[0] === 'import' ? 0 : await buildWhenNeeded()
    if (failed !== 0) return failed
    const told = await bench()
    const faults = Array.isArray(told) ? told : []
    for (const fault of faults) console.error(`Too much: ${fault}.`)
    return faults.length > 0 ? 1 : 0
  },
})
