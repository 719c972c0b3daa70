import { randomInt } from 'node:crypto'
import { afterAll, beforeAll } from 'vitest'
import { type Cluster, startCluster } from './start-cluster.ts'

/** One cluster for all tests of a block. */
export function clusterForTests(): Cluster {
  const cluster = {} as Cluster

  beforeAll(async () => {
    Object.assign(cluster, await startCluster())
  })

  afterAll(() => cluster.stop?.())

  return cluster
}

/** An address that nginx has seen nobody come from yet. */
export function someLocalAddress(): string {
  return `127.${1 + randomInt(250)}.${randomInt(256)}.${1 + randomInt(250)}`
}
