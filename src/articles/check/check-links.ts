import type { Problem } from '../../domain/problem.ts'
import { urls } from '../../site/urls.ts'
import type { WrittenLink } from '../check-body.ts'
import type { Addresses } from './addresses.ts'
import { hasFixedAnchor, nearestAnchor } from './anchors-of-page.ts'
import type { ArticleFacts, TextFacts } from './article-facts.ts'
import { treeAsker } from './ask-tree.ts'
import { isWithinPaper } from './content-links.ts'
import { followLink, type Verdict } from './judge-link.ts'
import type { Paper } from './paper.ts'

/** Links within the paper that lead nowhere, or to where readers cannot go yet or any more. */
export async function checkLinks(paper: Paper, addresses: Addresses): Promise<Problem[]> {
  const ask = treeAsker(paper.contentDir, paper.advice)
  const anchorsOf = async (text: TextFacts) => text.anchors ?? (await ask(text)).anchors
  const judge = async (href: string, from: TextFacts): Promise<Verdict | undefined> => {
    const led = followLink(href, from, paper, addresses)
    if ('verdict' in led) return led.verdict
    const hidden = led.target && whyHidden(led.target, from, paper)
    if (hidden || led.anchor === undefined || !led.text) return hidden
    if (hasFixedAnchor(led.text, led.anchor)) return undefined
    const anchors = await anchorsOf(led.text)
    if (anchors.includes(led.anchor)) return undefined
    return { advice: paper.advice.anchorBroken(led.anchor, nearestAnchor(led.anchor, led.text, anchors)) }
  }

  const problems: Problem[] = []
  for (const text of [...paper.articles, ...paper.pages, ...paper.authors]) {
    const links = (await mayBeWrong(text, judge)) ? await placedLinks(text, ask, paper) : []
    for (const { href, line, column } of links) {
      const verdict = await judge(href, text)
      if (verdict) problems.push({ file: text.path, line, column, field: 'link', ...verdict })
    }
  }
  return problems
}

async function mayBeWrong(
  text: TextFacts,
  judge: (href: string, from: TextFacts) => Promise<Verdict | undefined>,
): Promise<boolean> {
  for (const link of text.links) {
    if (await judge(typeof link === 'string' ? link : link.href, text)) return true
  }
  return false
}

async function placedLinks(
  text: TextFacts,
  ask: ReturnType<typeof treeAsker>,
  { siteUrl }: Paper,
): Promise<WrittenLink[]> {
  const placed = text.links.flatMap((link) => (typeof link === 'string' ? [] : [link]))
  if (placed.length === text.links.length) return placed
  return (await ask(text)).links.filter(({ href }) => isWithinPaper(href, siteUrl))
}

/** A draft may link to a draft, and a story that is to come to one that comes before it. */
function whyHidden(target: ArticleFacts, from: TextFacts, { advice, now }: Paper): Verdict | undefined {
  const [to, own] = [target.claims, (from as ArticleFacts).claims]
  if (!to || own?.draft || target === from) return undefined
  const address = urls.article(to.slug)
  if (to.draft) return { advice: advice.linkDraft(address), severity: 'warning' }
  if (to.date > Math.max(now.getTime(), own?.date ?? 0)) {
    return { advice: advice.linkScheduled(address), severity: 'warning' }
  }
  if (to.expires === undefined || to.expires > now.getTime()) return undefined
  return { advice: advice.linkExpired(address), severity: 'warning' }
}
