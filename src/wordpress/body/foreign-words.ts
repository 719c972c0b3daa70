import type { Element } from 'hast'
import type { PhrasingContent } from 'mdast'
import type { Locale } from '../../domain/site.ts'
import { attribute } from './hast-reading.ts'

const names = new Intl.DisplayNames('en', { type: 'language', fallback: 'none' })

/**
 * `<span lang="en">feed</span>` as `:lang[feed]{en}`, when its words are plain. It is written as it stands, since
 * brackets with backslashes would puzzle editors.
 */
export function foreignWords(node: Element, locale: Locale): PhrasingContent | undefined {
  const [lang, [child, ...others]] = [attribute(node, 'lang'), node.children]
  if (!isLanguage(lang) || child?.type !== 'text' || others.length > 0) return undefined
  const words = child.value.replace(/\s+/g, ' ')
  if (lang.split('-')[0] === locale.split('-')[0] || !/^[\p{L}\p{N}][\p{L}\p{N} ’'-]*$/u.test(words))
    return undefined
  return words.endsWith(' ') ? undefined : { type: 'html', value: `:lang[${words}]{${lang}}` }
}

function isLanguage(lang: string): boolean {
  return /^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/.test(lang) && names.of(lang) !== undefined
}
