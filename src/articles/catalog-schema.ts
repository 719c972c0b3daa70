import { createHash } from 'node:crypto'

/**
 * The catalog is derived from `content/`: it may be deleted at any time, and is made anew when its schema
 * changes. Instants are milliseconds since 1970.
 */
export const catalogSchema = `
create table meta (key text primary key, value text not null) without rowid;

-- Every file that was looked at: "stamp" tells whether it, or a picture that it shows, has changed since; empty when
-- it has to be read again. "mentions" are the pictures that it may show, "target" is where a link leads, "problems"
-- and "mentions" are JSON.
create table files (
  path text primary key,
  folder text not null,
  stamp text not null,
  problems text not null,
  mentions text not null default '[]',
  target text
) without rowid;
create index files_by_folder on files (folder);
create index files_by_target on files (target) where target is not null;
create index files_with_problems on files (path) where problems <> '[]';
create index files_to_read on files (stamp, path) where stamp in ('', 'gone');

-- The last good version of each article file. Of two files with one slug the first by path is shown. Month is that
-- of its date in the site's time zone. The long columns come last: reading those before them does not touch them.
create table articles (
  path text primary key,
  slug text not null,
  id text not null,
  version text not null,
  publish_at integer not null,
  expires_at integer,
  shown integer not null,
  shadowed integer not null default 0,
  -- Its number in "search". These columns come before the long texts, so that an index can stand for them.
  doc integer not null unique,
  section text not null,
  month text not null,
  -- Stands for the text of its file alone, wherever the file lies.
  fingerprint text not null,
  canonical text,
  -- Names that "search" has it under; those of sections and authors may be others by now.
  subjects text not null,
  summary text not null,
  article text not null
);
create index articles_by_slug on articles (slug);
create index articles_by_id on articles (id);
create index articles_by_start on articles (publish_at, path);
create index articles_by_end on articles (expires_at);
create index articles_shadowed on articles (path) where shadowed = 1;
create index articles_by_fingerprint on articles (fingerprint);
create index articles_by_doc on articles (doc, shown, shadowed, publish_at, expires_at, section);

-- Folded and stemmed words; "filed_under" is the section's slug as one word, for filtering. It keeps no text, so an
-- article is taken out by the words it was put in with; nor how long texts are, which only bm25() would ask for.
create virtual table search using fts5 (
  headline, subjects, description, body, filed_under,
  content = '', columnsize = 0, tokenize = 'unicode61 remove_diacritics 2'
);
-- Words wait in memory until a transaction ends, or there are so many bytes of them: a part of the index that was
-- written in pieces has to be merged.
insert into search (search, rank) values ('hashsize', 67108864);

-- What an article is found by, in the stems of "search": for putting in order what was found, and for what is related.
-- "search" tells how often an article has a word only to bm25(), which counts all articles that have it. "frequent" are
-- the words that its body has most.
create table gists (
  doc integer primary key,
  headline text not null,
  subjects text not null,
  description text not null,
  frequent text not null
);
create index gists_by_headline on gists (headline);

-- Words of headlines, tags and names, without accents and as they are written: for "did you mean".
create table vocabulary (word text primary key, written text not null) without rowid;

-- What an article is listed under: kind is sections, tags, authors or archive (whose slugs are months, "2026-03").
-- live: neither a draft nor shadowed. Months are those of the site's time zone.
create table terms (
  kind text not null,
  slug text not null,
  month text not null,
  publish_at integer not null,
  path text not null,
  name text not null,
  expires_at integer,
  live integer not null default 0,
  primary key (kind, slug, month, publish_at, path)
) without rowid;
create index terms_by_path on terms (path);

-- How many articles of a list are of which month, so that counting and turning to a page do not walk the list.
-- Those that expire are not counted here: they come and go by the clock.
create table months (
  kind text not null,
  slug text not null,
  month text not null,
  n integer not null,
  primary key (kind, slug, month)
) without rowid;
-- What comes into "terms" live is counted by whoever writes it: a trigger would make each row five times as dear.
create trigger terms_come after update of live on terms when new.live > old.live and new.expires_at is null begin
  insert into months values (new.kind, new.slug, new.month, 1)
    on conflict (kind, slug, month) do update set n = n + 1;
end;
create trigger terms_hide after update of live on terms when new.live < old.live and new.expires_at is null begin
  update months set n = n - 1 where kind = new.kind and slug = new.slug and month = new.month;
end;
create trigger terms_go after delete on terms when old.live = 1 and old.expires_at is null begin
  update months set n = n - 1 where kind = old.kind and slug = old.slug and month = old.month;
end;

-- Every correction of every article; "n" is its place in the article's file.
create table corrections (
  corrected_at integer not null,
  path text not null,
  n integer not null,
  text text not null,
  publish_at integer not null,
  expires_at integer,
  live integer not null default 0,
  primary key (corrected_at, path, n)
) without rowid;
create index corrections_by_path on corrections (path);

-- When readers are told something new of an article that is out: it is updated or corrected.
create table changes (
  path text not null,
  changed_at integer not null,
  month text not null,
  live integer not null default 0,
  primary key (path, changed_at)
) without rowid;
create index changes_by_time on changes (changed_at);
create index changes_by_month on changes (month, live, changed_at);

create table series (id text not null, part integer not null, path text not null, primary key (id, part, path)) without rowid;
create index series_by_path on series (path);

create table aliases (alias text not null, path text not null, primary key (alias, path)) without rowid;
create index aliases_by_path on aliases (path);

-- Slugs under which an article once was public, and what it was: an id and a file that may live on elsewhere. Asked
-- only about what is not public now.
create table gone (
  slug text primary key,
  id text not null,
  path text not null,
  fingerprint text not null
) without rowid;
create index gone_by_path on gone (path);
create index gone_by_fingerprint on gone (fingerprint);

-- Files that are no longer in their place, and where their text is now, until they are taken out.
create table moved (path text primary key, to_path text not null) without rowid;

-- What slugs.lock says: the same for every start from the same files. An empty path: taken down on purpose.
create table locked (slug text primary key, id text not null, path text not null) without rowid;

-- And what it says of addresses that the paper had in another system, each as addressKey makes it. A prefix stands for
-- all that lies below it, and so does its target. No target: gone.
create table old_paths (
  address text not null,
  is_prefix integer not null,
  target text,
  primary key (address, is_prefix)
) without rowid;

create table authors (slug text primary key, path text not null, author text not null);
create table pages (slug text primary key, path text not null, page text not null);
`

/** Raise it when what the parser makes of a file changes. A catalog of another schema is another format anyway. */
const parserFormat = 10

export const catalogFormat = `${parserFormat}-${createHash('sha256').update(catalogSchema).digest('base64url').slice(0, 8)}`
