import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { serverFlags } from '../../src/cli/server-flags.ts'

test('a container runs Node with the same flags as npm start', () => {
  const [, command = '[]'] =
    /^CMD (\[.*"server\.js"\])$/m.exec(readFileSync('deploy/Dockerfile', 'utf8')) ?? []
  expect(JSON.parse(command)).toEqual(['node', ...serverFlags, 'server.js'])
})
