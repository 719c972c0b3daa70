import { watchAssets } from './build-assets.ts'
import { command } from './command.ts'
import { runNext } from './run-next.ts'

const usage = `npm run dev [-- --port 3000]

Serves the site for those who write or work on its code: pages are made anew on every request, and open ones load
again when something in content/ was saved.`

await command({
  usage,
  options: { port: { type: 'string', short: 'p' } },
  run: ({ port = process.env.PORT || '3000' }) => dev(String(port)),
})

/** Watches the assets from here: Next reads its configuration in processes that a watch there would keep alive. */
async function dev(port: string): Promise<number> {
  const { env, stop } = await watchAssets()
  return runNext(['dev', '--port', port], { PORT: port, ...env }).finally(stop)
}
