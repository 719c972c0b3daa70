import type { IncomingMessage } from 'node:http'
import { isLoopback } from '../comments/client-address.ts'
import type { Env } from '../config/env.ts'
import { sameToken } from '../config/sealing.ts'

/** Whether somebody who runs the site asks: with METRICS_TOKEN where that is set, else from the site's own machine. */
export function isOperator(
  { headers, socket }: Pick<IncomingMessage, 'headers' | 'socket'>,
  { METRICS_TOKEN }: Pick<Env, 'METRICS_TOKEN'>,
): boolean {
  const token = /^Bearer +(\S+)$/i.exec(headers.authorization ?? '')?.[1]
  if (METRICS_TOKEN !== undefined) return token !== undefined && sameToken(token, METRICS_TOKEN)
  return isFromThisMachine(socket.remoteAddress, headers['x-forwarded-for'])
}

/**
 * Every address on the way has to be this machine's own, whatever TRUSTED_PROXY_HOPS is: where it is wrong, a proxy
 * on the same machine would make everybody local, or a client could say that it is. Next fills X-Forwarded-For when
 * it is absent, so it being there tells nothing.
 */
function isFromThisMachine(direct: string | undefined, forwardedFor: string | string[] | undefined): boolean {
  const passed = [forwardedFor ?? []].flat().flatMap((list) => list.split(','))
  return [direct ?? '', ...passed].every((address) => isLoopback(address.trim()))
}
