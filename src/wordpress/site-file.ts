import { Document, isSeq, parseDocument, type YAMLSeq } from 'yaml'
import type { Locale, Section } from '../domain/site.ts'

/** What is known of a paper that has no settings yet. */
export type NewSite = {
  name: string
  tagline: string
  locale: Locale
  timeZone: string
  sections: readonly Section[]
  /** Pages that the foot of each page leads to, by slug. */
  footer: readonly string[]
}

/** The text of `site.yaml` for a paper that has none. */
export function newSiteFile({ name, tagline, locale, timeZone, sections, footer }: NewSite): string {
  const document = new Document({
    name,
    ...(tagline !== '' && { tagline, description: tagline }),
    ...{ locale, timeZone, sections: sections.map(said) },
    ...(footer.length > 0 && { footer: [...footer] }),
  })
  return document.toString({ lineWidth: 0 })
}

/** The text of `site.yaml` with sections added, and with tags where it has a list of them; remarks stay. */
export function extendedSiteFile(
  text: string,
  sections: readonly Section[],
  tags: readonly string[],
): string {
  const document = parseDocument(text, { schema: 'failsafe' })
  const listed = document.get('sections')
  for (const section of sections) if (isSeq(listed)) listed.add(document.createNode(said(section)))
  const known = document.get('tags')
  for (const tag of tags) if (isSeq(known)) (known as YAMLSeq).add(document.createNode(tag))
  // Lists on one line stay as their editor wrote them: [a, b] or [ a, b ].
  return document.toString({ lineWidth: 0, flowCollectionPadding: /[{[] /.test(text) })
}

function said({ slug, name, description }: Section) {
  return { slug, name, ...(description !== '' && { description }) }
}
