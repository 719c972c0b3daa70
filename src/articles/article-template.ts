import { stringify } from 'yaml'
import type { NewArticleTexts } from '../site/messages/new-article-texts.ts'

export type NewArticle = {
  title: string
  slug: string
  /** As it shall be written. */
  date: string
  section: string
  authors: readonly string[]
}

/** The text of a new article's file: a draft with the keys that an editor needs, and no text that readers see. */
export function articleTemplate(article: NewArticle, texts: NewArticleTexts): string {
  const { title, slug, date, section, authors } = article
  return `---
title: ${inYaml(title)}
description: # ${texts.descriptionHint}
date: ${date}
section: ${section}
authors: [${authors.join(', ')}] # ${texts.authorsHint}
tags: [] # ${texts.tagsHint}
draft: true # ${texts.draftHint}
# ${texts.imageHint}
# image:
#   src: ${slug}.jpg
#   alt: # ${texts.altHint}
#   credit:
---

<!-- ${texts.bodyHint} -->
`
}

/** On one line, and in quotation marks wherever some reader of YAML would take it for something else. */
function inYaml(text: string): string {
  return stringify(text, { lineWidth: 0, compat: 'yaml-1.1' }).trimEnd()
}
