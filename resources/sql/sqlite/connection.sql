-- SPDX-FileCopyrightText: 2026 The Svidok authors
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- Every statement of the plugin has a name: "-- name: x" starts it, the next name ends it.

-- name: connection.foreign_keys
PRAGMA foreign_keys = ON

-- name: connection.write_ahead_log
PRAGMA journal_mode = WAL

-- name: connection.synchronous
-- FULL: what was answered as stored is on the disk, also after a power cut.
PRAGMA synchronous = FULL

-- name: connection.untrusted_schema
-- A file made by somebody else must not run functions of its choice.
PRAGMA trusted_schema = OFF

-- name: connection.copy
VACUUM INTO ?1

-- name: connection.checkpoint_pages
PRAGMA wal_autocheckpoint = 4000

-- name: connection.log_limit
PRAGMA journal_size_limit = 67108864

-- name: connection.cache
PRAGMA cache_size = -32768

-- name: connection.temporary
PRAGMA temp_store = MEMORY

-- name: connection.application_id
PRAGMA application_id

-- name: connection.schema_version
PRAGMA user_version

-- name: connection.table_count
SELECT count(*) FROM sqlite_schema

-- name: connection.touch_tables
-- Reads the root page of every table, so that gross damage shows when the store opens.
SELECT EXISTS (SELECT 1 FROM reports), EXISTS (SELECT 1 FROM report_bodies), EXISTS (SELECT 1 FROM report_photos),
    EXISTS (SELECT 1 FROM report_search), EXISTS (SELECT 1 FROM claims), EXISTS (SELECT 1 FROM custody_links),
    EXISTS (SELECT 1 FROM custody_heads), EXISTS (SELECT 1 FROM outbox), EXISTS (SELECT 1 FROM users),
    EXISTS (SELECT 1 FROM readings), EXISTS (SELECT 1 FROM document_numbers), EXISTS (SELECT 1 FROM told_apart)

-- name: connection.begin_read
BEGIN

-- name: connection.begin_write
BEGIN IMMEDIATE

-- name: connection.commit
COMMIT

-- name: connection.rollback
ROLLBACK

-- name: connection.savepoint
SAVEPOINT step

-- name: connection.release
RELEASE step

-- name: connection.rollback_to
ROLLBACK TO step

-- name: migration.newest
-- In one statement: another process may migrate between two.
SELECT max(number), (SELECT user_version FROM pragma_user_version) FROM schema_migrations

-- name: migration.record
INSERT INTO schema_migrations (number, name, applied_at) VALUES (?1, ?2, ?3)
