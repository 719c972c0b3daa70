import { expect, test } from 'vitest'
import { routeOf } from '../../src/config/route-of.ts'

test.each([
  ['/', 'front'],
  ['/?s=chuva', 'front'],
  ['/articles/chuva-no-vale', 'article'],
  ['/api/comments', 'comments'],
  ['/api/comments/0191/reports', 'comments'],
  ['/api/moderation/decisions', 'moderation'],
  ['/sections/cidade?page=2', 'list'],
  ['/feed.xml', 'feed'],
  ['/sections/cidade/feed.json', 'feed'],
  ['/media/a.3f2.avif', 'file'],
  ['/api/health/ready', 'operations'],
  ['/your-data?token=segredo', 'private'],
  ['/constructor', 'other'],
  ['/api/__proto__/x', 'other'],
  ['/wp-login.php', 'other'],
  ['', 'front'],
])('%s is of the kind %s', (path, route) => expect(routeOf(path)).toBe(route))
