import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'

export type AnItem = {
  id: number
  type?: string
  status?: string
  title?: string
  link?: string
  guid?: string
  name?: string
  creator?: string
  body?: string
  excerpt?: string
  /** In the site's own time, as `2019-05-09 14:30:00`; with the same in UTC. */
  date?: string
  utc?: string
  modified?: string
  modifiedUtc?: string
  parent?: number
  password?: string
  isSticky?: boolean
  commentStatus?: string
  attachmentUrl?: string
  /** `domain nicename name`. */
  filings?: readonly (readonly [domain: string, nicename: string, name: string])[]
  fields?: Record<string, string>
  comments?: readonly AComment[]
}

export type AComment = {
  id: number
  parent?: number
  author?: string
  email?: string
  text?: string
  utc?: string
  approved?: string
  type?: string
}

export type AChannel = {
  title?: string
  base?: string
  language?: string
  version?: string
  authors?: readonly (readonly [login: string, name: string])[]
  /** `number nicename name parent`. */
  categories?: readonly (readonly [id: number, nicename: string, name: string, parent?: string])[]
}

const cdata = (text: string) => `<![CDATA[${text.replaceAll(']]>', ']]]]><![CDATA[>')}]]>`

/** A file of WordPress's export, WXR 1.2 unless another version is wanted; what is left out has a plain value. */
export function anExport(items: readonly AnItem[], channel: AChannel = {}): string {
  const {
    title = 'Diário do Vale',
    base = 'https://diario.example',
    language = 'pt-BR',
    version = '1.2',
  } = channel
  const { authors = [['ana', 'Ana Lima']], categories = [[3, 'cidade', 'Cidade']] } = channel
  return `<?xml version="1.0" encoding="UTF-8" ?>
<!-- generator="WordPress" -->
<rss version="2.0"
  xmlns:excerpt="http://wordpress.org/export/${version}/excerpt/"
  xmlns:content="http://purl.org/rss/1.0/modules/content/"
  xmlns:dc="http://purl.org/dc/elements/1.1/"
  xmlns:wp="http://wordpress.org/export/${version}/">
<channel>
  <title>${title}</title>
  <link>${base}</link>
  <description>Notícias do vale</description>
  <language>${language}</language>
  <wp:wxr_version>${version}</wp:wxr_version>
  <wp:base_site_url>${base}</wp:base_site_url>
  <wp:base_blog_url>${base}</wp:base_blog_url>
${authors.map(([login, name], n) => `  <wp:author><wp:author_id>${n + 1}</wp:author_id><wp:author_login>${cdata(login)}</wp:author_login><wp:author_email>${cdata(`${n}@diario.example`)}</wp:author_email><wp:author_display_name>${cdata(name)}</wp:author_display_name></wp:author>`).join('\n')}
${categories.map(([id, nicename, name, parent = '']) => `  <wp:category><wp:term_id>${id}</wp:term_id><wp:category_nicename>${cdata(nicename)}</wp:category_nicename><wp:category_parent>${cdata(parent)}</wp:category_parent><wp:cat_name>${cdata(name)}</wp:cat_name></wp:category>`).join('\n')}
${items.map((item) => itemOf(item, base)).join('\n')}
</channel>
</rss>
`
}

function itemOf(item: AnItem, base: string): string {
  const {
    id,
    type = 'post',
    status = 'publish',
    title = `Texto ${id}`,
    name = `texto-${id}`,
    body = 'Texto.',
  } = item
  const { date = '2019-05-09 14:30:00', utc = '2019-05-09 17:30:00', creator = 'ana' } = item
  const {
    link = `${base}/2019/05/${name}/`,
    guid = `${base}/?p=${id}`,
    excerpt = '',
    commentStatus = 'open',
  } = item
  const { filings = [['category', 'cidade', 'Cidade']], fields = {}, comments = [] } = item
  const modified =
    item.modified === undefined
      ? ''
      : `<wp:post_modified>${item.modified}</wp:post_modified><wp:post_modified_gmt>${item.modifiedUtc}</wp:post_modified_gmt>`
  return `  <item>
    <title>${cdata(title)}</title>
    <link>${link.replaceAll('&', '&amp;')}</link>
    <pubDate>Thu, 09 May 2019 17:30:00 +0000</pubDate>
    <dc:creator>${cdata(creator)}</dc:creator>
    <guid isPermaLink="false">${guid.replaceAll('&', '&amp;')}</guid>
    <description></description>
    <content:encoded>${cdata(body)}</content:encoded>
    <excerpt:encoded>${cdata(excerpt)}</excerpt:encoded>
    <wp:post_id>${id}</wp:post_id>
    <wp:post_date>${date}</wp:post_date>
    <wp:post_date_gmt>${utc}</wp:post_date_gmt>
    ${modified}
    <wp:comment_status>${commentStatus}</wp:comment_status>
    <wp:post_name>${name}</wp:post_name>
    <wp:status>${status}</wp:status>
    <wp:post_parent>${item.parent ?? 0}</wp:post_parent>
    <wp:post_type>${type}</wp:post_type>
    <wp:post_password>${cdata(item.password ?? '')}</wp:post_password>
    <wp:is_sticky>${item.isSticky ? 1 : 0}</wp:is_sticky>
    ${item.attachmentUrl === undefined ? '' : `<wp:attachment_url>${item.attachmentUrl}</wp:attachment_url>`}
    ${filings.map(([domain, nicename, said]) => `<category domain="${domain}" nicename="${nicename}">${cdata(said)}</category>`).join('')}
    ${Object.entries(fields)
      .map(
        ([key, value]) =>
          `<wp:postmeta><wp:meta_key>${cdata(key)}</wp:meta_key><wp:meta_value>${cdata(value)}</wp:meta_value></wp:postmeta>`,
      )
      .join('')}
    ${comments.map(commentOf).join('')}
  </item>`
}

function commentOf(comment: AComment): string {
  const {
    id,
    parent = 0,
    author = `Leitora ${id}`,
    email = `l${id}@leitores.example`,
    text = `Comentário ${id}`,
  } = comment
  const { utc = '2019-05-10 12:00:00', approved = '1', type = 'comment' } = comment
  return `<wp:comment><wp:comment_id>${id}</wp:comment_id><wp:comment_author>${cdata(author)}</wp:comment_author>
      <wp:comment_author_email>${email}</wp:comment_author_email><wp:comment_author_url>https://x.example</wp:comment_author_url><wp:comment_author_IP>192.0.2.7</wp:comment_author_IP>
      <wp:comment_date>${utc}</wp:comment_date><wp:comment_date_gmt>${utc}</wp:comment_date_gmt><wp:comment_content>${cdata(text)}</wp:comment_content>
      <wp:comment_approved>${approved}</wp:comment_approved><wp:comment_type>${type}</wp:comment_type><wp:comment_parent>${parent}</wp:comment_parent></wp:comment>`
}

/** Files in a folder of their own, removed after the test; gives their paths. */
export function exportFiles(...texts: readonly (string | Uint8Array)[]): string[] {
  const folder = mkdtempSync(join(tmpdir(), 'prelo-export-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return texts.map((text, n) => {
    const path = join(folder, `export-${n + 1}.xml`)
    writeFileSync(path, text)
    return path
  })
}
