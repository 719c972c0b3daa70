import { expect, test } from 'vitest'
import config from '../vitest.config.ts'

type Project = {
  test: {
    name: string
    maxWorkers?: number | string
    fileParallelism?: boolean
    sequence?: { groupOrder?: number }
  }
}

/** Else `npm test` ends before its first test, and only runs of single projects work. */
test('projects that run at the same time have as many workers', () => {
  const groups = new Map<number, Set<string>>()
  for (const { test: project } of (config.test?.projects ?? []) as Project[]) {
    const group = project.sequence?.groupOrder ?? 0
    const workers = project.fileParallelism === false ? 1 : project.maxWorkers
    groups.set(group, (groups.get(group) ?? new Set()).add(String(workers)))
  }
  expect([...groups].filter(([, workers]) => workers.size > 1)).toEqual([])
  expect(groups.size).toBe(3)
})
