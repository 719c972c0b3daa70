import { describe, expect, test } from 'vitest'
import { jsonFeed } from '../../src/feeds/json-feed.ts'
import { aFeed, aFeedItem, hostileText } from '../builders/a-feed.ts'

describe('a JSON feed', () => {
  test('says what JSON Feed 1.1 asks for', () => {
    const picture = { url: 'https://gazeta.example/media/1/r.jpg', bytes: 1234, type: 'image/jpeg' }
    const item = aFeedItem({ summary: 'O que muda na rotina.', picture, language: 'en' })
    const selfUrl = 'https://gazeta.example/sections/cidade/feed.json'
    expect(JSON.parse(jsonFeed(aFeed({ selfUrl, items: [item] })))).toEqual({
      version: 'https://jsonfeed.org/version/1.1',
      title: 'Cidade – Gazeta da Ladeira',
      home_page_url: 'https://gazeta.example/sections/cidade',
      feed_url: 'https://gazeta.example/sections/cidade/feed.json',
      description: 'O que muda na vida de quem sobe e desce a ladeira.',
      language: 'pt-BR',
      authors: [{ name: 'Gazeta da Ladeira', url: 'https://gazeta.example/' }],
      items: [
        {
          id: 'tag:gazeta.example,2026:articles/chuva',
          url: 'https://gazeta.example/articles/chuva',
          title: 'Chuva no centro',
          content_html: '<p>Choveu a noite toda.</p>',
          summary: 'O que muda na rotina.',
          image: 'https://gazeta.example/media/1/r.jpg',
          date_published: '2026-03-09T07:30:00-03:00',
          date_modified: '2026-03-09T09:00:00-03:00',
          authors: [{ name: 'Ana Lima', url: 'https://gazeta.example/authors/ana-lima' }],
          tags: ['Cidade', 'Água'],
          language: 'en',
        },
      ],
    })
  })

  test('leaves out what many readers stumble over', () => {
    const { written, left } = hostileText
    const { items } = JSON.parse(jsonFeed(aFeed({ items: [aFeedItem({ title: written })] })))
    expect(items[0].title).toBe(left)
  })
})
