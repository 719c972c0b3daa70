import type { IncomingMessage } from 'node:http'
import { addressGroup, clientAddress } from '../comments/client-address.ts'
import type { Env } from '../config/env.ts'

type Request = Pick<IncomingMessage, 'headers' | 'socket'>
type Trust = Pick<Env, 'TRUSTED_PROXY_HOPS'>

/** The address that a request came from. */
export function requestAddress({ headers, socket }: Request, env: Trust): string {
  const forwardedFor = [headers['x-forwarded-for'] ?? []].flat().join(',')
  return clientAddress({ remoteAddress: socket.remoteAddress, forwardedFor }, env.TRUSTED_PROXY_HOPS)
}

/** The client that a request comes from, as limits count clients. */
export function clientGroup(request: Request, env: Trust): string {
  return addressGroup(requestAddress(request, env))
}
