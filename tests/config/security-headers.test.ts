import { describe, expect, test } from 'vitest'
import { securityHeaders, transportSecurity } from '../../src/config/security-headers.ts'

const header = (key: string, isDevelopment: boolean) =>
  securityHeaders({ isDevelopment }).find((one) => one.key === key)?.value

describe('the security headers', () => {
  test('let a page load from the site itself only', () => {
    expect(header('Content-Security-Policy', false)).toBe(
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; " +
        "connect-src 'self'; manifest-src 'self'; worker-src 'self'; " +
        'frame-src https://www.youtube-nocookie.com https://player.vimeo.com https://archive.org ' +
        'https://open.spotify.com https://w.soundcloud.com https://www.openstreetmap.org; ' +
        "form-action 'self'; base-uri 'none'; " +
        "frame-ancestors 'none'; object-src 'none'",
    )
  })

  test('allow inline scripts to the development server only', () => {
    expect(header('Content-Security-Policy', true)).toContain(
      "script-src 'self' 'unsafe-inline' 'unsafe-eval'; ",
    )
  })

  test.each([
    ['https://gazeta.example', 31_536_000, ['max-age=31536000']],
    ['https://gazeta.example', 0, []],
    ['http://localhost:3000', 31_536_000, []],
  ])('of %s with HSTS_SECONDS=%i insist on https: %j', (siteUrl, seconds, values) => {
    expect(transportSecurity(siteUrl, seconds).map(({ value }) => value)).toEqual(values)
  })

  test.each([
    ['X-Content-Type-Options', 'nosniff'],
    ['Referrer-Policy', 'strict-origin-when-cross-origin'],
  ])('say %s: %s', (key, value) => {
    expect(header(key, false)).toBe(value)
  })
})
