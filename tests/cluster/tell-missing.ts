import type { TestProject } from 'vitest/node'

/** Says what is skipped for want of a program, and of which. */
export async function setup({ config }: TestProject): Promise<void> {
  process.env.TEST_DATABASE_URL ??= config.env.TEST_DATABASE_URL
  const { nginxMissing, postgresMissing } = await import('./what-is-missing.ts')
  for (const reason of [nginxMissing, postgresMissing].filter(Boolean))
    process.stdout.write(`Some tests are skipped: ${reason}.\n`)
}
