const feeds = 'feed\\.xml|atom\\.xml|feed\\.json'

/** Addresses of the public contract that API routes answer. They go before the pages with a variable in their path. */
export const rewrites = [
  { source: '/media/:path*', destination: '/api/media/:path*' },
  { source: '/cards/:path*', destination: '/api/cards/:path*' },
  { source: `/:name(${feeds}|comments\\.xml)`, destination: '/api/feeds/:name' },
  {
    source: `/:kind(sections|tags|authors)/:slug/:name(${feeds})`,
    destination: '/api/feeds/:kind/:slug/:name',
  },
  { source: '/articles/:slug/comments.xml', destination: '/api/feeds/articles/:slug/comments.xml' },
  { source: '/articles/:slug([^/]+)\\.md', destination: '/api/markdown/:slug' },
  { source: '/:name(sitemap|news-sitemap)\\.xml', destination: '/api/sitemaps/:name' },
  { source: '/sitemaps/:name([^/]+)\\.xml', destination: '/api/sitemaps/parts/:name' },
  { source: '/robots.txt', destination: '/api/robots' },
  { source: '/sw.js', destination: '/api/service-worker' },
  { source: '/manifest.webmanifest', destination: '/api/manifest' },
]
