/** The server that the tests of PostgreSQL use; without one, PGlite stands in. */
export const testDatabase = process.env.TEST_DATABASE_URL || undefined

/** What to tell whoever runs the tests. */
export const engineInUse = testDatabase
  ? 'on the PostgreSQL of TEST_DATABASE_URL'
  : 'on PGlite, because TEST_DATABASE_URL is not set; what needs two connections at once is skipped'
