import { pageDescription, pageTitle } from '../site/page-texts.ts'
import { schemeColors } from '../site/scheme-colors.ts'
import { type FeedFormat, urls } from '../site/urls.ts'
import type { HeadView, Paper } from './head-view.ts'
import { socialTags } from './social-tags.tsx'

const forSearchEngines = 'index,follow,max-image-preview:large,max-snippet:-1,max-video-preview:-1'

/** Everything in a page's head but its style sheet and icons. An array, because next/head does not look into components. */
export function headTags(head: HeadView, paper: Paper) {
  const { title, titleEnd = paper.frame.name, path, canonical, noindex = false } = head
  const address = canonical ?? (path === undefined ? undefined : paper.siteUrl + path)
  const { name, tagline } = paper.frame
  const description = pageDescription([...(head.descriptions ?? []), tagline && `${name}: ${tagline}`, name])
  return [
    <title key="title">{pageTitle(title, titleEnd)}</title>,
    <meta key="viewport" name="viewport" content="width=device-width" />,
    <meta key="scheme" name="color-scheme" content="light dark" />,
    ...themeColors,
    <meta key="robots" name="robots" content={noindex ? 'noindex' : forSearchEngines} />,
    (head.descriptions || !noindex) && <meta key="description" name="description" content={description} />,
    ...(noindex
      ? []
      : [
          address && <link key="canonical" rel="canonical" href={address} />,
          ...socialTags(head, paper, { description, address }),
        ]),
    ...feedLinks(head, name),
  ]
}

const themeColors = Object.entries(schemeColors).map(([scheme, color]) => (
  <meta
    key={`theme-${scheme}`}
    name="theme-color"
    content={color}
    media={`(prefers-color-scheme: ${scheme})`}
  />
))

const feedTypes = {
  rss: 'application/rss+xml',
  atom: 'application/atom+xml',
  json: 'application/feed+json',
} satisfies Record<FeedFormat, string>

/** Where feed readers look: the page's own feeds first, then the paper's. */
function feedLinks({ title, list, commentsOf }: HeadView, paper: string) {
  const threeOf = (name: string, path?: string) =>
    (Object.keys(feedTypes) as FeedFormat[]).map((format) => feedLink(format, urls.feed(format, path), name))
  return [
    ...(list === undefined ? [] : threeOf(`${title} – ${paper}`, list)),
    commentsOf !== undefined && feedLink('rss', urls.commentsFeed(commentsOf), title),
    ...threeOf(paper),
  ]
}

function feedLink(format: FeedFormat, href: string, title: string) {
  return <link key={href} rel="alternate" type={feedTypes[format]} href={href} title={title} />
}
