import { contentHash } from '../articles/measure-picture.ts'
import type { ShareCard } from '../domain/share-card.ts'
import type { Site } from '../domain/site.ts'
import { urls } from '../site/urls.ts'
import type { CardPicture } from '../ui/head-view.ts'

/** To be raised when cards are drawn otherwise, so that their addresses change with their looks. */
const design = 1

/** The card of pages that have none of their own. */
export function paperCard({ name, tagline, description }: Site): ShareCard {
  return { kicker: '', headline: tagline || description, paper: name }
}

export function articleCard({ title, section }: { title: string; section: string }, site: Site): ShareCard {
  const kicker = site.sections.find(({ slug }) => slug === section)?.name ?? ''
  return { kicker, headline: title, paper: site.name }
}

/** Stands for what a card shows and how it is drawn. */
export function cardHash({ kicker, headline, paper }: ShareCard): string {
  return contentHash(Buffer.from(JSON.stringify([design, kicker, headline, paper])))
}

/** A card as a page refers to it; `slug` is its article's. */
export function cardPicture(card: ShareCard, slug?: string): CardPicture {
  const words = [card.kicker, card.headline, card.paper].filter(Boolean)
  return { src: urls.card(cardHash(card), slug), alt: words.join(' · ') }
}
