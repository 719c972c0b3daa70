import http from 'node:http'
import https from 'node:https'

type FilteredRequest = {
  method: 'GET' | 'POST'
  headers: Record<string, string>
  body?: string
  /** Whether this machine and its network may be spoken to. */
  mayBePrivate: boolean
  signal: AbortSignal
}

/**
 * Asks an address of the public network. Where it leads is looked at when the connection is made, after the name was
 * looked up, so that no name can turn private in between. Redirects are not followed.
 *
 * @returns the answer as soon as it begins; who asks has to read or to destroy it
 * @throws Error when there is no answer, for a private address (see `isRefusedAddress`), or when the signal comes first
 */
export async function filteredRequest(
  url: string,
  { body, mayBePrivate, ...options }: FilteredRequest,
): Promise<http.IncomingMessage> {
  // Few papers ask anybody, and the others need not load this.
  const { RequestFilteringHttpAgent, RequestFilteringHttpsAgent } = await import('request-filtering-agent')
  const filter = { allowPrivateIPAddress: mayBePrivate }
  const isSecure = url.startsWith('https:')
  const agent = isSecure ? new RequestFilteringHttpsAgent(filter) : new RequestFilteringHttpAgent(filter)
  const { request } = isSecure ? https : http
  return new Promise((resolve, reject) => {
    request(url, { ...options, agent }, resolve)
      .on('error', reject)
      .end(body)
  })
}

/** Whether a request failed because its address is private: all other failures, of Node, have a code. */
export function isRefusedAddress(error: unknown): boolean {
  return error instanceof Error && !('code' in error)
}
