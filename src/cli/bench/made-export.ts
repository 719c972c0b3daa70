import { closeSync, openSync, writeSync } from 'node:fs'
import { madeSentences } from './made-sentences.ts'

const categories = ['cidade', 'cultura', 'esporte', 'economia', 'opiniao']
const subjects = ['agua', 'onibus', 'escola', 'chuva', 'musica', 'saude', 'energia', 'moradia']

export type ExportSize = { posts: number; comments: number }

/** Writes an export of WordPress (WXR 1.2) with so many posts and comments: about 100 MB for 20,000 and 100,000. */
export function writeExport(path: string, { posts, comments }: ExportSize): void {
  const file = openSync(path, 'w')
  try {
    writeSync(file, head)
    let written = 0
    for (let n = 1; n <= posts; n++) {
      const until = Math.round((n * comments) / posts)
      writeSync(file, item(n, written, until))
      written = until
    }
    writeSync(file, '</channel></rss>\n')
  } finally {
    closeSync(file)
  }
}

const head = `<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:excerpt="http://wordpress.org/export/1.2/excerpt/" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:wp="http://wordpress.org/export/1.2/">
<channel><title>Jornal de medida</title><link>https://medida.example</link><description>Feito para medir</description><language>pt-BR</language>
<wp:wxr_version>1.2</wp:wxr_version><wp:base_site_url>https://medida.example</wp:base_site_url><wp:base_blog_url>https://medida.example</wp:base_blog_url>
${['ana', 'rui', 'vera'].map((login, n) => `<wp:author><wp:author_id>${n + 1}</wp:author_id><wp:author_login>${login}</wp:author_login><wp:author_display_name><![CDATA[${login} de Medida]]></wp:author_display_name></wp:author>`).join('\n')}
${categories.map((slug, n) => `<wp:category><wp:term_id>${n + 1}</wp:term_id><wp:category_nicename>${slug}</wp:category_nicename><wp:cat_name><![CDATA[${slug}]]></wp:cat_name></wp:category>`).join('\n')}
`

/** A post: every second one in blocks, the others as the classic editor kept them. */
function item(n: number, from: number, until: number): string {
  const { sentence, pick } = madeSentences(n)
  const instant = new Date(Date.UTC(2012 + (n % 14), n % 12, 1 + (n % 28), n % 24, n % 60))
  const utc = instant.toISOString().slice(0, 19).replace('T', ' ')
  const local = new Date(instant.getTime() - 3 * 3_600_000).toISOString().slice(0, 19).replace('T', ' ')
  const name = `noticia-${n}`
  const link = `https://medida.example/${local.slice(0, 4)}/${local.slice(5, 7)}/${name}/`
  const paragraphs = Array.from(
    { length: 4 },
    () => `${sentence()} <strong>${sentence()}</strong> ${sentence()}`,
  )
  const body =
    n % 2 === 0
      ? paragraphs.map((text) => `<!-- wp:paragraph -->\n<p>${text}</p>\n<!-- /wp:paragraph -->`).join('\n\n')
      : `${paragraphs.join('\n\n')}\n\n<blockquote>${sentence()}</blockquote>\n<a href="https://medida.example/?p=${Math.max(1, n - 1)}">${sentence()}</a>`
  const comments = Array.from({ length: until - from }, (_, index) =>
    comment(from + index + 1, index, utc, sentence),
  )
  const [category, tag] = [pick(categories), pick(subjects)]
  return `<item><title><![CDATA[${sentence()}]]></title><link>${link}</link><dc:creator><![CDATA[${pick(['ana', 'rui', 'vera'])}]]></dc:creator><guid isPermaLink="false">https://medida.example/?p=${n}</guid><description></description>
<content:encoded><![CDATA[${body}]]></content:encoded><excerpt:encoded><![CDATA[${sentence()}]]></excerpt:encoded>
<wp:post_id>${n}</wp:post_id><wp:post_date><![CDATA[${local}]]></wp:post_date><wp:post_date_gmt><![CDATA[${utc}]]></wp:post_date_gmt><wp:comment_status>open</wp:comment_status><wp:post_name>${name}</wp:post_name><wp:status>publish</wp:status><wp:post_parent>0</wp:post_parent><wp:post_type>post</wp:post_type><wp:post_password></wp:post_password><wp:is_sticky>0</wp:is_sticky>
<category domain="category" nicename="${category}"><![CDATA[${category}]]></category><category domain="post_tag" nicename="${tag}"><![CDATA[${tag}]]></category>
${comments.join('')}</item>
`
}

/** Every third one answers the one before it. */
function comment(id: number, index: number, utc: string, sentence: () => string): string {
  const parent = index % 3 === 1 ? id - 1 : 0
  return `<wp:comment><wp:comment_id>${id}</wp:comment_id><wp:comment_author><![CDATA[Leitora ${id}]]></wp:comment_author><wp:comment_author_email>leitora${id}@leitores.example</wp:comment_author_email><wp:comment_date_gmt>${utc}</wp:comment_date_gmt><wp:comment_content><![CDATA[${sentence()}

${sentence()}]]></wp:comment_content><wp:comment_approved>1</wp:comment_approved><wp:comment_type></wp:comment_type><wp:comment_parent>${parent}</wp:comment_parent></wp:comment>
`
}
