import { build, buildWhenNeeded } from './build-when-needed.ts'
import { command } from './command.ts'
import { syncWithThreads } from './sync-with-threads.ts'

const usage = `npm run build [-- --force]

Reads content/ into the catalog and builds the site, unless there is a build of the present code already: what is
written in content/ needs none. \`npm start\` does both by itself when needed.

--force   Builds in any case.`

await command({
  usage,
  options: { force: { type: 'boolean' } },
  async run({ force }) {
    // A build renders pages in processes of its own, each of which would have to read all articles.
    await (await syncWithThreads()).close()
    return force ? build() : buildWhenNeeded()
  },
})
