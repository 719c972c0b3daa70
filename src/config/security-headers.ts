import { embedProviders } from './embed-providers.ts'

export type Header = { key: string; value: string }

const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self'",
  "font-src 'self'",
  "connect-src 'self'",
  "manifest-src 'self'",
  "worker-src 'self'",
  // Loaded only after a click; see src/browser/embeds.ts.
  `frame-src ${embedProviders.map(({ frames }) => frames).join(' ')}`,
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
  "object-src 'none'",
]

/** The development server reloads pages through inline scripts, `eval` and a socket. */
const inDevelopment = contentSecurityPolicy.map((directive) =>
  directive
    .replace(/^(script|style)-src 'self'/, "$1-src 'self' 'unsafe-inline' 'unsafe-eval'")
    .replace(/^(img|font)-src 'self'/, "$1-src 'self' data:")
    .replace(/^connect-src 'self'/, "connect-src 'self' ws:"),
)

/** Headers of every response (OWASP Secure Headers; CSP Level 3). */
export function securityHeaders({ isDevelopment }: { isDevelopment: boolean }): Header[] {
  return [
    {
      key: 'Content-Security-Policy',
      value: (isDevelopment ? inDevelopment : contentSecurityPolicy).join('; '),
    },
    { key: 'X-Content-Type-Options', value: 'nosniff' },
    { key: 'Referrer-Policy', value: 'strict-origin-when-cross-origin' },
    { key: 'Permissions-Policy', value: 'camera=(), geolocation=(), microphone=(), payment=(), usb=()' },
    { key: 'Cross-Origin-Opener-Policy', value: 'same-origin' },
    { key: 'Cross-Origin-Resource-Policy', value: 'same-origin' },
  ]
}

/** Strict-Transport-Security, which makes sense over https only (RFC 6797). Subdomains are not ours to bind. */
export function transportSecurity(siteUrl: string, seconds: number): Header[] {
  if (seconds === 0 || !siteUrl.startsWith('https:')) return []
  return [{ key: 'Strict-Transport-Security', value: `max-age=${seconds}` }]
}
