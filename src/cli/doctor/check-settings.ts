import { existsSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type { Env } from '../../config/env.ts'
import { error, type Finding, ok, warning } from './finding.ts'

/** Whether the settings fit together, and are what a paper that readers see should have. */
export function checkSettings(env: Env, isSecretGiven: boolean): Finding[] {
  return [addressOf(env), proxies(env), secret(env, isSecretGiven)].filter((found) => found !== undefined)
}

function addressOf({ SITE_URL, siteUrlGiven }: Env): Finding {
  const todo = 'Set SITE_URL to the address that readers type, such as https://jornal.example.'
  if (!siteUrlGiven)
    return warning(`SITE_URL is not set: links in feeds and mails lead to ${SITE_URL}.`, todo)
  const { protocol, hostname } = new URL(SITE_URL)
  if (protocol === 'https:' || hostname === 'localhost') return ok(`Readers come to ${SITE_URL}.`)
  return warning(`SITE_URL is ${SITE_URL}: what readers and moderators type travels in clear.`, todo)
}

/** TLS ends somewhere before us. */
function proxies({ SITE_URL, TRUSTED_PROXY_HOPS }: Env): Finding | undefined {
  if (TRUSTED_PROXY_HOPS > 0 || !SITE_URL.startsWith('https:')) return undefined
  return warning(
    'SITE_URL is https, and TRUSTED_PROXY_HOPS is 0: all readers count as one client, and share its limits.',
    'Set TRUSTED_PROXY_HOPS to the number of your proxies, usually 1; they have to send X-Forwarded-For.',
  )
}

function secret({ DATA_DIR, DATABASE_URL }: Env, isGiven: boolean): Finding | undefined {
  if (isGiven) return ok('SECRET is set.')
  if (DATABASE_URL !== undefined)
    return warning(
      'The comments are in PostgreSQL, and SECRET is not set: another instance would make one of its own.',
      `Set SECRET to what is in ${join(DATA_DIR, 'secret')}, on every instance.`,
    )
  return readableByOthers(join(DATA_DIR, 'secret'))
}

function readableByOthers(path: string): Finding | undefined {
  if (!existsSync(path) || (statSync(path).mode & 0o077) === 0) return undefined
  return error(`${path} can be read by others on this machine.`, `chmod 600 ${path}`)
}
