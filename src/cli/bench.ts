import { benchCommentsPage } from './bench/bench-comments-page.ts'
import { benchImport } from './bench/bench-import.ts'
import { benchPublish } from './bench/bench-publish.ts'
import { buildWhenNeeded } from './build-when-needed.ts'
import { command, WrongCall } from './command.ts'

const usage = `npm run bench -- publish [--articles 100,10000,100000] [--saves 50]
npm run bench -- comments-page [--renders 100]
npm run bench -- import [--posts 20000] [--comments 100000]

publish        how long a saved file takes to be on the site, by the number of articles: from rename(2) to the first
               GET that shows it. The largest paper takes some minutes to be made and read.
comments-page  how long an article's page takes to be rendered after a comment, and what it weighs, with 50 comments
               and with 10,000.
import         how long an export of WordPress takes to be imported, and how much memory that needs.

Runs on papers of its own in the system's folder for temporary files. Other work on the machine shows in the figures.`

await command({
  usage,
  options: {
    articles: { type: 'string' },
    saves: { type: 'string' },
    renders: { type: 'string' },
    posts: { type: 'string' },
    comments: { type: 'string' },
  },
  takesWords: true,
  run: async (
    { articles = '100,10000,100000', saves = '50', renders = '100', posts = '20000', comments = '100000' },
    words,
  ) => {
    const [sizes, counts] = [
      String(articles).split(',').map(Number),
      [saves, renders, posts, comments].map(Number),
    ]
    const benches: Record<string, () => Promise<void>> = {
      publish: () => benchPublish(sizes, Number(saves)),
      'comments-page': () => benchCommentsPage(Number(renders)),
      import: () => benchImport({ posts: Number(posts), comments: Number(comments) }),
    }
    const bench = words.length === 1 ? benches[words[0] ?? ''] : undefined
    if (!bench) throw new WrongCall(usage)
    if (![...sizes, ...counts].every((number) => Number.isInteger(number) && number > 0))
      throw new WrongCall('These options take whole numbers, 1 or more.')
    // The import needs no pages.
    const failed = words[0] === 'import' ? 0 : await buildWhenNeeded()
    if (failed === 0) await bench()
    return failed
  },
})
