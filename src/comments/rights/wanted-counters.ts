import { type RawBuilder, sql } from 'kysely'

/**
 * What the counters of each comment of an article must be, as common table expressions that end in
 * `wanted (id, shown, children, replies)`. A comment is seen when it is published, or when an answer to it is seen.
 */
export function wantedCounters(articleId: string): RawBuilder<unknown> {
  const own = sql`article_id = ${articleId}`
  return sql`with recursive
    seen (id) as (
      select id from comments where ${own} and status = 'published'
      union
      select comments.parent_id from comments join seen on comments.id = seen.id
        where comments.parent_id is not null),
    answers (id, n) as (
      select parent_id, count(*) from comments
        where ${own} and parent_id is not null and id in (select id from seen) group by parent_id),
    below (id, n) as (
      select root_id, count(*) from comments
        where ${own} and parent_id is not null and id in (select id from seen) group by root_id),
    wanted (id, shown, children, replies) as (
      select comments.id, case when seen.id is null then 0 else 1 end, coalesce(answers.n, 0),
        case when comments.parent_id is null then coalesce(below.n, 0) else 0 end
      from comments
        left join seen on seen.id = comments.id
        left join answers on answers.id = comments.id
        left join below on below.id = comments.id
      where comments.article_id = ${articleId})`
}

/** Where a comment's counters are not those wanted. */
export const countersDiffer = sql<boolean>`(comments.shown <> wanted.shown
  or comments.shown_children <> wanted.children or comments.shown_replies <> wanted.replies)`

/**
 * The thread that each comment of an article belongs to, as far as answers lead back to a first comment: common
 * table expressions that end in `tree (id, root)`.
 */
export function wantedThreads(articleId: string): RawBuilder<unknown> {
  // Written so that no index is used for the article: SQLite would read all of it again for each comment.
  return sql`with recursive tree (id, root) as (
    select id, id from comments where article_id = ${articleId} and parent_id is null
    union all
    select comments.id, tree.root from comments join tree on comments.parent_id = tree.id
      where comments.article_id || '' = ${articleId})`
}
