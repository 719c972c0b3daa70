import type { IncomingMessage, ServerResponse } from 'node:http'
import { caching } from '../config/caching.ts'
import { requestedAddress } from '../config/requested-address.ts'
import type { MissingView } from '../ui/missing-page.tsx'
import { wiredWithCatalog } from '../wiring.ts'
import { findAddress } from './find-address.ts'
import { type PageProps, pageProps } from './page-props.ts'
import type { Whereabouts } from './whereabouts.ts'

const headlines = 5
const statusOf = { gone: 410, missing: 404, malformed: 400 }

/**
 * Answers what no page answers: leads on with 301, or says in the paper's own frame that something is gone (410),
 * was never here (404) or cannot be asked for like this (400).
 *
 * @returns nothing to show when it has led on
 */
export async function answerMissing(
  request: IncomingMessage,
  response: ServerResponse,
): Promise<PageProps<MissingView> | undefined> {
  response.setHeader('X-Robots-Tag', 'noindex')
  if (response.statusCode !== 404) {
    response.setHeader('Cache-Control', caching.never)
    return missingPage('missing', '')
  }
  const requested = requestedAddress(request)
  const { catalog, now } = await wiredWithCatalog()
  const found = findAddress(requested, catalog, now().getTime())
  if (found.kind === 'moved') return leadOn(response, found)
  response.statusCode = statusOf[found.kind]
  const isPreview = /\/preview(\?|$)/.test(requested)
  response.setHeader('Cache-Control', isPreview ? caching.never : caching.missing)
  return missingPage(found.kind === 'gone' ? 'gone' : 'missing', wordsOf(requested))
}

function leadOn(response: ServerResponse, { to }: Extract<Whereabouts, { kind: 'moved' }>): undefined {
  response.removeHeader('X-Robots-Tag')
  response.writeHead(301, { Location: to, 'Cache-Control': caching.page }).end()
}

function missingPage(kind: MissingView['kind'], query: string): Promise<PageProps<MissingView> | undefined> {
  return pageProps('/404', async ({ catalog, at }, { site }) => {
    const latest = catalog.latest(at, headlines).map(({ slug, title, lang }) => ({
      ...{ slug, title },
      ...(lang !== site.locale && { lang }),
    }))
    return { view: { kind, query, latest } }
  })
}

/** `/2021/03/chuva-no-centro.html` is about "chuva no centro". */
export function wordsOf(requested: string): string {
  const last =
    requested
      .replace(/[?#].*$/, '')
      .replace(/\/+$/, '')
      .split('/')
      .at(-1) ?? ''
  return last
    .replace(/\.[a-z]{2,5}$/i, '')
    .replace(/[^a-z0-9]+/gi, ' ')
    .trim()
    .slice(0, 80)
}
