import type { Element, ElementContent, Properties } from 'hast'
import { toHtml } from 'hast-util-to-html'
import type { MailLetter, MailLink } from './mail-letter.ts'

/**
 * A mail as HTML: no pictures, no styles, nothing that is loaded from anywhere. A tree, because what starts with the
 * server cannot use React.
 */
export function letterHtml({ lang, subject, intro, quotes, links, outro, stop }: MailLetter): string {
  const quoted = quotes.flatMap(({ by, text, link }) => [
    paragraph(by),
    element('blockquote', {}, text.split('\n').map(paragraph)),
    linkLine(link),
  ])
  const said = [paragraph(intro), ...quoted, ...links.map(linkLine), ...outro.map(paragraph)]
  const head = [element('meta', { charSet: 'utf-8' }, []), element('title', {}, [words(subject)])]
  const body = [...said, element('hr', {}, []), linkLine(stop)]
  const page = element('html', { lang }, [element('head', {}, head), element('body', {}, body)])
  return toHtml({ type: 'root', children: [{ type: 'doctype' }, page] })
}

function paragraph(text: string): Element {
  return element('p', {}, [words(text)])
}

function linkLine({ label, href }: MailLink): Element {
  return element('p', {}, [words(label === '' ? '' : `${label} `), element('a', { href }, [words(href)])])
}

function element(tagName: string, properties: Properties, children: ElementContent[]): Element {
  return { type: 'element', tagName, properties, children }
}

function words(value: string): ElementContent {
  return { type: 'text', value }
}
