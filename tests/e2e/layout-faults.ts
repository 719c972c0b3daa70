import type { Page } from '@playwright/test'

/** Adds rules to a page as a reader's own style sheet does. Its security policy has no say in this. */
export async function restyle(page: Page, css: string): Promise<void> {
  await page.evaluate((rules) => {
    const sheet = new CSSStyleSheet()
    sheet.replaceSync(rules)
    document.adoptedStyleSheets.push(sheet)
  }, css)
}

/** How far a page is wider than its window, in CSS pixels. */
export function overflowOf(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
}

/** Texts that are cut off by their box. What can be scrolled is not; what is for the ear alone has one pixel. */
export function clippedTexts(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.body.querySelectorAll('*')]
      .filter((element) => /hidden|clip/.test(getComputedStyle(element).overflow))
      .filter((element) => element.clientWidth > 1 && element.clientHeight > 1 && element.textContent?.trim())
      .filter(
        ({ scrollWidth, clientWidth, scrollHeight, clientHeight }) =>
          scrollWidth > clientWidth + 1 || scrollHeight > clientHeight + 1,
      )
      .map((element) => element.outerHTML.slice(0, 120)),
  )
}

/** Texts of different boxes that lie on one another. */
export function overlappingTexts(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const blockOf = (node: Node) => {
      let element = node.parentElement as Element
      while (getComputedStyle(element).display === 'inline') element = element.parentElement as Element
      return element
    }
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    const lines: { text: string; block: Element; box: DOMRect }[] = []
    while (walker.nextNode()) {
      const text = walker.currentNode.textContent?.trim() ?? ''
      const parent = walker.currentNode.parentElement
      if (!text || !parent?.checkVisibility({ visibilityProperty: true })) continue
      const block = blockOf(walker.currentNode)
      if (block.clientHeight <= 1) continue
      const range = document.createRange()
      range.selectNodeContents(walker.currentNode)
      for (const box of range.getClientRects()) lines.push({ text, block, box })
    }
    const overlap = (a: DOMRect, b: DOMRect) => {
      const wide = Math.min(a.right, b.right) - Math.max(a.left, b.left)
      const high = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top)
      // The boxes of tight lines share their edges.
      return wide > 2 && high > 0.4 * Math.min(a.height, b.height)
    }
    return lines.flatMap((one, index) =>
      lines
        .slice(index + 1)
        .filter((other) => other.block !== one.block && overlap(one.box, other.box))
        .map((other) => `${one.text.slice(0, 40)} × ${other.text.slice(0, 40)}`),
    )
  })
}

/** Links and controls below 24 × 24 pixels, but for links in running text (WCAG 2.2, 2.5.8). */
export function smallTargets(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const targets = [
      ...document.querySelectorAll<HTMLElement>('a[href], button, input, select, textarea, summary'),
    ]
    const isInText = (target: HTMLElement) => {
      const block = target.parentElement?.closest('p, li, td, th, dd, figcaption, blockquote, .meta, .byline')
      const around = block?.textContent?.replace(target.textContent ?? '', '').trim()
      return getComputedStyle(target).display === 'inline' && Boolean(around)
    }
    return targets
      .filter((target) => target.checkVisibility({ visibilityProperty: true }) && !isInText(target))
      .map((target) => ({ target, box: target.getBoundingClientRect() }))
      .filter(({ box }) => Math.min(box.width, box.height) < 24 && box.right > 0 && box.bottom > 0)
      .map(
        ({ target, box }) =>
          `${box.width.toFixed(1)} × ${box.height.toFixed(1)} ${target.outerHTML.slice(0, 150)}`,
      )
  })
}
