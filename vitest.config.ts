import { defineConfig } from 'vitest/config'

const unit = ['domain', 'config', 'site', 'articles', 'comments', 'feeds', 'publishing', 'cli'].map(
  (floor) => `tests/${floor}/**/*.test.ts`,
)

/** Quick tests run in parallel; those that talk to a real server run one file after the other: they share a build. */
export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          include: [...unit, 'tests/*.test.ts'],
          environment: 'node',
          // Long enough on a busy machine; how fast things are is measured by benchmarks.
          testTimeout: 30_000,
          hookTimeout: 60_000,
          // CommonJS is imported as Node does it: the page cache handler is loaded by Node itself.
          deps: { interopDefault: false },
        },
      },
      { test: { name: 'ui', include: ['tests/{ui,browser}/**/*.test.{ts,tsx}'], environment: 'jsdom' } },
      {
        test: {
          name: 'server',
          include: ['tests/{server,attacks}/**/*.test.ts'],
          environment: 'node',
          globalSetup: 'tests/server/build-once.ts',
          fileParallelism: false,
          testTimeout: 60_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
})
