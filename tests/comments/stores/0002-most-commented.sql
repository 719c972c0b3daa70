CREATE TABLE "comments" ("id" text primary key, "article_id" text not null, "parent_id" text, "root_id" text not null, "name" text not null, "body" text not null, "status" text not null, "created_at" bigint not null, "sealed_email" text, "client_key" text not null, constraint "comments_status" check (status in ('published', 'held', 'spam')));
insert into "comments" (id, article_id, parent_id, root_id, name, body, status, created_at, sealed_email, client_key) values ('b id', 'b article_id', 'b parent_id', 'b root_id', 'b name', 'b body', 'published', 2, 'b sealed_email', 'b client_key');
insert into "comments" (id, article_id, parent_id, root_id, name, body, status, created_at, sealed_email, client_key) values ('B id', 'B article_id', 'B parent_id', 'B root_id', 'B name', 'B body', 'published', 3, 'B sealed_email', 'B client_key');
insert into "comments" (id, article_id, parent_id, root_id, name, body, status, created_at, sealed_email, client_key) values ('ã id', 'ã article_id', 'ã parent_id', 'ã root_id', 'ã name', 'ã body', 'published', 4, 'ã sealed_email', 'ã client_key');
insert into "comments" (id, article_id, parent_id, root_id, name, body, status, created_at, sealed_email, client_key) values ('😀 id', '😀 article_id', '😀 parent_id', '😀 root_id', '😀 name', '😀 body', 'published', 5, '😀 sealed_email', '😀 client_key');
insert into "comments" (id, article_id, parent_id, root_id, name, body, status, created_at, sealed_email, client_key) values ('� id', '� article_id', '� parent_id', '� root_id', '� name', '� body', 'published', 6, '� sealed_email', '� client_key');
insert into "comments" (id, article_id, parent_id, root_id, name, body, status, created_at, sealed_email, client_key) values ('it''s \ "so"
 id', 'it''s \ "so"
 article_id', 'it''s \ "so"
 parent_id', 'it''s \ "so"
 root_id', 'it''s \ "so"
 name', 'it''s \ "so"
 body', 'published', 7, 'it''s \ "so"
 sealed_email', 'it''s \ "so"
 client_key');
insert into "comments" (id, article_id, parent_id, root_id, name, body, status, created_at, sealed_email, client_key) values ('10 id', '10 article_id', '10 parent_id', '10 root_id', '10 name', '10 body', 'published', 8, '10 sealed_email', '10 client_key');
insert into "comments" (id, article_id, parent_id, root_id, name, body, status, created_at, sealed_email, client_key) values ('9 id', '9 article_id', '9 parent_id', '9 root_id', '9 name', '9 body', 'published', 9, '9 sealed_email', '9 client_key');
CREATE TABLE "events" ("id" integer primary key autoincrement, "comment_id" text not null, "kind" text not null, "at" bigint not null, "detail" text not null);
insert into "events" (id, comment_id, kind, at, detail) values (2, 'b comment_id', 'b kind', 2, '{"findings":[]}');
insert into "events" (id, comment_id, kind, at, detail) values (3, 'B comment_id', 'B kind', 3, '{"findings":[]}');
insert into "events" (id, comment_id, kind, at, detail) values (4, 'ã comment_id', 'ã kind', 4, '{"findings":[]}');
insert into "events" (id, comment_id, kind, at, detail) values (5, '😀 comment_id', '😀 kind', 5, '{"findings":[]}');
insert into "events" (id, comment_id, kind, at, detail) values (6, '� comment_id', '� kind', 6, '{"findings":[]}');
insert into "events" (id, comment_id, kind, at, detail) values (7, 'it''s \ "so"
 comment_id', 'it''s \ "so"
 kind', 7, '{"findings":[]}');
insert into "events" (id, comment_id, kind, at, detail) values (8, '10 comment_id', '10 kind', 8, '{"findings":[]}');
insert into "events" (id, comment_id, kind, at, detail) values (9, '9 comment_id', '9 kind', 9, '{"findings":[]}');
CREATE TABLE "kysely_migration" ("name" varchar(255) not null primary key, "timestamp" varchar(255) not null);
insert into "kysely_migration" (name, timestamp) values ('0001-comments', '2026-03-09T12:00:00.000Z');
insert into "kysely_migration" (name, timestamp) values ('0002-most-commented', '2026-03-09T12:00:00.000Z');
CREATE TABLE "kysely_migration_lock" ("id" varchar(255) not null primary key, "is_locked" integer default 0 not null);
insert into "kysely_migration_lock" (id, is_locked) values ('migration_lock', 0);
CREATE TABLE "rate_limits" ("key" text primary key, "window_start" bigint not null, "taken" integer not null);
insert into "rate_limits" (key, window_start, taken) values ('b key', 2, 2);
insert into "rate_limits" (key, window_start, taken) values ('B key', 3, 3);
insert into "rate_limits" (key, window_start, taken) values ('ã key', 4, 4);
insert into "rate_limits" (key, window_start, taken) values ('😀 key', 5, 5);
insert into "rate_limits" (key, window_start, taken) values ('� key', 6, 6);
insert into "rate_limits" (key, window_start, taken) values ('it''s \ "so"
 key', 7, 7);
insert into "rate_limits" (key, window_start, taken) values ('10 key', 8, 8);
insert into "rate_limits" (key, window_start, taken) values ('9 key', 9, 9);
CREATE TABLE "threads" ("article_id" text primary key, "revision" integer not null, "published" integer not null, "roots" integer not null);
insert into "threads" (article_id, revision, published, roots) values ('b article_id', 2, 2, 2);
insert into "threads" (article_id, revision, published, roots) values ('B article_id', 3, 3, 3);
insert into "threads" (article_id, revision, published, roots) values ('ã article_id', 4, 4, 4);
insert into "threads" (article_id, revision, published, roots) values ('😀 article_id', 5, 5, 5);
insert into "threads" (article_id, revision, published, roots) values ('� article_id', 6, 6, 6);
insert into "threads" (article_id, revision, published, roots) values ('it''s \ "so"
 article_id', 7, 7, 7);
insert into "threads" (article_id, revision, published, roots) values ('10 article_id', 8, 8, 8);
insert into "threads" (article_id, revision, published, roots) values ('9 article_id', 9, 9, 9);
CREATE INDEX "comments_by_article_id_status_created_at_id" on "comments" ("article_id", "status", "created_at", "id");
CREATE INDEX "comments_by_root_id_status_created_at_id" on "comments" ("root_id", "status", "created_at", "id");
CREATE INDEX "comments_by_status_created_at_article_id" on "comments" ("status", "created_at", "article_id");
CREATE INDEX "events_by_comment_id" on "events" ("comment_id");
