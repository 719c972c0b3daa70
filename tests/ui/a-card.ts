import type { CardView } from '../../src/ui/article-card.tsx'

/** An article as lists show it. */
export function aCard(own: Partial<CardView> = {}): CardView {
  return {
    slug: 'chuva-no-centro',
    title: 'Chuva no centro',
    section: { slug: 'cidade', name: 'Cidade' },
    authors: [{ slug: 'ana-lima', name: 'Ana Lima' }],
    published: { iso: '2026-03-09T00:00:00-03:00', text: '9 de março de 2026' },
    ...own,
  }
}
