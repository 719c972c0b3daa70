import type { Catalog } from '../articles/catalog.ts'
import { renderComment } from '../comments/render-comment.ts'
import type { ArticleSummary, LeadImage, Picture } from '../domain/article.ts'
import type { Comment, Thread } from '../domain/comment.ts'
import type { Locale, Site } from '../domain/site.ts'
import { formatDate, isDayOnly, isoDate } from '../site/dates.ts'
import { localeOf, messagesFor } from '../site/messages/messages-for.ts'
import type { CardView } from '../ui/article-card.tsx'
import type { Credit } from '../ui/byline.tsx'
import type { CommentView, ThreadView } from '../ui/comment-threads.tsx'
import type { PictureView } from '../ui/picture-image.tsx'
import type { FrameView } from '../ui/site-frame.tsx'
import type { SectionName } from '../ui/story-links.tsx'
import type { TimeView } from '../ui/time-stamp.tsx'

/** Turns what the stores know into what components show: names for slugs, texts for instants, HTML for comments. */
export class ViewMaker {
  readonly locale: Locale
  /** The site's language, for names that are in it, where the page is in another. */
  readonly siteLang: { lang?: string }
  private readonly lang: string

  /** @param lang language of the page; the site's when not given, or when we do not speak it */
  constructor(
    private readonly catalog: Catalog,
    readonly site: Site,
    lang?: string,
  ) {
    this.lang = lang ?? site.locale
    this.locale = localeOf(this.lang) ?? site.locale
    this.siteLang = this.lang === site.locale ? {} : { lang: site.locale }
  }

  frame(): FrameView {
    const { name, tagline, locale, sections, footer } = this.site
    const links = footer
      .flatMap((slug) => this.catalog.page(slug) ?? [])
      .map(({ slug, title }) => ({ slug, title }))
    return {
      name,
      tagline,
      lang: locale,
      sections: sections.map((s) => ({ slug: s.slug, name: s.name })),
      footer: links,
    }
  }

  section(slug: string): SectionName {
    const name = this.site.sections.find((section) => section.slug === slug)?.name
    return { slug, name: name ?? slug, ...this.siteLang }
  }

  credits(authors: readonly string[]): Credit[] {
    return authors.map((slug) => ({ slug, name: this.catalog.author(slug)?.name ?? slug }))
  }

  /** With the hour, unless the editor gave a day only. */
  time(date: Date): TimeView {
    const { timeZone } = this.site
    const messages = messagesFor(this.locale, this.site.locale)
    const pattern = isDayOnly(date, timeZone) ? messages.dateFormat : messages.dateTimeFormat
    return { iso: isoDate(date, timeZone), text: formatDate(date, pattern, timeZone, this.locale) }
  }

  /** With the hour, also at midnight. */
  instant(date: Date): TimeView {
    const { timeZone } = this.site
    const { dateTimeFormat } = messagesFor(this.locale, this.site.locale)
    return { iso: isoDate(date, timeZone), text: formatDate(date, dateTimeFormat, timeZone, this.locale) }
  }

  day(date: Date): TimeView {
    const { timeZone } = this.site
    const { dateFormat } = messagesFor(this.locale, this.site.locale)
    return { iso: isoDate(date, timeZone), text: formatDate(date, dateFormat, timeZone, this.locale) }
  }

  card(summary: ArticleSummary): CardView {
    const { slug, title, description, lang, section, authors, date, image, picture } = summary
    return {
      ...{
        slug,
        title,
        section: this.section(section),
        authors: this.credits(authors),
        published: this.day(date),
      },
      ...(description !== undefined && { description }),
      ...(lang !== this.lang && { lang }),
      ...(image && picture && { picture: pictureView(image, picture) }),
    }
  }

  thread({ root, replies }: Thread): ThreadView {
    const names = new Map([root, ...replies].map(({ id, name }) => [id, name]))
    return {
      ...this.comment(root),
      replies: replies.map((reply) => ({
        ...this.comment(reply),
        ...(reply.parentId !== root.id && { inReplyTo: names.get(reply.parentId ?? '') ?? root.name }),
      })),
    }
  }

  comment({ id, name, body, createdAt, editedAt }: Comment): CommentView {
    return {
      ...{ id, name, html: renderComment(body), time: this.time(createdAt) },
      ...(editedAt && { edited: this.instant(editedAt) }),
    }
  }
}

export function pictureView({ alt }: LeadImage, picture: Picture): PictureView {
  return { ...picture, alt }
}
