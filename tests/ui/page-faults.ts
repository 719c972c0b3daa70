import { en } from '../../src/site/messages/en.ts'
import { ptBr } from '../../src/site/messages/pt-br.ts'

const messages = { 'pt-BR': ptBr, en }
export type Language = keyof typeof messages

/** Headings that stand deeper than the one before them allows (WCAG 2.2, 1.3.1). */
export function skippedHeadings(page: Document): string[] {
  let level = 0
  return [...page.querySelectorAll('h1, h2, h3, h4, h5, h6')].flatMap((heading) => {
    const [before, own] = [level, Number(heading.tagName.slice(1))]
    level = own
    return own > before + 1 ? [`${heading.tagName} after H${before}: ${heading.textContent}`] : []
  })
}

/** Ids that more than one element has. */
export function repeatedIds(page: Document): string[] {
  const ids = [...page.querySelectorAll('[id]')].map(({ id }) => id)
  return ids.filter((id, index) => ids.indexOf(id) !== index)
}

/** Scripts that are not files of our own; blocks of data are none. */
export function foreignScripts(page: Document): string[] {
  const isOurs = (script: HTMLScriptElement) => script.getAttribute('src')?.startsWith('/assets/')
  const scripts = [...page.querySelectorAll<HTMLScriptElement>('script')]
  return scripts
    .filter((script) => !isOurs(script) && script.type !== 'application/ld+json')
    .map(({ outerHTML }) => outerHTML)
}

/** Code and style within elements, which the security policy would block. */
export function inlineCode(page: Document): string[] {
  const attributes = [...page.querySelectorAll('*')].flatMap((element) => element.getAttributeNames())
  return [...attributes.filter((name) => name === 'style' || name.startsWith('on')), ...tags(page, 'style')]
}

/** Links and buttons that say nothing to who cannot see them (WCAG 2.2, 2.4.4 and 4.1.2). */
export function namelessTargets(page: Document): string[] {
  const targets = [...page.querySelectorAll('a[href], button, summary')]
  return targets.filter((target) => nameOf(target) === '').map(({ outerHTML }) => outerHTML)
}

/** Links that open a window without saying so, or hand the page over to it. */
export function newWindows(page: Document): string[] {
  return [...page.querySelectorAll('[target]')].map(({ outerHTML }) => outerHTML)
}

/** Landmarks that are not there exactly once, and navigations that have no name or share one. */
export function landmarkFaults(page: Document): string[] {
  const once = ['body > header, #__next > header', 'main', 'body > footer, #__next > footer']
  const counts = once.map((selector) => [selector, page.querySelectorAll(selector).length])
  const names = [...page.querySelectorAll('nav')].map(nameOfLandmark)
  return [
    ...counts.filter(([, count]) => count !== 1).map(([selector, count]) => `${count} × ${selector}`),
    ...names
      .filter((name, index) => name === '' || names.indexOf(name) !== index)
      .map((name) => `nav “${name}”`),
  ]
}

/** Texts of a page, seen or heard, that are our own words in another language than `lang`. */
export function wordsOfOtherLanguages(page: Document, lang: Language): string[] {
  const others = (Object.keys(messages) as Language[]).filter((other) => other !== lang)
  const own = new Set(patternsOf(lang).map(({ source }) => source))
  const foreign = others.flatMap(patternsOf).filter(({ source }) => !own.has(source))
  return textsOf(page).filter((text) => foreign.some((pattern) => pattern.test(text)))
}

/** What each message can come out as; gaps take any text. Formats of dates are no texts. */
function patternsOf(lang: Language): RegExp[] {
  const shown = Object.entries(messages[lang]).filter(([key]) => !key.endsWith('Format'))
  return shown.map(([, message]) => {
    const text = typeof message === 'string' ? message : (message as (...gaps: string[]) => string)('§', '§')
    return new RegExp(`^${escaped(text)}$`.replaceAll('§', '.+'))
  })
}

function textsOf(page: Document): string[] {
  const walker = page.createTreeWalker(page.body, 4)
  const texts: string[] = []
  while (walker.nextNode()) texts.push(walker.currentNode.textContent ?? '')
  for (const name of ['aria-label', 'alt', 'title', 'placeholder', 'data-missing', 'data-restored'])
    for (const element of page.querySelectorAll(`[${name}]`)) texts.push(element.getAttribute(name) ?? '')
  return texts.map((text) => text.trim()).filter(Boolean)
}

function nameOf(element: Element): string {
  const heard = element.cloneNode(true) as Element
  for (const silent of heard.querySelectorAll('[aria-hidden=true]')) silent.remove()
  const pictures = [...heard.querySelectorAll('img, svg')].map(
    (image) => image.getAttribute('alt') ?? image.getAttribute('aria-label'),
  )
  return [element.getAttribute('aria-label'), heard.textContent, ...pictures].join(' ').trim()
}

function nameOfLandmark(nav: Element): string {
  const heading = nav.ownerDocument.getElementById(nav.getAttribute('aria-labelledby') ?? '')
  return (nav.getAttribute('aria-label') ?? heading?.textContent ?? '').trim()
}

function tags(page: Document, name: string): string[] {
  return [...page.querySelectorAll(name)].map(({ outerHTML }) => outerHTML)
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
}
