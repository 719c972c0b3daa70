import { describe, expect, test } from 'vitest'
import { markdownOf } from './a-body-around.ts'

describe('A frame plays a page of', () => {
  test.each([
    ['https://www.youtube.com/embed/videoseries?list=PL1', 'https://www.youtube.com/playlist?list=PL1'],
    ['https://www.youtube.com/embed/abcdefghijk?start=4', 'https://www.youtube.com/watch?v=abcdefghijk'],
    ['https://player.vimeo.com/video/123', 'https://vimeo.com/123'],
    ['https://vimeo.com/moogaloop.swf?clip_id=123', 'https://vimeo.com/123'],
    ['https://open.spotify.com/embed-podcast/show/abc', 'https://open.spotify.com/show/abc'],
    [
      'https://w.soundcloud.com/player/?url=https%3A//soundcloud.com/eva/rio',
      'https://soundcloud.com/eva/rio',
    ],
    [
      'https://w.soundcloud.com/player/?url=https%3A//api.soundcloud.com/tracks/1',
      'https://w.soundcloud.com/player/?url=https%3A//api.soundcloud.com/tracks/1',
    ],
    ['https://www.dailymotion.com/embed/video/x1', 'https://www.dailymotion.com/video/x1'],
    ['https://archive.org/embed/o-rio_1950', 'https://archive.org/details/o-rio_1950'],
    ['https://www.facebook.com/plugins/post.php?href=https%3A%2F%2Fx.org%2F1', 'https://x.org/1'],
    ['https://platform.twitter.com/embed/Tweet.html?id=1', 'https://x.com/i/status/1'],
    ['https://www.instagram.com/p/abc/embed/captioned/', 'https://www.instagram.com/p/abc/'],
    ['https://embed.ted.com/talks/eva', 'https://www.ted.com/talks/eva'],
    ['https://mapas.example/x', 'https://mapas.example/x'],
    ['https://www.youtube.com/embed/videoseries', 'https://www.youtube.com/embed/videoseries'],
  ])('%s', async (frame, page) => {
    expect(await markdownOf(`<iframe src="${frame}" title="T"></iframe>`)).toBe(
      `::embed{url="${page}" title="T"}\n`,
    )
  })
})

describe('An address on a line of its own is', () => {
  test.each([
    ['https://youtu.be/abc', 'Vídeo no YouTube'],
    ['https://vimeo.com/1', 'Vídeo no Vimeo'],
    ['https://dai.ly/x1', 'Vídeo no Dailymotion'],
    ['https://www.ted.com/talks/eva', 'Vídeo no TED'],
    ['https://www.tiktok.com/@eva/video/1', 'Vídeo no TikTok'],
    ['https://archive.org/details/rio', 'Vídeo no Internet Archive'],
    ['https://videopress.com/v/1', 'Vídeo no WordPress.tv'],
    ['https://open.spotify.com/track/1', 'Áudio no Spotify'],
    ['https://soundcloud.com/eva/rio', 'Áudio no SoundCloud'],
    ['https://www.mixcloud.com/eva/rio/', 'Áudio no Mixcloud'],
    ['https://x.com/eva/status/1', 'Publicação no X'],
    ['https://instagr.am/p/1', 'Publicação no Instagram'],
    ['https://fb.watch/1', 'Publicação no Facebook'],
    ['https://eva.tumblr.com/post/1', 'Publicação no Tumblr'],
    ['https://www.reddit.com/r/rio', 'Publicação no Reddit'],
    ['https://bsky.app/profile/eva', 'Publicação no Bluesky'],
    ['https://flic.kr/p/1', 'Foto no Flickr'],
    ['https://pin.it/1', 'Foto no Pinterest'],
    ['https://imgur.com/1', 'Foto no Imgur'],
    ['https://issuu.com/eva/1', 'Página em issuu.com'],
    ['https://poll.fm/1', 'Página em poll.fm'],
  ])('%s: %s', async (address, title) => {
    expect(await markdownOf(`Veja:\n\n${address}`)).toBe(
      `Veja:\n\n::embed{url="${address}" title="${title}"}\n`,
    )
  })

  test('said in the language of the paper', async () => {
    const html =
      'https://youtu.be/abc\n\n[audio src="https://x.org/a.mp3"]\n\n<img src="https://x.org/1.jpg">'
    expect(await markdownOf(html, { locale: 'en' })).toBe(
      '::embed{url="https://youtu.be/abc" title="Video on YouTube"}\n\n' +
        '::embed{url="https://x.org/a.mp3" title="Audio: a.mp3"}\n\n![Picture](https://x.org/1.jpg)\n',
    )
  })
})
