/**
 * The catalog is derived from `content/`: it may be deleted at any time, and is made anew when its schema
 * changes. Instants are milliseconds since 1970.
 */
export const catalogSchema = `
create table meta (key text primary key, value text not null) without rowid;

-- Every file that was looked at: "stamp" tells whether it has changed since, "problems" is JSON.
create table files (path text primary key, stamp text not null, problems text not null) without rowid;

-- The last good version of each article file. Of two files with one slug the first by path is shown.
create table articles (
  path text primary key,
  slug text not null,
  id text not null,
  version text not null,
  publish_at integer not null,
  expires_at integer,
  shown integer not null,
  shadowed integer not null default 0,
  summary text not null,
  article text not null
);
create index articles_by_slug on articles (slug);
create index articles_by_id on articles (id);
create index articles_by_start on articles (publish_at, path);
create index articles_by_end on articles (expires_at);

-- What an article is listed under: kind is sections, tags or authors.
create table terms (
  kind text not null,
  slug text not null,
  publish_at integer not null,
  path text not null,
  name text not null,
  primary key (kind, slug, publish_at, path)
) without rowid;
create index terms_by_path on terms (path);

create table aliases (alias text not null, path text not null, primary key (alias, path)) without rowid;
create index aliases_by_path on aliases (path);

-- Slugs under which an article once was public, and what it was: an id and a file that may live on elsewhere.
create table gone (slug text primary key, id text not null, path text not null) without rowid;

create table authors (slug text primary key, path text not null, author text not null);
create table pages (slug text primary key, path text not null, page text not null);
`

/** Raise it when the schema, or what the parser makes of a file, changes. */
export const catalogFormat = '2'
