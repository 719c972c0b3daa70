import { execFileSync } from 'node:child_process'
import { defineConfig } from 'vitest/config'

const found = () => execFileSync(process.execPath, ['.ci/find-postgres.mjs'], { encoding: 'utf8' }).trim()

/** Tests that start several servers each, kill them, and put them under load: one file after the other. */
const slow = {
  environment: 'node',
  fileParallelism: false,
  testTimeout: 300_000,
  hookTimeout: 180_000,
  env: { TEST_DATABASE_URL: process.env.TEST_DATABASE_URL || found() },
} as const

const globalSetup = ['tests/server/build-once.ts', 'tests/cluster/tell-missing.ts']

export default defineConfig({
  test: {
    projects: [
      { test: { ...slow, name: 'cluster', include: ['tests/cluster/**/*.test.ts'], globalSetup } },
      { test: { ...slow, name: 'faults', include: ['tests/faults/**/*.test.ts'], globalSetup } },
    ],
  },
})
