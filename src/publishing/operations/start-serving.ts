import type { Env } from '../../config/env.ts'
import { setHeadersOfEveryAnswer } from '../../config/headers-of-every-answer.ts'
import { noteRequestIds } from '../../config/request-ids.ts'
import { noteRequestedAddresses } from '../../config/requested-address.ts'
import { securityHeaders, transportSecurity } from '../../config/security-headers.ts'
import { cutOffSlowClients } from './cut-off-slow-clients.ts'
import { stopInTime } from './stop-in-time.ts'
import { watchRequests } from './watch-requests.ts'

/** What holds for every request of this process, before Next looks at it. To be called before the first one. */
export function startServing(
  { SITE_URL, HSTS_SECONDS, TRUSTED_PROXY_HOPS }: Env,
  isDevelopment: boolean,
): void {
  noteRequestedAddresses()
  noteRequestIds(TRUSTED_PROXY_HOPS > 0)
  watchRequests()
  if (isDevelopment) return
  setHeadersOfEveryAnswer([
    ...securityHeaders({ isDevelopment }),
    ...transportSecurity(SITE_URL, HSTS_SECONDS),
  ])
  cutOffSlowClients()
  stopInTime()
}
