CREATE TABLE "bans" ("id" text primary key, "kind" text not null, "value" text not null, "label" text not null, "reason" text not null, "created_by" text not null, "created_at" bigint not null, "expires_at" bigint, "ended_at" bigint, constraint "bans_known_kind" check (kind in ('name', 'email', 'address', 'word')));
insert into "bans" (id, kind, value, label, reason, created_by, created_at, expires_at, ended_at) values ('b id', 'word', 'b value', 'b label', 'b reason', 'b created_by', 2, 2, 2);
insert into "bans" (id, kind, value, label, reason, created_by, created_at, expires_at, ended_at) values ('B id', 'word', 'B value', 'B label', 'B reason', 'B created_by', 3, 3, 3);
insert into "bans" (id, kind, value, label, reason, created_by, created_at, expires_at, ended_at) values ('ã id', 'word', 'ã value', 'ã label', 'ã reason', 'ã created_by', 4, 4, 4);
insert into "bans" (id, kind, value, label, reason, created_by, created_at, expires_at, ended_at) values ('😀 id', 'word', '😀 value', '😀 label', '😀 reason', '😀 created_by', 5, 5, 5);
insert into "bans" (id, kind, value, label, reason, created_by, created_at, expires_at, ended_at) values ('� id', 'word', '� value', '� label', '� reason', '� created_by', 6, 6, 6);
insert into "bans" (id, kind, value, label, reason, created_by, created_at, expires_at, ended_at) values ('it''s \ "so"
 id', 'word', 'it''s \ "so"
 value', 'it''s \ "so"
 label', 'it''s \ "so"
 reason', 'it''s \ "so"
 created_by', 7, 7, 7);
insert into "bans" (id, kind, value, label, reason, created_by, created_at, expires_at, ended_at) values ('10 id', 'word', '10 value', '10 label', '10 reason', '10 created_by', 8, 8, 8);
insert into "bans" (id, kind, value, label, reason, created_by, created_at, expires_at, ended_at) values ('9 id', 'word', '9 value', '9 label', '9 reason', '9 created_by', 9, 9, 9);
CREATE TABLE "comments" ("id" text primary key, "article_id" text not null, "parent_id" text, "root_id" text not null, "name" text not null, "body" text not null, "status" text not null, "created_at" bigint not null, "edited_at" bigint, "version" integer default 1 not null, "sealed_email" text, "client_key" text not null, "author_key" text, "email_key" text, "text_key" text not null, "search_text" text not null, "findings" text not null, "reports" integer default 0 not null, "moderated_at" bigint, "shown" integer not null, "shown_children" integer default 0 not null, "shown_replies" integer default 0 not null, constraint "comments_known_status" check (status in ('published', 'held', 'spam', 'refused', 'deleted')));
insert into "comments" (id, article_id, parent_id, root_id, name, body, status, created_at, edited_at, version, sealed_email, client_key, author_key, email_key, text_key, search_text, findings, reports, moderated_at, shown, shown_children, shown_replies) values ('b id', 'b article_id', 'b parent_id', 'b root_id', 'b name', 'b body', 'published', 2, 2, 2, 'b sealed_email', 'b client_key', 'b author_key', 'b email_key', 'b text_key', 'b search_text', '[]', 2, 2, 2, 2, 2);
insert into "comments" (id, article_id, parent_id, root_id, name, body, status, created_at, edited_at, version, sealed_email, client_key, author_key, email_key, text_key, search_text, findings, reports, moderated_at, shown, shown_children, shown_replies) values ('B id', 'B article_id', 'B parent_id', 'B root_id', 'B name', 'B body', 'published', 3, 3, 3, 'B sealed_email', 'B client_key', 'B author_key', 'B email_key', 'B text_key', 'B search_text', '[]', 3, 3, 3, 3, 3);
insert into "comments" (id, article_id, parent_id, root_id, name, body, status, created_at, edited_at, version, sealed_email, client_key, author_key, email_key, text_key, search_text, findings, reports, moderated_at, shown, shown_children, shown_replies) values ('ã id', 'ã article_id', 'ã parent_id', 'ã root_id', 'ã name', 'ã body', 'published', 4, 4, 4, 'ã sealed_email', 'ã client_key', 'ã author_key', 'ã email_key', 'ã text_key', 'ã search_text', '[]', 4, 4, 4, 4, 4);
insert into "comments" (id, article_id, parent_id, root_id, name, body, status, created_at, edited_at, version, sealed_email, client_key, author_key, email_key, text_key, search_text, findings, reports, moderated_at, shown, shown_children, shown_replies) values ('😀 id', '😀 article_id', '😀 parent_id', '😀 root_id', '😀 name', '😀 body', 'published', 5, 5, 5, '😀 sealed_email', '😀 client_key', '😀 author_key', '😀 email_key', '😀 text_key', '😀 search_text', '[]', 5, 5, 5, 5, 5);
insert into "comments" (id, article_id, parent_id, root_id, name, body, status, created_at, edited_at, version, sealed_email, client_key, author_key, email_key, text_key, search_text, findings, reports, moderated_at, shown, shown_children, shown_replies) values ('� id', '� article_id', '� parent_id', '� root_id', '� name', '� body', 'published', 6, 6, 6, '� sealed_email', '� client_key', '� author_key', '� email_key', '� text_key', '� search_text', '[]', 6, 6, 6, 6, 6);
insert into "comments" (id, article_id, parent_id, root_id, name, body, status, created_at, edited_at, version, sealed_email, client_key, author_key, email_key, text_key, search_text, findings, reports, moderated_at, shown, shown_children, shown_replies) values ('it''s \ "so"
 id', 'it''s \ "so"
 article_id', 'it''s \ "so"
 parent_id', 'it''s \ "so"
 root_id', 'it''s \ "so"
 name', 'it''s \ "so"
 body', 'published', 7, 7, 7, 'it''s \ "so"
 sealed_email', 'it''s \ "so"
 client_key', 'it''s \ "so"
 author_key', 'it''s \ "so"
 email_key', 'it''s \ "so"
 text_key', 'it''s \ "so"
 search_text', '[]', 7, 7, 7, 7, 7);
insert into "comments" (id, article_id, parent_id, root_id, name, body, status, created_at, edited_at, version, sealed_email, client_key, author_key, email_key, text_key, search_text, findings, reports, moderated_at, shown, shown_children, shown_replies) values ('10 id', '10 article_id', '10 parent_id', '10 root_id', '10 name', '10 body', 'published', 8, 8, 8, '10 sealed_email', '10 client_key', '10 author_key', '10 email_key', '10 text_key', '10 search_text', '[]', 8, 8, 8, 8, 8);
insert into "comments" (id, article_id, parent_id, root_id, name, body, status, created_at, edited_at, version, sealed_email, client_key, author_key, email_key, text_key, search_text, findings, reports, moderated_at, shown, shown_children, shown_replies) values ('9 id', '9 article_id', '9 parent_id', '9 root_id', '9 name', '9 body', 'published', 9, 9, 9, '9 sealed_email', '9 client_key', '9 author_key', '9 email_key', '9 text_key', '9 search_text', '[]', 9, 9, 9, 9, 9);
CREATE TABLE "events" ("id" integer primary key autoincrement, "comment_id" text not null, "kind" text not null, "at" bigint not null, "detail" text not null, "actor" text default 'author' not null);
insert into "events" (id, comment_id, kind, at, detail, actor) values (2, 'b comment_id', 'b kind', 2, '{"findings":[]}', 'b actor');
insert into "events" (id, comment_id, kind, at, detail, actor) values (3, 'B comment_id', 'B kind', 3, '{"findings":[]}', 'B actor');
insert into "events" (id, comment_id, kind, at, detail, actor) values (4, 'ã comment_id', 'ã kind', 4, '{"findings":[]}', 'ã actor');
insert into "events" (id, comment_id, kind, at, detail, actor) values (5, '😀 comment_id', '😀 kind', 5, '{"findings":[]}', '😀 actor');
insert into "events" (id, comment_id, kind, at, detail, actor) values (6, '� comment_id', '� kind', 6, '{"findings":[]}', '� actor');
insert into "events" (id, comment_id, kind, at, detail, actor) values (7, 'it''s \ "so"
 comment_id', 'it''s \ "so"
 kind', 7, '{"findings":[]}', 'it''s \ "so"
 actor');
insert into "events" (id, comment_id, kind, at, detail, actor) values (8, '10 comment_id', '10 kind', 8, '{"findings":[]}', '10 actor');
insert into "events" (id, comment_id, kind, at, detail, actor) values (9, '9 comment_id', '9 kind', 9, '{"findings":[]}', '9 actor');
CREATE TABLE "kysely_migration" ("name" varchar(255) not null primary key, "timestamp" varchar(255) not null);
insert into "kysely_migration" (name, timestamp) values ('0001-comments', '2026-03-09T12:00:00.000Z');
insert into "kysely_migration" (name, timestamp) values ('0002-most-commented', '2026-03-09T12:00:00.000Z');
insert into "kysely_migration" (name, timestamp) values ('0003-changes', '2026-03-09T12:00:00.000Z');
insert into "kysely_migration" (name, timestamp) values ('0004-moderation', '2026-03-09T12:00:00.000Z');
insert into "kysely_migration" (name, timestamp) values ('0005-moderators', '2026-03-09T12:00:00.000Z');
CREATE TABLE "kysely_migration_lock" ("id" varchar(255) not null primary key, "is_locked" integer default 0 not null);
insert into "kysely_migration_lock" (id, is_locked) values ('migration_lock', 0);
CREATE TABLE "moderator_recovery_codes" ("moderator_id" text not null, "code_hash" text not null, constraint "moderator_recovery_codes_key" primary key ("moderator_id", "code_hash"));
insert into "moderator_recovery_codes" (moderator_id, code_hash) values ('b moderator_id', 'b code_hash');
insert into "moderator_recovery_codes" (moderator_id, code_hash) values ('B moderator_id', 'B code_hash');
insert into "moderator_recovery_codes" (moderator_id, code_hash) values ('ã moderator_id', 'ã code_hash');
insert into "moderator_recovery_codes" (moderator_id, code_hash) values ('😀 moderator_id', '😀 code_hash');
insert into "moderator_recovery_codes" (moderator_id, code_hash) values ('� moderator_id', '� code_hash');
insert into "moderator_recovery_codes" (moderator_id, code_hash) values ('it''s \ "so"
 moderator_id', 'it''s \ "so"
 code_hash');
insert into "moderator_recovery_codes" (moderator_id, code_hash) values ('10 moderator_id', '10 code_hash');
insert into "moderator_recovery_codes" (moderator_id, code_hash) values ('9 moderator_id', '9 code_hash');
CREATE TABLE "moderator_sessions" ("id" text primary key, "token_hash" text not null unique, "moderator_id" text not null, "password_version" integer not null, "browser" text not null, "created_at" bigint not null, "seen_at" bigint not null);
insert into "moderator_sessions" (id, token_hash, moderator_id, password_version, browser, created_at, seen_at) values ('b id', 'b token_hash', 'b moderator_id', 2, 'b browser', 2, 2);
insert into "moderator_sessions" (id, token_hash, moderator_id, password_version, browser, created_at, seen_at) values ('B id', 'B token_hash', 'B moderator_id', 3, 'B browser', 3, 3);
insert into "moderator_sessions" (id, token_hash, moderator_id, password_version, browser, created_at, seen_at) values ('ã id', 'ã token_hash', 'ã moderator_id', 4, 'ã browser', 4, 4);
insert into "moderator_sessions" (id, token_hash, moderator_id, password_version, browser, created_at, seen_at) values ('😀 id', '😀 token_hash', '😀 moderator_id', 5, '😀 browser', 5, 5);
insert into "moderator_sessions" (id, token_hash, moderator_id, password_version, browser, created_at, seen_at) values ('� id', '� token_hash', '� moderator_id', 6, '� browser', 6, 6);
insert into "moderator_sessions" (id, token_hash, moderator_id, password_version, browser, created_at, seen_at) values ('it''s \ "so"
 id', 'it''s \ "so"
 token_hash', 'it''s \ "so"
 moderator_id', 7, 'it''s \ "so"
 browser', 7, 7);
insert into "moderator_sessions" (id, token_hash, moderator_id, password_version, browser, created_at, seen_at) values ('10 id', '10 token_hash', '10 moderator_id', 8, '10 browser', 8, 8);
insert into "moderator_sessions" (id, token_hash, moderator_id, password_version, browser, created_at, seen_at) values ('9 id', '9 token_hash', '9 moderator_id', 9, '9 browser', 9, 9);
CREATE TABLE "moderators" ("id" text primary key, "name" text not null, "name_key" text not null unique, "role" text not null, "password_hash" text not null, "password_version" integer not null, "has_first_password" integer not null, "sealed_totp" text, "totp_is_on" integer not null, "totp_last_step" bigint not null, "created_at" bigint not null, "disabled_at" bigint, constraint "moderators_role" check (role in ('admin', 'moderator')));
insert into "moderators" (id, name, name_key, role, password_hash, password_version, has_first_password, sealed_totp, totp_is_on, totp_last_step, created_at, disabled_at) values ('b id', 'b name', 'b name_key', 'moderator', 'b password_hash', 2, 2, 'b sealed_totp', 2, 2, 2, 2);
insert into "moderators" (id, name, name_key, role, password_hash, password_version, has_first_password, sealed_totp, totp_is_on, totp_last_step, created_at, disabled_at) values ('B id', 'B name', 'B name_key', 'moderator', 'B password_hash', 3, 3, 'B sealed_totp', 3, 3, 3, 3);
insert into "moderators" (id, name, name_key, role, password_hash, password_version, has_first_password, sealed_totp, totp_is_on, totp_last_step, created_at, disabled_at) values ('ã id', 'ã name', 'ã name_key', 'moderator', 'ã password_hash', 4, 4, 'ã sealed_totp', 4, 4, 4, 4);
insert into "moderators" (id, name, name_key, role, password_hash, password_version, has_first_password, sealed_totp, totp_is_on, totp_last_step, created_at, disabled_at) values ('😀 id', '😀 name', '😀 name_key', 'moderator', '😀 password_hash', 5, 5, '😀 sealed_totp', 5, 5, 5, 5);
insert into "moderators" (id, name, name_key, role, password_hash, password_version, has_first_password, sealed_totp, totp_is_on, totp_last_step, created_at, disabled_at) values ('� id', '� name', '� name_key', 'moderator', '� password_hash', 6, 6, '� sealed_totp', 6, 6, 6, 6);
insert into "moderators" (id, name, name_key, role, password_hash, password_version, has_first_password, sealed_totp, totp_is_on, totp_last_step, created_at, disabled_at) values ('it''s \ "so"
 id', 'it''s \ "so"
 name', 'it''s \ "so"
 name_key', 'moderator', 'it''s \ "so"
 password_hash', 7, 7, 'it''s \ "so"
 sealed_totp', 7, 7, 7, 7);
insert into "moderators" (id, name, name_key, role, password_hash, password_version, has_first_password, sealed_totp, totp_is_on, totp_last_step, created_at, disabled_at) values ('10 id', '10 name', '10 name_key', 'moderator', '10 password_hash', 8, 8, '10 sealed_totp', 8, 8, 8, 8);
insert into "moderators" (id, name, name_key, role, password_hash, password_version, has_first_password, sealed_totp, totp_is_on, totp_last_step, created_at, disabled_at) values ('9 id', '9 name', '9 name_key', 'moderator', '9 password_hash', 9, 9, '9 sealed_totp', 9, 9, 9, 9);
CREATE TABLE "paper" ("id" integer primary key, "revision" integer not null, "changed_at" bigint not null);
insert into "paper" (id, revision, changed_at) values (1, 0, 0);
insert into "paper" (id, revision, changed_at) values (2, 2, 2);
insert into "paper" (id, revision, changed_at) values (3, 3, 3);
insert into "paper" (id, revision, changed_at) values (4, 4, 4);
insert into "paper" (id, revision, changed_at) values (5, 5, 5);
insert into "paper" (id, revision, changed_at) values (6, 6, 6);
insert into "paper" (id, revision, changed_at) values (7, 7, 7);
insert into "paper" (id, revision, changed_at) values (8, 8, 8);
insert into "paper" (id, revision, changed_at) values (9, 9, 9);
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
CREATE TABLE "reports" ("id" text primary key, "comment_id" text not null, "voter" text not null, "reason" text not null, "note" text not null, "at" bigint not null, "handled" integer default 0 not null, constraint "reports_once_each" unique ("comment_id", "voter"));
insert into "reports" (id, comment_id, voter, reason, note, at, handled) values ('b id', 'b comment_id', 'b voter', 'b reason', 'b note', 2, 2);
insert into "reports" (id, comment_id, voter, reason, note, at, handled) values ('B id', 'B comment_id', 'B voter', 'B reason', 'B note', 3, 3);
insert into "reports" (id, comment_id, voter, reason, note, at, handled) values ('ã id', 'ã comment_id', 'ã voter', 'ã reason', 'ã note', 4, 4);
insert into "reports" (id, comment_id, voter, reason, note, at, handled) values ('😀 id', '😀 comment_id', '😀 voter', '😀 reason', '😀 note', 5, 5);
insert into "reports" (id, comment_id, voter, reason, note, at, handled) values ('� id', '� comment_id', '� voter', '� reason', '� note', 6, 6);
insert into "reports" (id, comment_id, voter, reason, note, at, handled) values ('it''s \ "so"
 id', 'it''s \ "so"
 comment_id', 'it''s \ "so"
 voter', 'it''s \ "so"
 reason', 'it''s \ "so"
 note', 7, 7);
insert into "reports" (id, comment_id, voter, reason, note, at, handled) values ('10 id', '10 comment_id', '10 voter', '10 reason', '10 note', 8, 8);
insert into "reports" (id, comment_id, voter, reason, note, at, handled) values ('9 id', '9 comment_id', '9 voter', '9 reason', '9 note', 9, 9);
CREATE TABLE "revisions" ("comment_id" text not null, "version" integer not null, "name" text not null, "body" text not null, "at" bigint not null, "actor" text not null, constraint "revisions_key" primary key ("comment_id", "version"));
insert into "revisions" (comment_id, version, name, body, at, actor) values ('b comment_id', 2, 'b name', 'b body', 2, 'b actor');
insert into "revisions" (comment_id, version, name, body, at, actor) values ('B comment_id', 3, 'B name', 'B body', 3, 'B actor');
insert into "revisions" (comment_id, version, name, body, at, actor) values ('ã comment_id', 4, 'ã name', 'ã body', 4, 'ã actor');
insert into "revisions" (comment_id, version, name, body, at, actor) values ('😀 comment_id', 5, '😀 name', '😀 body', 5, '😀 actor');
insert into "revisions" (comment_id, version, name, body, at, actor) values ('� comment_id', 6, '� name', '� body', 6, '� actor');
insert into "revisions" (comment_id, version, name, body, at, actor) values ('it''s \ "so"
 comment_id', 7, 'it''s \ "so"
 name', 'it''s \ "so"
 body', 7, 'it''s \ "so"
 actor');
insert into "revisions" (comment_id, version, name, body, at, actor) values ('10 comment_id', 8, '10 name', '10 body', 8, '10 actor');
insert into "revisions" (comment_id, version, name, body, at, actor) values ('9 comment_id', 9, '9 name', '9 body', 9, '9 actor');
CREATE TABLE "submissions" ("fingerprint" text primary key, "content" text not null, "comment_id" text not null, "at" bigint not null);
insert into "submissions" (fingerprint, content, comment_id, at) values ('b fingerprint', 'b content', 'b comment_id', 2);
insert into "submissions" (fingerprint, content, comment_id, at) values ('B fingerprint', 'B content', 'B comment_id', 3);
insert into "submissions" (fingerprint, content, comment_id, at) values ('ã fingerprint', 'ã content', 'ã comment_id', 4);
insert into "submissions" (fingerprint, content, comment_id, at) values ('😀 fingerprint', '😀 content', '😀 comment_id', 5);
insert into "submissions" (fingerprint, content, comment_id, at) values ('� fingerprint', '� content', '� comment_id', 6);
insert into "submissions" (fingerprint, content, comment_id, at) values ('it''s \ "so"
 fingerprint', 'it''s \ "so"
 content', 'it''s \ "so"
 comment_id', 7);
insert into "submissions" (fingerprint, content, comment_id, at) values ('10 fingerprint', '10 content', '10 comment_id', 8);
insert into "submissions" (fingerprint, content, comment_id, at) values ('9 fingerprint', '9 content', '9 comment_id', 9);
CREATE TABLE "threads" ("article_id" text primary key, "revision" integer not null, "published" integer not null, "roots" integer not null, "changed_at" bigint default 0 not null);
insert into "threads" (article_id, revision, published, roots, changed_at) values ('b article_id', 2, 2, 2, 2);
insert into "threads" (article_id, revision, published, roots, changed_at) values ('B article_id', 3, 3, 3, 3);
insert into "threads" (article_id, revision, published, roots, changed_at) values ('ã article_id', 4, 4, 4, 4);
insert into "threads" (article_id, revision, published, roots, changed_at) values ('😀 article_id', 5, 5, 5, 5);
insert into "threads" (article_id, revision, published, roots, changed_at) values ('� article_id', 6, 6, 6, 6);
insert into "threads" (article_id, revision, published, roots, changed_at) values ('it''s \ "so"
 article_id', 7, 7, 7, 7);
insert into "threads" (article_id, revision, published, roots, changed_at) values ('10 article_id', 8, 8, 8, 8);
insert into "threads" (article_id, revision, published, roots, changed_at) values ('9 article_id', 9, 9, 9, 9);
CREATE INDEX "bans_by_kind_value" on "bans" ("kind", "value");
CREATE INDEX "comments_by_article_id_status_created_at_id" on "comments" ("article_id", "status", "created_at", "id");
CREATE INDEX "comments_by_author_key" on "comments" ("author_key");
CREATE INDEX "comments_by_client_key_created_at" on "comments" ("client_key", "created_at");
CREATE INDEX "comments_by_email_key" on "comments" ("email_key");
CREATE INDEX "comments_by_parent_id" on "comments" ("parent_id");
CREATE INDEX "comments_by_status_created_at_article_id" on "comments" ("status", "created_at", "article_id");
CREATE INDEX "comments_by_text_key_created_at" on "comments" ("text_key", "created_at");
CREATE INDEX comments_reported on comments (created_at) where reports > 0;
CREATE INDEX comments_seen_replies on comments (root_id, created_at, id)
    where shown = 1 and parent_id is not null;
CREATE INDEX comments_seen_threads on comments (article_id, created_at, id)
    where shown = 1 and parent_id is null;
CREATE INDEX "events_by_comment_id" on "events" ("comment_id");
CREATE INDEX "moderator_sessions_by_moderator_id" on "moderator_sessions" ("moderator_id");
CREATE INDEX "submissions_by_at" on "submissions" ("at");
