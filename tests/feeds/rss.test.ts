import Parser from 'rss-parser'
import { describe, expect, test } from 'vitest'
import { rss } from '../../src/feeds/rss.ts'
import { aFeed, aFeedItem, hostileText } from '../builders/a-feed.ts'
import { parseXml, textsOf } from '../builders/parse-xml.ts'

const channelOf = (own = {}) => parseXml(rss(aFeed(own))).getElementsByTagName('channel')[0] as Element
const childrenOf = (parent: Element) =>
  Object.fromEntries([...parent.children].map((child) => [child.nodeName, child.textContent]))

describe('an RSS feed', () => {
  test('tells its title, page, description, language and newest change', () => {
    expect(childrenOf(channelOf({ items: [] }))).toEqual({
      title: 'Cidade – Gazeta da Ladeira',
      link: 'https://gazeta.example/sections/cidade',
      description: 'O que muda na vida de quem sobe e desce a ladeira.',
      language: 'pt-BR',
      lastBuildDate: 'Mon, 09 Mar 2026 09:00:00 -0300',
      'atom:link': '',
    })
  })

  test('links to itself', () => {
    const link = channelOf().getElementsByTagName('atom:link')[0]
    expect(link?.namespaceURI).toBe('http://www.w3.org/2005/Atom')
    expect(link?.getAttribute('rel')).toBe('self')
    expect(link?.getAttribute('href')).toBe('https://gazeta.example/sections/cidade/feed.xml')
    expect(link?.getAttribute('type')).toBe('application/rss+xml')
  })

  test('has a description even when the paper has none, since RSS wants one', () => {
    expect(childrenOf(channelOf({ description: '' })).description).toBe('Cidade – Gazeta da Ladeira')
  })

  test('gives a feed reader all of an item', async () => {
    const picture = { url: 'https://gazeta.example/media/1/r.jpg', bytes: 1234, type: 'image/jpeg' }
    const item = aFeedItem({ summary: 'O que muda na rotina.', picture })
    const read = await new Parser().parseString(rss(aFeed({ items: [item] })))
    expect(read.items[0]).toMatchObject({
      title: 'Chuva no centro',
      link: 'https://gazeta.example/articles/chuva',
      guid: 'tag:gazeta.example,2026:articles/chuva',
      pubDate: 'Mon, 09 Mar 2026 07:30:00 -0300',
      isoDate: '2026-03-09T10:30:00.000Z',
      creator: 'Ana Lima',
      categories: ['Cidade', 'Água'],
      content: 'O que muda na rotina.',
      'content:encoded': '<p>Choveu a noite toda.</p>',
      enclosure: { url: 'https://gazeta.example/media/1/r.jpg', length: '1234', type: 'image/jpeg' },
    })
  })

  test('says that the identifier of an item is no address', () => {
    expect(channelOf().getElementsByTagName('guid')[0]?.getAttribute('isPermaLink')).toBe('false')
  })

  test('names each author on their own', () => {
    const item = aFeedItem({ authors: [{ name: 'Ana Lima' }, { name: 'Rui Melo' }] })
    expect(textsOf(channelOf({ items: [item] }), 'dc:creator')).toEqual(['Ana Lima', 'Rui Melo'])
  })

  test('tells the language of an item that has one of its own', () => {
    const items = [aFeedItem({ language: 'en' }), aFeedItem()]
    expect(textsOf(channelOf({ items }), 'dc:language')).toEqual(['en'])
  })

  test('has the whole text in CDATA', () => {
    expect(rss(aFeed())).toContain(
      '<content:encoded><![CDATA[<p>Choveu a noite toda.</p>]]></content:encoded>',
    )
  })

  test('stays well-formed whatever its texts are', () => {
    const { written, left } = hostileText
    const item = aFeedItem({ title: written, summary: written, html: written, categories: [written] })
    const channel = channelOf({ title: written, items: [item] })
    for (const name of ['title', 'description', 'category', 'content:encoded']) {
      expect(textsOf(channel, name).at(-1)).toBe(left)
    }
    expect(textsOf(channel, 'title')[0]).toBe(left)
  })

  test('has four digits in its years and the offset of the day', () => {
    const item = aFeedItem({ published: new Date('2018-12-25T02:05:06Z') })
    const feed = rss(aFeed({ items: [item], timeZone: 'America/Sao_Paulo' }))
    expect(textsOf(parseXml(feed), 'pubDate')).toEqual(['Tue, 25 Dec 2018 00:05:06 -0200'])
  })
})
