/** Where the picture of an address lies on its site. */
export type UploadsPath = {
  /** The folder that the site itself was in, such as `blog`; mostly none. */
  site: string[]
  /** The folder of uploads below it: `wp-content/uploads`, or `files` on old networks of sites. */
  uploads: string[]
  /** The folders below that: mostly year and month, with `sites/2` before them on networks of sites. */
  below: string[]
  name: string
}

/** The second belongs to networks of sites, the third to WordPress.com. */
const uploadsFolder = /^(.*?)\/((?:(?:wp-content|app)\/)?uploads|files(?=\/\d{4}\/))\/(.+)$/
const hostedFolder = /^()()\/(\d{4}\/\d{2}\/[^/]+)$/

/**
 * The parts of an address of uploads, decoded. `undefined` for addresses of anything else, and for those whose parts
 * would be something else than names in folders: `..`, however encoded, slashes, backslashes, NUL.
 */
export function uploadsPath({ hostname, pathname }: URL): UploadsPath | undefined {
  // Jetpack's picture servers put the name of the site before its path.
  const path = /^i\d\.wp\.com$/.test(hostname) ? pathname.replace(/^\/[^/]+/, '') : pathname
  const parts =
    (hostname.endsWith('.files.wordpress.com') && hostedFolder.exec(path)) || uploadsFolder.exec(path)
  if (!parts) return undefined
  const [site = [], uploads = [], below = []] = parts.slice(1).map(namesIn)
  const name = below.pop()
  return name && [...site, ...uploads, ...below, name].every(isName)
    ? { site, uploads, below, name }
    : undefined
}

function namesIn(path: string): string[] {
  return path.split('/').filter(Boolean).map(decoded)
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part)
  } catch {
    return part
  }
}

/** Whether a text names something in a folder, and cannot lead elsewhere. */
export function isName(text: string): boolean {
  return !/^\.{0,2}$|[/\\\0]/.test(text)
}
