-- SPDX-FileCopyrightText: 2026 The Svidok authors
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- Pages of the queue. All have the same columns and the same first parameters: ?1 now, ?2 ?3 ?4 the key after which
-- the page starts (due, created, id), ?5 how many rows.

-- name: queue.page
SELECT r.id, r.version, r.status, r.due_at, r.created_at, r.occurred_at, r.plate, r.photo_count, r.violation_count,
    r.case_number, r.place, c.holder, c.lease_until
FROM reports r LEFT JOIN claims c ON c.rid = r.rid AND c.lease_until > ?1
WHERE r.deleted_at IS NULL AND (r.due_at, r.created_at, r.id) > (?2, ?3, ?4)
ORDER BY r.due_at, r.created_at, r.id
LIMIT ?5

-- name: queue.page_of_status
SELECT r.id, r.version, r.status, r.due_at, r.created_at, r.occurred_at, r.plate, r.photo_count, r.violation_count,
    r.case_number, r.place, c.holder, c.lease_until
FROM reports r LEFT JOIN claims c ON c.rid = r.rid AND c.lease_until > ?1
WHERE r.deleted_at IS NULL AND r.status = ?6 AND (r.due_at, r.created_at, r.id) > (?2, ?3, ?4)
ORDER BY r.due_at, r.created_at, r.id
LIMIT ?5

-- name: queue.page_with_deleted
SELECT r.id, r.version, r.status, r.due_at, r.created_at, r.occurred_at, r.plate, r.photo_count, r.violation_count,
    r.case_number, r.place, c.holder, c.lease_until
FROM (
    SELECT rid FROM (SELECT rid FROM reports
        WHERE deleted_at IS NULL AND (due_at, created_at, id) > (?2, ?3, ?4) AND (?6 = '' OR status = ?6)
        ORDER BY due_at, created_at, id LIMIT ?5)
    UNION ALL
    SELECT rid FROM (SELECT rid FROM reports
        WHERE deleted_at IS NOT NULL AND (due_at, created_at, id) > (?2, ?3, ?4) AND (?6 = '' OR status = ?6)
        ORDER BY due_at, created_at, id LIMIT ?5)
) p
JOIN reports r ON r.rid = p.rid LEFT JOIN claims c ON c.rid = r.rid AND c.lease_until > ?1
ORDER BY r.due_at, r.created_at, r.id
LIMIT ?5

-- name: search.exact
-- ?6 status or '', ?7 deleted ones too, ?8 skeleton, ?9 plate
SELECT r.id, r.version, r.status, r.due_at, r.created_at, r.occurred_at, r.plate, r.photo_count, r.violation_count,
    r.case_number, r.place, c.holder, c.lease_until
FROM reports r LEFT JOIN claims c ON c.rid = r.rid AND c.lease_until > ?1
WHERE r.plate_skeleton = ?8 AND r.plate_skeleton <> '' AND r.plate = ?9
    AND (r.due_at, r.created_at, r.id) > (?2, ?3, ?4)
    AND (?6 = '' OR r.status = ?6) AND (?7 OR r.deleted_at IS NULL)
ORDER BY r.due_at, r.created_at, r.id
LIMIT ?5

-- name: search.words
-- ?6 status or '', ?7 deleted ones too, ?8 match expression, ?9 plate: exact hits were answered before
SELECT r.id, r.version, r.status, r.due_at, r.created_at, r.occurred_at, r.plate, r.photo_count, r.violation_count,
    r.case_number, r.place, c.holder, c.lease_until
FROM report_search s JOIN reports r ON r.rid = s.rowid LEFT JOIN claims c ON c.rid = r.rid AND c.lease_until > ?1
WHERE report_search MATCH ?8 AND r.plate <> ?9
    AND (r.due_at, r.created_at, r.id) > (?2, ?3, ?4)
    AND (?6 = '' OR r.status = ?6) AND (?7 OR r.deleted_at IS NULL)
ORDER BY r.due_at, r.created_at, r.id
LIMIT ?5

-- name: search.look_alikes
-- ?6 status or '', ?7 deleted ones too, ?8 skeleton, ?9 plate, ?10 match expression: its hits were answered before
SELECT r.id, r.version, r.status, r.due_at, r.created_at, r.occurred_at, r.plate, r.photo_count, r.violation_count,
    r.case_number, r.place, c.holder, c.lease_until
FROM reports r LEFT JOIN claims c ON c.rid = r.rid AND c.lease_until > ?1
WHERE r.plate_skeleton = ?8 AND r.plate_skeleton <> '' AND r.plate <> ?9
    AND r.rid NOT IN (SELECT rowid FROM report_search WHERE report_search MATCH ?10)
    AND (r.due_at, r.created_at, r.id) > (?2, ?3, ?4)
    AND (?6 = '' OR r.status = ?6) AND (?7 OR r.deleted_at IS NULL)
ORDER BY r.due_at, r.created_at, r.id
LIMIT ?5
