import type { CatalogArticle } from '../articles/catalog.ts'
import { portableMarkdown } from '../articles/portable-markdown.ts'
import { messagesFor } from '../site/messages/messages-for.ts'
import { urls } from '../site/urls.ts'
import type { Wired } from '../wiring.ts'
import { pictureFinder, viewsFor } from './article-page.ts'
import { contentVersion, type MachineDocument } from './machine-document.ts'

/** `/articles/{slug}.md`: a public article as Markdown, with its headline and who wrote it when. */
export function markdownDocument(slug: string, wired: Wired): MachineDocument | undefined {
  const { catalog, env } = wired
  const at = wired.now().getTime()
  const article = catalog.article(slug, at)
  if (!article) return undefined
  const url = env.SITE_URL + urls.article(slug)
  return {
    version: contentVersion(wired, at),
    changed: catalog.contentChanged(at),
    mediaType: 'text/markdown',
    // Search engines are to show the page, not this.
    headers: { Link: `<${article.canonical ?? url}>; rel="canonical"` },
    async text() {
      const body = await portableMarkdown(article.body, url, pictureFinder(article, wired))
      return [...headOf(article, url, wired), body.trim(), ...correctionsOf(article, wired)]
        .join('\n\n')
        .concat('\n')
    },
  }
}

function headOf(article: CatalogArticle, url: string, wired: Wired): string[] {
  const views = viewsFor(article, wired)
  const messages = messagesFor(views.locale, views.site.locale)
  const names = views.credits(article.authors).map(({ name }) => name)
  const [last, ...others] = names.toReversed()
  const listed = others.length > 0 ? `${others.reverse().join(', ')} ${messages.and} ${last}` : last
  const { title, description, date, updated, section } = article
  const facts = [
    listed === undefined ? messages.newsroom : `${messages.by} ${listed}`,
    views.section(section).name,
    `${messages.publishedAt} ${views.time(date).text}`,
    updated && `${messages.updatedAt} ${views.time(updated).text}`,
    `${views.site.name}, <${url}>`,
  ]
  return [`# ${title}`, ...(description ? [description] : []), facts.filter(Boolean).join(' · '), '---']
}

function correctionsOf(article: CatalogArticle, wired: Wired): string[] {
  if (article.corrections.length === 0) return []
  const views = viewsFor(article, wired)
  const messages = messagesFor(views.locale, views.site.locale)
  const lines = article.corrections.map(({ date, text }) => `- ${views.day(date).text}: ${text}`)
  return [`## ${messages.corrections}`, lines.join('\n')]
}
