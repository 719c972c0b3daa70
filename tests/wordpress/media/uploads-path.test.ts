import { expect, test } from 'vitest'
import { uploadsPath } from '../../../src/wordpress/media/uploads-path.ts'

const old = 'https://old.example'

test.each([
  [`${old}/wp-content/uploads/2019/05/x.jpg`, '', 'wp-content/uploads', '2019/05', 'x.jpg'],
  [`${old}/wp-content/uploads/x.jpg?w=300#top`, '', 'wp-content/uploads', '', 'x.jpg'],
  [`${old}/blog/wp-content/uploads/2019/05/x.jpg`, 'blog', 'wp-content/uploads', '2019/05', 'x.jpg'],
  [`${old}/wp-content/uploads/sites/2/2019/05/x.jpg`, '', 'wp-content/uploads', 'sites/2/2019/05', 'x.jpg'],
  [`${old}/cidade/files/2019/05/x.jpg`, 'cidade', 'files', '2019/05', 'x.jpg'],
  [`${old}/app/uploads/2019/05/x.jpg`, '', 'app/uploads', '2019/05', 'x.jpg'],
  ['https://i0.wp.com/old.example/wp-content/uploads/a.jpg', '', 'wp-content/uploads', '', 'a.jpg'],
  ['https://gazeta.files.wordpress.com/2019/05/x.jpg', '', '', '2019/05', 'x.jpg'],
  [
    `${old}/wp-content/uploads/2019/05/S%C3%A3o%20Jo%C3%A3o.jpg`,
    '',
    'wp-content/uploads',
    '2019/05',
    'São João.jpg',
  ],
  [`${old}/wp-content/uploads/100%.jpg`, '', 'wp-content/uploads', '', '100%.jpg'],
  [`${old}/wp-content/uploads//2019//x.jpg`, '', 'wp-content/uploads', '2019', 'x.jpg'],
])('%s is an address of uploads', (address, site, uploads, below, name) => {
  const path = uploadsPath(new URL(address))
  expect([path?.site.join('/'), path?.uploads.join('/'), path?.below.join('/'), path?.name]).toEqual([
    ...[site, uploads, below, name],
  ])
})

test.each([
  `${old}/logo.png`,
  `${old}/2019/05/x.jpg`,
  `${old}/wp-content/themes/gazeta/logo.png`,
  `${old}/files/logo.png`,
  `${old}/wp-content/uploads/`,
  `${old}/wp-content/uploads/../../wp-config.php`,
  `${old}/wp-content/uploads/%2e%2e/%2e%2e/wp-config.php`,
  `${old}/wp-content/uploads/%2e%2e%2fsecret.jpg`,
  `${old}/wp-content/uploads/..%2f..%2fsecret.jpg`,
  `${old}/wp-content/uploads/..%5csecret.jpg`,
  `${old}/wp-content/uploads/x.jpg%00.png`,
  `${old}/wp-content/uploads/%2Fetc%2Fpasswd.jpg`,
  `${old}/..%2f..%2fwp-content/uploads/x.jpg`,
  'data:image/png;base64,AAAA',
])('%s is none', (address) => {
  expect(uploadsPath(new URL(address))).toBeUndefined()
})
