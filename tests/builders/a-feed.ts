import type { Feed, FeedItem } from '../../src/feeds/feed.ts'

export function aFeedItem(own: Partial<FeedItem> = {}): FeedItem {
  return {
    id: 'tag:gazeta.example,2026:articles/chuva',
    url: 'https://gazeta.example/articles/chuva',
    title: 'Chuva no centro',
    html: '<p>Choveu a noite toda.</p>',
    published: new Date('2026-03-09T10:30:00Z'),
    updated: new Date('2026-03-09T12:00:00Z'),
    authors: [{ name: 'Ana Lima', url: 'https://gazeta.example/authors/ana-lima' }],
    categories: ['Cidade', 'Água'],
    ...own,
  }
}

export function aFeed(own: Partial<Feed> = {}): Feed {
  return {
    id: 'tag:gazeta.example,2026:sections/cidade',
    title: 'Cidade – Gazeta da Ladeira',
    description: 'O que muda na vida de quem sobe e desce a ladeira.',
    language: 'pt-BR',
    homeUrl: 'https://gazeta.example/sections/cidade',
    selfUrl: 'https://gazeta.example/sections/cidade/feed.xml',
    updated: new Date('2026-03-09T12:00:00Z'),
    timeZone: 'America/Sao_Paulo',
    publisher: { name: 'Gazeta da Ladeira', url: 'https://gazeta.example/' },
    items: [aFeedItem()],
    ...own,
  }
}

const lone = String.fromCharCode(0xd800)

/** What no XML document may hold, what ends a CDATA section, and what needs escaping; with what should be left. */
export const hostileText = {
  written: `A & B <i> "c" ]]> 1\u{0}2\u{8}3\u{b}4\u{1f}5${lone}6\u{ffff}7 ]]\u{1}> é 🚍`,
  left: 'A & B <i> "c" ]]> 1234567 ]]> é 🚍',
}
