-- SPDX-FileCopyrightText: 2026 The Svidok authors
-- SPDX-License-Identifier: GPL-3.0-or-later

-- name: outbox.add
INSERT INTO outbox (id, report, idempotency_key, state, created_at, due_at, body) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)
ON CONFLICT (idempotency_key) DO NOTHING

-- ?2 and ?3 are the one recipient and those that are left out; a body that is damaged is of any.
-- name: outbox.due
SELECT id, body FROM outbox WHERE due_at IS NOT NULL AND due_at <= ?1
    AND CASE WHEN json_valid(CAST(body AS TEXT))
        THEN ?2 IN ('', CAST(body AS TEXT) ->> 'recipient') AND CAST(body AS TEXT) ->> 'recipient' NOT IN (SELECT value FROM json_each(?3))
        ELSE 1 END
ORDER BY due_at, created_at, id

-- What a clock that was ahead put off. ?1 is later than any wait from now ends.
-- name: outbox.put_off
SELECT id, body FROM outbox WHERE due_at > ?1
    AND CASE WHEN json_valid(CAST(body AS TEXT))
        THEN ?2 IN ('', CAST(body AS TEXT) ->> 'recipient') AND CAST(body AS TEXT) ->> 'recipient' NOT IN (SELECT value FROM json_each(?3))
        ELSE 1 END
ORDER BY due_at, created_at, id

-- name: outbox.find
SELECT worker, due_at, body FROM outbox WHERE id = ?1

-- name: outbox.held
SELECT id, body FROM outbox INDEXED BY outbox_of_worker WHERE worker = ?1 AND state = 'in_flight' ORDER BY created_at, id

-- name: outbox.change
UPDATE outbox SET state = ?2, due_at = ?3, worker = ?4, body = ?5 WHERE id = ?1

-- name: outbox.record
UPDATE outbox SET recorded = 1 WHERE id = ?1 AND state = 'delivered'

-- name: outbox.list
SELECT id, body FROM outbox ORDER BY created_at DESC, id DESC LIMIT ?1

-- name: outbox.list_of_state
SELECT id, body FROM outbox WHERE state = ?2 ORDER BY created_at DESC, id DESC LIMIT ?1

-- name: outbox.list_of_report
SELECT id, body FROM outbox WHERE report = ?2 AND (?3 = '' OR state = ?3) AND (?4 = 0 OR (state = 'delivered' AND recorded = 0))
ORDER BY created_at DESC, id DESC LIMIT ?1

-- name: outbox.list_unrecorded
SELECT id, body FROM outbox INDEXED BY outbox_unrecorded WHERE state = 'delivered' AND recorded = 0 AND (?2 = '' OR state = ?2)
ORDER BY created_at DESC, id DESC LIMIT ?1
