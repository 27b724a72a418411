-- SPDX-FileCopyrightText: 2026 The Svidok authors
-- SPDX-License-Identifier: GPL-3.0-or-later

-- due_at says from when on a worker may take the message: the next try while it is queued, the end of the lease while
-- it is in flight, NULL when it is settled. recorded: the delivery has reached its report.
CREATE TABLE outbox (
    id TEXT PRIMARY KEY CHECK (id <> ''),
    report TEXT NOT NULL REFERENCES reports (id),
    idempotency_key TEXT NOT NULL UNIQUE,
    state TEXT NOT NULL,
    created_at INTEGER NOT NULL,
    due_at INTEGER,
    worker TEXT,
    recorded INTEGER NOT NULL DEFAULT 0,
    body BLOB NOT NULL
) STRICT;

CREATE INDEX outbox_due ON outbox (due_at, created_at, id) WHERE due_at IS NOT NULL;

CREATE INDEX outbox_of_worker ON outbox (worker, created_at, id) WHERE worker IS NOT NULL;

CREATE INDEX outbox_by_age ON outbox (created_at, id);

CREATE INDEX outbox_of_state ON outbox (state, created_at, id);

CREATE INDEX outbox_of_report ON outbox (report, created_at, id);

CREATE INDEX outbox_unrecorded ON outbox (created_at, id) WHERE state = 'delivered' AND recorded = 0;

CREATE TRIGGER outbox_no_delete BEFORE DELETE ON outbox
BEGIN
    SELECT RAISE(ABORT, 'messages are never deleted');
END;

CREATE TRIGGER outbox_stays_delivered BEFORE UPDATE ON outbox
WHEN OLD.id <> NEW.id OR OLD.report <> NEW.report OR OLD.idempotency_key <> NEW.idempotency_key
    OR (OLD.state = 'delivered' AND NEW.state <> 'delivered')
BEGIN
    SELECT RAISE(ABORT, 'a message keeps its identity and its delivery');
END;

PRAGMA user_version = 3;
