import { subscribe } from 'node:diagnostics_channel'
import type { Server } from 'node:http'
import type { Socket } from 'node:net'

/**
 * In milliseconds: how long the head of a request may take, and all of it; and how long a client may take nothing of
 * what it is sent. Node's own limits are minutes, or none. Heads have 16 kB at most (Node's limit; 431).
 */
const limits = { headersTimeout: 10_000, requestTimeout: 30_000, timeout: 60_000 }

/** Servers of this process that took a connection. */
export const servers = new Set<Server>()

/** Sets limits to each server of this process at its first connection, before that says anything. */
export function cutOffSlowClients(): void {
  subscribe('net.server.socket', (message) => {
    const { server } = (message as { socket: Socket & { server?: Server } }).socket
    if (!server || !('requestTimeout' in server) || servers.has(server)) return
    servers.add(server)
    Object.assign(server, limits)
  })
}
