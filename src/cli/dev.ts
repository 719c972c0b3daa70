import { command } from './command.ts'
import { runNext } from './run-next.ts'

const usage = `npm run dev [-- --port 3000]

Serves the site for those who work on its code: pages are made anew on every request.`

await command({
  usage,
  options: { port: { type: 'string', short: 'p' } },
  run: ({ port = process.env.PORT || '3000' }) =>
    runNext(['dev', '--port', String(port)], { PORT: String(port) }),
})
