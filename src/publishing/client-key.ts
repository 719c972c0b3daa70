import type { IncomingMessage } from 'node:http'
import { addressGroup, clientAddress } from '../comments/client-address.ts'
import { keyedHash } from '../config/sealing.ts'
import type { Wired } from '../wiring.ts'

/** Stands for the client in limits: a keyed hash of its address, as far as that counts as one client. */
export function clientKey(
  { headers, socket }: Pick<IncomingMessage, 'headers' | 'socket'>,
  { env, secret }: Pick<Wired, 'env' | 'secret'>,
): string {
  const forwardedFor = [headers['x-forwarded-for'] ?? []].flat().join(',')
  const address = clientAddress({ remoteAddress: socket.remoteAddress, forwardedFor }, env.TRUSTED_PROXY_HOPS)
  return keyedHash(secret, 'client-address', addressGroup(address))
}
