import type { ImportDone } from '../wordpress/import-wordpress.ts'
import type { Loss, LossOfPost } from '../wordpress/loss.ts'
import { printable } from '../wordpress/printable.ts'
import { textTable } from './text-table.ts'

/** With more sections a paper's menu is no help any more. */
const manySections = 12

/** What an import has to tell, a line each: what was lost, post by post, then a table of what came over. */
export function wordpressReport(done: ImportDone): string[] {
  const { prepared, texts, comments } = done
  const { report } = prepared.texts
  const { isDryRun, survey, plan, site, sections, places } = prepared
  const losses = allLosses(done)
  const updated = texts.written.article.updated + texts.written.page.updated
  const added = [...sections.added.values()].map(({ name }) => name)
  const lines = [
    ...(losses.length > 0
      ? [report.losses(losses.length), ...losses.flatMap((post) => tell(post, done)), '']
      : []),
    ...[...plan.machinery].map(([type, count]) => report.machinery(type, count)),
    ...(survey.unnumbered > 0 ? [report.unnumbered(survey.unnumbered)] : []),
    ...[...survey.fields].map(([name, count]) => report.fields(name, count)),
    ...[...survey.taxonomies].map(([name, count]) => report.taxonomies(name, count)),
    ...comments.notes.flatMap(({ kind, count }) => report.comments.fault[kind]?.(count) ?? []),
    ...(comments.orphans > 0 ? [report.comments.orphans(comments.orphans)] : []),
    ...(survey.stray > 0 ? [report.stray(survey.stray)] : []),
    ...(updated > 0 ? [report.updated(updated)] : []),
    ...(site.isNew ? [report.site('site.yaml', site.name, site.timeZone)] : []),
    ...(added.length > 0 ? [report.sections(added.join(', '))] : []),
    ...(added.length > manySections ? [report.manySections(added.length)] : []),
    ...(sections.left().length > 0 ? [report.sectionsLeft(sections.left().join(', '))] : []),
    ...(places.hasSource ? [] : [report.noMedia]),
    '',
    ...textTable([report.headings, ...rowsOf(done, losses)]),
    '',
    isDryRun ? report.dryRun : report.next,
  ]
  return lines.map(printable)
}

function rowsOf(
  { prepared, texts, addresses, comments }: ImportDone,
  losses: readonly LossOfPost[],
): string[][] {
  const { rows } = prepared.texts.report
  const { survey, plan, authors, sections, existing, places } = prepared
  const { article, page } = texts.written
  const left = plan.leftOut.filter(({ old }) => old.type !== 'page').length
  const counts = [...survey.comments.values()]
  const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0)
  const all = sum(counts.map((count) => count.comments))
  const missing = losses.flatMap((post) => post.losses).filter(isPictureLoss).length
  const table: [string, number, number, number][] = [
    [rows.articles, article.added, here(article), left + article.deleted],
    [rows.pages, page.added, here(page), plan.leftOut.length - left + page.deleted],
    [rows.comments, comments.added, comments.known, all - comments.added - comments.known],
    [rows.pictures, places.added.size, places.known.size, missing],
    [rows.authors, authors.added.size, existing.authors.length, 0],
    [rows.sections, sections.added.size, prepared.around.sections.length - sections.added.size, 0],
    [rows.addresses, addresses.added, addresses.known, 0],
    [rows.pings, 0, 0, sum(counts.map(({ pings }) => pings))],
  ]
  return table.map(([what, ...numbers]) => [what, ...numbers.map(String)])
}

function here({ same, updated, edited }: { same: number; updated: number; edited: number }): number {
  return same + updated + edited
}

function isPictureLoss({ kind }: Loss): boolean {
  return kind === 'picture-missing' || kind === 'thumbnail'
}

/** Those of texts, of posts that were not taken, and of comments. */
function allLosses({ prepared, texts }: ImportDone): LossOfPost[] {
  const { survey, plan } = prepared
  const posts = new Map<string, LossOfPost>()
  const leftOut = new Map(plan.leftOut.map(({ old }) => [old.id, old]))
  const add = ({ title, place, losses }: LossOfPost) => {
    const known = posts.get(place)
    if (known) known.losses.push(...losses)
    else if (losses.length > 0) posts.set(place, { title, place, losses: [...losses] })
  }
  for (const post of texts.losses) add(post)
  for (const { old, losses } of plan.leftOut) add({ title: old.title, place: old.link, losses })
  for (const [number, { comments, pings, others }] of survey.comments) {
    const text = plan.texts.get(number)
    const old = text?.old ?? leftOut.get(number) ?? survey.attachments.get(number)
    const place = text?.path ?? old?.link ?? `#${number}`
    const lost: Loss[] = [
      ...(pings > 0 ? [{ kind: 'pings', detail: String(pings) } as const] : []),
      ...(others > 0 ? [{ kind: 'other-comments', detail: String(others) } as const] : []),
      ...(comments > 0 && text?.kind !== 'article'
        ? [{ kind: 'comments', detail: String(comments) } as const]
        : []),
    ]
    add({ title: old?.title ?? '', place, losses: lost })
  }
  return [...posts.values()]
}

function tell({ title, place, losses }: LossOfPost, { prepared }: ImportDone): string[] {
  const details = new Map<Loss['kind'], Set<string>>()
  for (const { kind, detail } of losses) details.set(kind, (details.get(kind) ?? new Set()).add(detail))
  const said = [...details].map(([kind, all]) => prepared.texts.loss[kind]([...all].join(', ')))
  return [`  ${title || prepared.texts.untitled} — ${place}`, ...said.map((text) => `    - ${text}`)]
}
