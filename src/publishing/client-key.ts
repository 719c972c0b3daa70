import type { IncomingMessage } from 'node:http'
import { keyedHash } from '../config/sealing.ts'
import type { Wired } from '../wiring.ts'
import { clientGroup } from './client-group.ts'

/** Stands for the client in limits: a keyed hash of its address, as far as that counts as one client. */
export function clientKey(
  request: Pick<IncomingMessage, 'headers' | 'socket'>,
  { env, secret }: Pick<Wired, 'env' | 'secret'>,
): string {
  return keyedHash(secret, 'client-address', clientGroup(request, env))
}
