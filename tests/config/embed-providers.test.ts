import { expect, test } from 'vitest'
import { frameFor } from '../../src/config/embed-providers.ts'

test.each([
  [
    'https://www.youtube.com/watch?v=aqz-KE-bpKQ&t=9',
    'https://www.youtube-nocookie.com/embed/aqz-KE-bpKQ',
    'video',
  ],
  ['https://m.youtube.com/shorts/aqz-KE-bpKQ', 'https://www.youtube-nocookie.com/embed/aqz-KE-bpKQ', 'video'],
  ['https://youtu.be/aqz-KE-bpKQ', 'https://www.youtube-nocookie.com/embed/aqz-KE-bpKQ', 'video'],
  ['https://vimeo.com/1084537', 'https://player.vimeo.com/video/1084537?dnt=1', 'video'],
  ['https://archive.org/details/filme-1928', 'https://archive.org/embed/filme-1928', 'video'],
  [
    'https://open.spotify.com/intl-pt/episode/4rOoJ6Egrf8K2IrywzwOMk',
    'https://open.spotify.com/embed/episode/4rOoJ6Egrf8K2IrywzwOMk',
    'audio',
  ],
  [
    'https://soundcloud.com/lira/valsa',
    'https://w.soundcloud.com/player/?url=https%3A%2F%2Fsoundcloud.com%2Flira%2Fvalsa',
    'audio',
  ],
  [
    'https://www.openstreetmap.org/#map=15/-23.55000/-46.63000',
    'https://www.openstreetmap.org/export/embed.html?bbox=-46.64648,-23.55824,-46.61352,-23.54176',
    'map',
  ],
])('%s can be shown in a frame', (page, src, shape) => {
  expect(frameFor(new URL(page))).toMatchObject({ src, shape })
})

test.each([
  'https://example.com/watch?v=aqz-KE-bpKQ',
  'https://youtube.com.example/watch?v=aqz-KE-bpKQ',
  'https://notyoutube.com/watch?v=aqz-KE-bpKQ',
  'https://www.youtube.com/watch?v=curto',
  'https://www.youtube.com/watch?v=../../../../..',
  'https://www.youtube.com/@canal',
  'https://vimeo.com/channels/staffpicks',
  'https://open.spotify.com/user/alguem',
  'https://www.openstreetmap.org/about',
])('%s stays a link', (page) => {
  expect(frameFor(new URL(page))).toBeUndefined()
})
