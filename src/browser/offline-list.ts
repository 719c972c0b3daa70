import { keptCopy, keptPaths } from './kept-articles.ts'

void listKept()

/** Fills the list of articles that can be read without a network, by their headlines. */
async function listKept(): Promise<void> {
  const place = document.querySelector<HTMLElement>('[data-kept]')
  const paths = await keptPaths()
  for (const path of paths) place?.querySelector('ul')?.append(await itemFor(path))
  if (place && paths.length > 0) place.hidden = false
}

async function itemFor(path: string): Promise<HTMLElement> {
  const html = await (await keptCopy(path))?.text()
  const article = new DOMParser().parseFromString(html ?? '', 'text/html')
  const link = Object.assign(document.createElement('a'), {
    href: path,
    lang: article.documentElement.lang,
    textContent: article.querySelector('h1')?.textContent ?? path,
  })
  const item = document.createElement('li')
  item.append(link)
  return item
}
