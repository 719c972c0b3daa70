import { basename, relative, resolve, sep } from 'node:path'
import type { Problem } from '../domain/problem.ts'
import { nearest } from '../site/problems-of.ts'
import { urls } from '../site/urls.ts'
import type { Wired } from '../wiring.ts'
import { previewPath } from './preview-link.ts'

/** What there is to offer to who wants to see an article. Problems are those of its file as it was saved last. */
export type PreviewOffer =
  | { kind: 'link'; url: string; until: Date; problems: Problem[] }
  | { kind: 'public'; url: string }
  | { kind: 'broken'; problems: Problem[] }
  /** Another file has the same address, and is shown there. */
  | { kind: 'shadowed'; by: string }
  | { kind: 'unknown'; near: string | undefined }

type Around = Pick<Wired, 'catalog' | 'env' | 'secret' | 'now'>

/** @param wanted a slug, or the path of an article's file; a relative one starts at `folder` */
export function offerPreview(wanted: string, hours: number, folder: string, around: Around): PreviewOffer {
  const { catalog, env, secret, now } = around
  const path = /[/\\]|\.md$/.test(wanted) ? pathBelow(env.CONTENT_DIR, resolve(folder, wanted)) : undefined
  const slug = path === undefined ? wanted : (catalog.names.slugOf(path) ?? basename(path, '.md'))
  const article = catalog.articleInAnyState(slug)
  const problems = errorsOf(catalog.problems(), path ?? article?.path ?? `${slug}.md`)
  if (!article && problems.length > 0) return { kind: 'broken', problems }
  if (!article) return { kind: 'unknown', near: nearest(slug, catalog.names.articlesLike(slug)) }
  if (path !== undefined && article.path !== path)
    return catalog.names.slugOf(path)
      ? { kind: 'shadowed', by: article.path }
      : { kind: 'unknown', near: slug }
  const at = now().getTime()
  if (catalog.articleVersion(slug, at)) return { kind: 'public', url: env.SITE_URL + urls.article(slug) }
  const until = Math.floor(at / 1000) + hours * 3600
  const url = env.SITE_URL + previewPath(secret, slug, until)
  return { kind: 'link', url, until: new Date(until * 1000), problems }
}

/** @param path a whole one, or a file's name: what was never good has no slug yet that would be known */
function errorsOf(problems: readonly Problem[], path: string): Problem[] {
  return problems.filter(
    ({ file, severity }) =>
      severity !== 'warning' && file.startsWith('articles/') && (file === path || basename(file) === path),
  )
}

function pathBelow(contentDir: string, path: string): string {
  return relative(contentDir, path).split(sep).join('/')
}
