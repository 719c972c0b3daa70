import { userInfo } from 'node:os'
import { setTimeout as sleep } from 'node:timers/promises'
import type { PostgresPool, PostgresPoolClient } from 'kysely'
import { DatabaseError, defaults, Pool, type PoolClient, type PoolConfig, TypeOverrides } from 'pg'

/** Reads int8 (type 20) as a number: ours are instants and counts, below 2^53. Not for all of `pg`, only for us. */
export const types = new TypeOverrides()
types.setTypeParser(20, Number)

// A URL without a user means who runs the process, as for PostgreSQL's own tools; pg goes by $USER, which services lack.
defaults.user ??= userInfo().username

/** In milliseconds: what counts as slow, and how long a slow failure is held against the server. */
const [slow, pause] = [1000, 2000]

/**
 * Connections to one PostgreSQL server, opened as they are needed. A connection on which nothing came back is given
 * up. A server that did not answer in time is left alone for two seconds: everybody is told at once, and does not
 * wait to find out.
 */
export class PostgresConnections implements PostgresPool {
  private readonly pool: Pool
  private away: { cause: unknown; until: number } | undefined
  private answeredAt = 0

  constructor(config: PoolConfig) {
    this.pool = new Pool({
      keepAlive: true,
      allowExitOnIdle: true,
      application_name: 'prelo',
      types,
      ...config,
    })
    // Broken connections are replaced. Without a listener they would end the process, idle or not.
    this.pool.on('error', () => undefined)
    this.pool.on('connect', (client) => client.on('error', () => undefined))
  }

  async connect(): Promise<PostgresPoolClient> {
    if (this.away && performance.now() < this.away.until) throw this.away.cause
    return this.lease(await this.inTime(() => this.pool.connect()))
  }

  /** Ends all connections; those of a server that does not answer after a second. */
  async end(): Promise<void> {
    const patience = new AbortController()
    const enough = sleep(1000, undefined, { signal: patience.signal })
    await Promise.race([this.pool.end(), enough]).finally(() => patience.abort())
  }

  private lease(client: PoolClient): PostgresPoolClient {
    let fault: Error | undefined
    const query = async (text: string, values: unknown[]) => {
      if (fault) throw fault
      try {
        const answer = await this.inTime(() => client.query(text, values))
        this.answeredAt = performance.now()
        return answer
      } catch (error) {
        if (!(error instanceof DatabaseError)) fault = error as Error
        throw error
      }
    }
    // Kysely's type has a second form, for cursors, which nobody uses.
    return { query: query as never, release: () => client.release(fault) }
  }

  /** Whoever only waited too long for a turn, while others had answers, says nothing about the server. */
  private async inTime<T>(ask: () => Promise<T>): Promise<T> {
    const started = performance.now()
    try {
      return await ask()
    } catch (cause) {
      const now = performance.now()
      const isSilent = !(cause instanceof DatabaseError) && this.answeredAt < started
      if (isSilent && now - started > slow) this.away = { cause, until: now + pause }
      throw cause
    }
  }
}
