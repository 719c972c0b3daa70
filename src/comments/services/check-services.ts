import type { Env } from '../../config/env.ts'
import { akismet } from './akismet.ts'
import type { CheckService } from './check-service.ts'
import { signedCheck } from './signed-check.ts'

/** The services that this deployment has set up; none in a fresh clone. */
export function checkServices(env: Env): CheckService[] {
  const { AKISMET_KEY, CHECK_URL, CHECK_SECRET, CHECK_ALLOW_PRIVATE, SITE_URL } = env
  return [
    ...(AKISMET_KEY ? [akismet({ key: AKISMET_KEY, siteUrl: SITE_URL })] : []),
    ...(CHECK_URL && CHECK_SECRET
      ? [signedCheck({ url: CHECK_URL, secret: CHECK_SECRET, mayBePrivate: CHECK_ALLOW_PRIVATE === 'on' })]
      : []),
  ]
}
