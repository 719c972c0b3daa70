/**
 * For `npm run dev`: loads the page again when what it may show has changed; the browser keeps the place to which
 * it was scrolled. The first version that the server tells counts as the one on the page, except after such a
 * reload, during which more may have been saved.
 */
const place = 'prelo:reload-on-save'
let shown = sessionStorage.getItem(place)
sessionStorage.removeItem(place)

let changes: EventSource | undefined

/** Connections to one server are few: a page keeps one only while somebody looks at it. */
function follow(): void {
  changes?.close()
  if (document.hidden) return
  const source = new EventSource('/api/reload-on-save?changes')
  source.onmessage = ({ data }: MessageEvent<string>) => {
    shown ??= data
    if (data !== shown) loadAgain(data)
  }
  source.onerror = () => {
    // A lost connection is taken up by the browser; one that was refused, as by a server that starts, is not.
    if (source.readyState === EventSource.CLOSED) setTimeout(follow, 500)
  }
  changes = source
}

function loadAgain(version: string): void {
  changes?.close()
  sessionStorage.setItem(place, version)
  location.reload()
}

document.addEventListener('visibilitychange', follow)
follow()
