import { schemeColors } from '../site/scheme-colors.ts'

/** What a launcher has room for (web.dev, "Add a web app manifest"). */
const longestShortName = 12

type Paper = { name: string; description: string; locale: string }

/** The paper as an app that can be installed (W3C, Web Application Manifest). */
export function webManifest({ name, description, locale }: Paper): Record<string, unknown> {
  return {
    id: '/',
    name,
    short_name: shortName(name),
    ...(description && { description }),
    lang: locale,
    dir: 'ltr',
    start_url: '/',
    scope: '/',
    display: 'minimal-ui',
    theme_color: schemeColors.light,
    background_color: schemeColors.light,
    categories: ['news'],
    icons: [
      { src: '/icon.svg', sizes: 'any', type: 'image/svg+xml' },
      { src: '/icons/icon-192.png', sizes: '192x192', type: 'image/png' },
      { src: '/icons/icon-512.png', sizes: '512x512', type: 'image/png' },
      { src: '/icons/icon-maskable-512.png', sizes: '512x512', type: 'image/png', purpose: 'maskable' },
    ],
  }
}

/** As many first words as fit, without a small one at the end: "Gazeta da Ladeira" becomes "Gazeta". */
function shortName(name: string): string {
  if (name.length <= longestShortName) return name
  const words = name.split(' ')
  const starts = words.map((_word, n) => words.slice(0, n + 1).join(' '))
  const fitting = starts.filter(
    (start, n) => start.length <= longestShortName && /^\p{Lu}/u.test(words[n] ?? ''),
  )
  return fitting.at(-1) ?? name.slice(0, longestShortName)
}
