import type { Server } from 'node:http'
import { atFirstConnection } from './at-first-connection.ts'

/**
 * In milliseconds: how long the head of a request may take, and all of it; and how long a client may take nothing of
 * what it is sent. Node's own limits are minutes, or none. Heads have 16 kB at most (Node's limit; 431).
 */
const limits = { headersTimeout: 10_000, requestTimeout: 30_000, timeout: 60_000 }

/** Servers of this process that took a connection. */
export const servers = new Set<Server>()

/** Sets limits to each server of this process at its first connection. */
export function cutOffSlowClients(): void {
  atFirstConnection((server) => {
    servers.add(server)
    Object.assign(server, limits)
  })
}
