import Parser from 'rss-parser'
import { describe, expect, test } from 'vitest'
import { atom } from '../../src/feeds/atom.ts'
import { aFeed, aFeedItem, hostileText } from '../builders/a-feed.ts'
import { parseXml, textsOf } from '../builders/parse-xml.ts'

const feedOf = (own = {}) => parseXml(atom(aFeed(own))).documentElement
const linksOf = (parent: Element | undefined) =>
  [...(parent?.children ?? [])]
    .filter(({ localName }) => localName === 'link')
    .map((link) => [link.getAttribute('rel'), link.getAttribute('type'), link.getAttribute('href')])

describe('an Atom feed', () => {
  test('tells its identifier, title, newest change, author and language', () => {
    const feed = feedOf({ items: [] })
    expect(feed.namespaceURI).toBe('http://www.w3.org/2005/Atom')
    expect(feed.getAttribute('xml:lang')).toBe('pt-BR')
    expect(textsOf(feed, 'id')).toEqual(['tag:gazeta.example,2026:sections/cidade'])
    expect(textsOf(feed, 'title')).toEqual(['Cidade – Gazeta da Ladeira'])
    expect(textsOf(feed, 'updated')).toEqual(['2026-03-09T09:00:00-03:00'])
    expect(textsOf(feed, 'author')).toEqual(['Gazeta da Ladeirahttps://gazeta.example/'])
  })

  test('links to itself and to its page', () => {
    const self = 'https://gazeta.example/sections/cidade/atom.xml'
    expect(linksOf(feedOf({ selfUrl: self }))).toEqual([
      ['self', 'application/atom+xml', self],
      ['alternate', 'text/html', 'https://gazeta.example/sections/cidade'],
    ])
  })

  test('gives an entry its identifier, dates, link, text, authors and subjects', () => {
    const entry = feedOf().getElementsByTagName('entry')[0] as Element
    expect(textsOf(entry, 'id')).toEqual(['tag:gazeta.example,2026:articles/chuva'])
    expect(textsOf(entry, 'published')).toEqual(['2026-03-09T07:30:00-03:00'])
    expect(textsOf(entry, 'updated')).toEqual(['2026-03-09T09:00:00-03:00'])
    expect(linksOf(entry)).toEqual([['alternate', 'text/html', 'https://gazeta.example/articles/chuva']])
    expect(textsOf(entry, 'content')).toEqual(['<p>Choveu a noite toda.</p>'])
    expect(entry.getElementsByTagName('content')[0]?.getAttribute('type')).toBe('html')
    expect(textsOf(entry, 'name')).toEqual(['Ana Lima'])
    const terms = [...entry.getElementsByTagName('category')].map((one) => one.getAttribute('term'))
    expect(terms).toEqual(['Cidade', 'Água'])
  })

  test('marks an entry that is in another language', () => {
    const feed = feedOf({ items: [aFeedItem({ language: 'en' }), aFeedItem()] })
    const languages = [...feed.getElementsByTagName('entry')].map((entry) => entry.getAttribute('xml:lang'))
    expect(languages).toEqual(['en', null])
  })

  test('encloses the lead picture', () => {
    const picture = { url: 'https://gazeta.example/media/1/r.jpg', bytes: 1234, type: 'image/jpeg' }
    const entry = feedOf({ items: [aFeedItem({ picture })] }).getElementsByTagName('entry')[0]
    expect(linksOf(entry)[1]).toEqual(['enclosure', 'image/jpeg', 'https://gazeta.example/media/1/r.jpg'])
  })

  test('can be read by a feed reader, whatever its texts are', async () => {
    const { written, left } = hostileText
    const text = atom(aFeed({ items: [aFeedItem({ title: written, html: written })] }))
    expect(textsOf(parseXml(text), 'content')).toEqual([left])
    const read = await new Parser().parseString(text)
    expect(read.items[0]).toMatchObject({ title: left, content: left, pubDate: '2026-03-09T10:30:00.000Z' })
  })
})
