import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** Serves the paper as `npm start` does, with data of its own that nobody needs afterwards. */
process.env.DATA_DIR = mkdtempSync(join(tmpdir(), 'prelo-e2e-'))
await import('../../src/cli/start.ts')
