import { posix } from 'node:path'
import { addressKey } from '../../domain/canonical-address.ts'
import { urls } from '../../site/urls.ts'
import type { Addresses, Target } from './addresses.ts'
import type { ArticleFacts, TextFacts } from './article-facts.ts'
import { withoutOrigin } from './content-links.ts'
import { nearestOf } from './nearest-of.ts'
import { nameOf, type Paper } from './paper.ts'

export type Verdict = { advice: string; severity?: 'warning' }

/** Where a link leads: to a text and one of its anchors, or to what is wrong with it. */
export type Led = { verdict: Verdict } | { text?: TextFacts; target?: ArticleFacts; anchor?: string }

/** Follows a link within the paper as a reader's browser would. */
export function followLink(href: string, from: TextFacts, paper: Paper, addresses: Addresses): Led {
  const { advice } = paper
  const wrong = (text: string): Led => ({ verdict: { advice: text } })
  if (href === '') return wrong(advice.linkEmpty)
  const own = /^(?:[a-z][a-z\d+.-]*:|\/\/)/i.test(href) ? withoutOrigin(href) : href
  const [address = '', anchor] = splitAnchor(own)
  const withAnchor = (led: { text?: TextFacts; target?: ArticleFacts }): Led =>
    anchor === undefined ? led : { ...led, anchor }
  if (address === '') return withAnchor({ text: from })
  const path = address.replace(/\?.*$/, '')
  if (!path.startsWith('/')) return wrong(relativeAdvice(path, from, paper, addresses))
  const found = addresses.at(path) ?? byAlias(address, addresses)
  if (found) return withAnchor(led(found))
  const file = /\.md$/.test(path) ? addressOfFile(nameOf({ ...from, path }), addresses) : undefined
  return wrong(file ? advice.linkToFile(path, file) : advice.linkBroken(path, addresses.like(path)))
}

function splitAnchor(href: string): [address: string, anchor?: string] {
  const at = href.indexOf('#')
  return at === -1 ? [href] : [href.slice(0, at), href.slice(at + 1)]
}

function led(target: Target): { text?: TextFacts; target?: ArticleFacts } {
  if (target.kind === 'article') return { text: target.article, target: target.article }
  return target.kind === 'page' ? { text: target.page } : {}
}

function byAlias(address: string, addresses: Addresses): Target | undefined {
  const article = addresses.aliases.get(addressKey(address))
  return article && { kind: 'article', article }
}

/** Editors think of files that lie beside each other; readers only have addresses. */
function relativeAdvice(
  path: string,
  from: TextFacts,
  { advice, articles }: Paper,
  addresses: Addresses,
): string {
  const file = posix.join(posix.dirname(from.path), decoded(path))
  const name = nameOf({ ...from, path: file })
  if (path.endsWith('.md')) {
    const there = articles.find((article) => article.path === file)
    const address = there ? urls.article(there.slug) : addressOfFile(name, addresses)
    if (address) return advice.linkToFile(path, address)
  }
  const whole = addresses.articles.has(name)
    ? urls.article(name)
    : `/${decoded(path).replace(/^(?:\.{1,2}\/)+/, '')}`
  return advice.linkRelative(path, addresses.at(whole) ? whole : addresses.like(whole))
}

function addressOfFile(name: string, addresses: Addresses): string | undefined {
  if (addresses.articles.has(name)) return urls.article(name)
  return addresses.at(urls.page(name)) ? urls.page(name) : nearArticle(name, addresses)
}

function nearArticle(name: string, { articles }: Addresses): string | undefined {
  const near = nearestOf(name, [...articles.keys()])
  return near === undefined ? undefined : urls.article(near)
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path)
  } catch {
    return path
  }
}
