/**
 * For `npm run dev`: loads the page again when what it may show has changed. The first version that the server
 * tells counts as the one on the page, except after such a reload, during which more may have been saved.
 */
const place = 'prelo:reload-on-save'

type Reload = { version: string; top: number }

let shown: string | undefined
let changes: EventSource | undefined

/** Where the page will be scrolled to as soon as it can be. */
let awaited: number | undefined

/** Connections to one server are few: a page keeps one only while somebody looks at it. */
function follow(): void {
  changes?.close()
  if (document.hidden) return
  const source = new EventSource('/api/reload-on-save?changes')
  source.onmessage = ({ data }: MessageEvent<string>) => {
    shown ??= data
    if (data !== shown) loadAgain({ version: data, top: awaited ?? scrollY })
  }
  source.onerror = () => {
    // A lost connection is taken up by the browser; one that was refused, as by a server that starts, is not.
    if (source.readyState === EventSource.CLOSED) setTimeout(follow, 500)
  }
  changes = source
}

/** Browsers note the place to which a page was scrolled with a delay, and would lose the newest. */
function loadAgain(reload: Reload): void {
  changes?.close()
  sessionStorage.setItem(place, JSON.stringify(reload))
  history.scrollRestoration = 'manual'
  location.reload()
}

/** Next hides the body in development until its own script has run: before that there is no place to scroll to. */
function takeUp({ version, top }: Reload): void {
  sessionStorage.removeItem(place)
  shown = version
  awaited = top
  const sizes = new ResizeObserver(() => {
    if (document.body.offsetHeight === 0) return
    sizes.disconnect()
    scrollTo(0, top)
    awaited = undefined
    history.scrollRestoration = 'auto'
  })
  sizes.observe(document.body)
}

const reload = sessionStorage.getItem(place)
if (reload !== null) takeUp(JSON.parse(reload))
document.addEventListener('visibilitychange', follow)
follow()
