import type { OldPost } from './old-post.ts'

/** Revisions and settings, which nobody ever saw as a page. */
const machineryTypes =
  /^(?:revision|nav_menu_item|custom_css|customize_changeset|oembed_cache|user_request|wp_\w+|acf-\w+|scheduled-action|amp_validated_url|elementor_\w+|et_pb_layout|fusion_\w+)$/

/**
 * Tells the entries that WordPress and its plugins keep for themselves from those that readers could see.
 *
 * @param wanted types that somebody asked for
 */
export function machineryAmong(
  posts: readonly OldPost[],
  wanted: readonly string[],
): (post: OldPost) => boolean {
  const records = recordTypes(posts)
  return ({ type, status }) =>
    machineryTypes.test(type) || status === 'auto-draft' || (records.has(type) && !wanted.includes(type))
}

/**
 * Types that had no pages: WordPress gives their posts an address with the type and a number. A draft has one like
 * that as well, so one post with another address makes a type public.
 */
function recordTypes(posts: readonly OldPost[]): ReadonlySet<string> {
  const types = new Map<string, boolean>()
  for (const { type, link } of posts)
    types.set(type, (types.get(type) ?? true) && link.includes(`?post_type=${type}&`))
  return new Set([...types].flatMap(([type, isRecord]) => (isRecord ? [type] : [])))
}
