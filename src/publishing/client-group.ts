import type { IncomingMessage } from 'node:http'
import { addressGroup, clientAddress } from '../comments/client-address.ts'
import type { Env } from '../config/env.ts'

/** The client that a request comes from, as limits count clients. */
export function clientGroup(request: Pick<IncomingMessage, 'headers' | 'socket'>, env: Env): string {
  const forwardedFor = [request.headers['x-forwarded-for'] ?? []].flat().join(',')
  const remoteAddress = request.socket.remoteAddress
  return addressGroup(clientAddress({ remoteAddress, forwardedFor }, env.TRUSTED_PROXY_HOPS))
}
