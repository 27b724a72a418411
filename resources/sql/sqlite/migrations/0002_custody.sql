-- SPDX-FileCopyrightText: 2026 The Svidok authors
-- SPDX-License-Identifier: GPL-3.0-or-later

-- The append-only log. action, actor and at repeat what stands in the canonical event, for looking through it.
CREATE TABLE custody_links (
    chain TEXT NOT NULL,
    sequence INTEGER NOT NULL CHECK (sequence > 0),
    previous BLOB NOT NULL CHECK (length(previous) = 32),
    hash BLOB NOT NULL CHECK (length(hash) = 32),
    canonical BLOB NOT NULL,
    action TEXT NOT NULL,
    actor TEXT NOT NULL,
    at INTEGER,
    PRIMARY KEY (chain, sequence)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER custody_links_no_update BEFORE UPDATE ON custody_links
BEGIN
    SELECT RAISE(ABORT, 'the custody log is append-only');
END;

CREATE TRIGGER custody_links_no_delete BEFORE DELETE ON custody_links
BEGIN
    SELECT RAISE(ABORT, 'the custody log is append-only');
END;

-- INSERT OR REPLACE removes rows without the trigger above.
CREATE TRIGGER custody_links_no_replace BEFORE INSERT ON custody_links
WHEN EXISTS (SELECT 1 FROM custody_links WHERE chain = NEW.chain AND sequence = NEW.sequence)
BEGIN
    SELECT RAISE(ABORT, 'the custody log is append-only');
END;

-- Where each chain ends, kept apart so that a tail that was cut off is seen.
CREATE TABLE custody_heads (
    chain TEXT PRIMARY KEY,
    sequence INTEGER NOT NULL,
    hash BLOB NOT NULL CHECK (length(hash) = 32)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER custody_heads_forward_only BEFORE UPDATE ON custody_heads
WHEN NEW.sequence <= OLD.sequence OR NEW.chain <> OLD.chain
BEGIN
    SELECT RAISE(ABORT, 'the custody log is append-only');
END;

CREATE TRIGGER custody_heads_no_delete BEFORE DELETE ON custody_heads
BEGIN
    SELECT RAISE(ABORT, 'the custody log is append-only');
END;

PRAGMA user_version = 2;
