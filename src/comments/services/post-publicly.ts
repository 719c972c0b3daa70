import http from 'node:http'
import https from 'node:https'

/** What an answer may weigh, in bytes. */
const mostBytes = 64 * 1024

type Post = {
  headers: Record<string, string>
  body: string
  /** Whether this machine and its network may be spoken to. */
  mayBePrivate: boolean
  signal: AbortSignal
}

/**
 * Posts to an address of the public network. Where it leads is looked at when the connection is made, after the name
 * was looked up, so that no name can turn private in between. Redirects are not followed.
 *
 * @returns the body of an answer 200
 * @throws Error for any other answer, a private address, or when the signal comes first
 */
export async function postPublicly(
  url: string,
  { headers, body, mayBePrivate, signal }: Post,
): Promise<string> {
  // Few papers ask a service, and the others need not load this.
  const { RequestFilteringHttpAgent, RequestFilteringHttpsAgent } = await import('request-filtering-agent')
  const filter = { allowPrivateIPAddress: mayBePrivate }
  const isSecure = url.startsWith('https:')
  const agent = isSecure ? new RequestFilteringHttpsAgent(filter) : new RequestFilteringHttpAgent(filter)
  const { request } = isSecure ? https : http
  const response = await new Promise<http.IncomingMessage>((resolve, reject) => {
    request(url, { method: 'POST', headers, agent, signal }, resolve).on('error', reject).end(body)
  })
  try {
    if (response.statusCode !== 200) throw new Error(`It answers ${response.statusCode}.`)
    return await shortText(response)
  } finally {
    response.destroy()
  }
}

async function shortText(response: AsyncIterable<Buffer>): Promise<string> {
  const chunks: Buffer[] = []
  let received = 0
  for await (const chunk of response) {
    received += chunk.length
    if (received > mostBytes) throw new Error('Its answer is too long.')
    chunks.push(chunk)
  }
  return Buffer.concat(chunks).toString('utf8')
}
