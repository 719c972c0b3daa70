import { defineConfig } from 'vitest/config'

const unit = [
  'domain',
  'config',
  'site',
  'articles',
  'comments',
  'feeds',
  'wordpress',
  'publishing',
  'cli',
].map((floor) => `tests/${floor}/**/*.test.ts`)

/** Tests that talk to a real server, each file to its own. They mostly wait, so that cores can be shared. */
const servers = {
  environment: 'node',
  maxWorkers: 3,
  testTimeout: 60_000,
  hookTimeout: 120_000,
} as const

/** Of two cores vitest would use one. */
const everyCore = { maxWorkers: '100%' } as const

const onlyWithPostgres = 'tests/server/postgres-*.test.ts'

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          ...everyCore,
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
      {
        test: {
          ...everyCore,
          name: 'ui',
          include: ['tests/{ui,browser}/**/*.test.{ts,tsx}'],
          environment: 'jsdom',
        },
      },
      {
        test: {
          ...servers,
          name: 'server',
          // One group after the other, where the numbers of workers differ: vitest refuses to start otherwise.
          sequence: { groupOrder: 1 },
          include: ['tests/{server,attacks}/**/*.test.ts'],
          exclude: [onlyWithPostgres],
          globalSetup: 'tests/server/build-once.ts',
        },
      },
      {
        // What has to do with comments once more, with the comments in PostgreSQL.
        test: {
          ...servers,
          name: 'server-postgres',
          sequence: { groupOrder: 2 },
          include: ['tests/attacks/**/*.test.ts', 'tests/server/comments-*.test.ts', onlyWithPostgres],
          exclude: ['tests/attacks/sqlite-*.test.ts'],
          env: { STORE: 'postgres' },
          // A PGlite that stands in for PostgreSQL has room for one.
          fileParallelism: Boolean(process.env.TEST_DATABASE_URL),
          globalSetup: ['tests/server/build-once.ts', 'tests/server/tell-engine.ts'],
        },
      },
    ],
  },
})
