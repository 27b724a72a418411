-- SPDX-FileCopyrightText: 2026 The Svidok authors
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- Statements are separated by blank lines; the last one sets user_version to the number of the file. Instants are UTC in Unix milliseconds, digests lower-case hexadecimal, bodies canonical JSON in UTF-8.
-- A migration that was released is never changed.

PRAGMA application_id = 1398163780;

CREATE TABLE schema_migrations (
    number INTEGER PRIMARY KEY,
    name TEXT NOT NULL,
    applied_at INTEGER NOT NULL
) STRICT;

-- What the queue shows and searches, extracted from the body so that a page never reads one. Sort keys have no NULL:
-- without a due date 9223372036854775807, without a date of creation -9223372036854775808.
CREATE TABLE reports (
    rid INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE CHECK (id <> ''),
    version INTEGER NOT NULL CHECK (version > 0),
    status TEXT NOT NULL,
    due_at INTEGER NOT NULL,
    created_at INTEGER NOT NULL,
    occurred_at INTEGER,
    deleted_at INTEGER,
    plate TEXT NOT NULL,
    plate_skeleton TEXT NOT NULL,
    photo_count INTEGER NOT NULL,
    violation_count INTEGER NOT NULL,
    case_number TEXT NOT NULL,
    place TEXT NOT NULL
) STRICT;

CREATE INDEX reports_queue ON reports (due_at, created_at, id) WHERE deleted_at IS NULL;

CREATE INDEX reports_queue_of_status ON reports (status, due_at, created_at, id) WHERE deleted_at IS NULL;

CREATE INDEX reports_queue_deleted ON reports (due_at, created_at, id) WHERE deleted_at IS NOT NULL;

CREATE INDEX reports_plate ON reports (plate_skeleton, due_at, created_at, id) WHERE plate_skeleton <> '';

CREATE TRIGGER reports_never_deleted BEFORE DELETE ON reports
BEGIN
    SELECT RAISE(ABORT, 'reports are deleted softly');
END;

CREATE TABLE report_bodies (
    rid INTEGER PRIMARY KEY REFERENCES reports (rid),
    body BLOB NOT NULL
) STRICT;

CREATE TABLE report_photos (
    sha256 TEXT NOT NULL,
    rid INTEGER NOT NULL REFERENCES reports (rid),
    PRIMARY KEY (sha256, rid)
) STRICT, WITHOUT ROWID;

CREATE INDEX report_photos_of_report ON report_photos (rid);

-- The words come folded and separated by spaces (domain/searchtext.h): this tokenizer splits there and nowhere else.
CREATE VIRTUAL TABLE report_search USING fts5 (words, tokenize = 'ascii', detail = 'none');

CREATE TABLE claims (
    rid INTEGER PRIMARY KEY REFERENCES reports (rid),
    holder TEXT NOT NULL,
    lease_until INTEGER NOT NULL
) STRICT;

PRAGMA user_version = 1;
