-- SPDX-FileCopyrightText: 2026 The Svidok authors
-- SPDX-License-Identifier: GPL-3.0-or-later

CREATE TABLE users (
    id TEXT PRIMARY KEY CHECK (id <> ''),
    login TEXT NOT NULL,
    body BLOB NOT NULL
) STRICT;

CREATE UNIQUE INDEX users_login ON users (login) WHERE login <> '';

CREATE TABLE readings (
    photo_sha256 TEXT NOT NULL,
    model_hash TEXT NOT NULL,
    parameters TEXT NOT NULL,
    body BLOB NOT NULL,
    PRIMARY KEY (photo_sha256, model_hash, parameters)
) STRICT;

CREATE TABLE document_numbers (
    report TEXT PRIMARY KEY REFERENCES reports (id),
    year INTEGER NOT NULL,
    sequence INTEGER NOT NULL CHECK (sequence > 0),
    UNIQUE (year, sequence)
) STRICT;

CREATE TRIGGER document_numbers_no_delete BEFORE DELETE ON document_numbers
BEGIN
    SELECT RAISE(ABORT, 'document numbers are not reused');
END;

CREATE TRIGGER document_numbers_no_update BEFORE UPDATE ON document_numbers
BEGIN
    SELECT RAISE(ABORT, 'document numbers are not reused');
END;

PRAGMA user_version = 4;
