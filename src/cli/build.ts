import { build } from './build-when-needed.ts'
import { command } from './command.ts'

await command({
  usage: 'npm run build\n\nBuilds the site. `npm start` does it by itself when needed.',
  run: build,
})
