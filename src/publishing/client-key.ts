import type { IncomingMessage } from 'node:http'
import { clientKey as keyOfAddress } from '../comments/comment-keys.ts'
import type { Wired } from '../wiring.ts'
import { requestAddress } from './client-group.ts'

/** Stands for the client in limits: a keyed hash of its address, as far as that counts as one client. */
export function clientKey(
  request: Pick<IncomingMessage, 'headers' | 'socket'>,
  { env, secret }: Pick<Wired, 'env' | 'secret'>,
): string {
  return keyOfAddress(secret, requestAddress(request, env))
}
