import type { Element } from 'hast'
import { attribute } from './hast-reading.ts'
import type { LossReport } from './loss-report.ts'

const lost = new Set(
  (
    'script style form input select textarea button svg canvas object embed math applet template title datalist ' +
    'dialog'
  ).split(' '),
)

/** Nobody misses them: they say nothing, or belong to an element that has been written already. */
const silent = new Set('head meta link base param source area map col colgroup noframes'.split(' '))

/** What makes cards of other sites' quotations, which have their words without it. */
const cardScripts =
  /platform\.(?:twitter|x|instagram)\.com|instagram\.com\/embed|tiktok\.com\/embed|connect\.facebook|embedr\.flickr|pinterest|redditmedia/

/** Whether an element is left out, which is told unless nothing is missed. */
export function isLost(node: Element, losses: LossReport): boolean {
  if (silent.has(node.tagName)) return true
  if (!lost.has(node.tagName)) return false
  const address = attribute(node, 'src') || attribute(node, 'data')
  if (!cardScripts.test(address)) losses.add('element', address || `<${node.tagName}>`)
  return true
}
