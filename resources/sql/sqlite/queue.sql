-- SPDX-FileCopyrightText: 2026 The Svidok authors
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- Pages of the queue. All have the same columns and the same first parameters: ?1 now, ?2 ?3 ?4 the key after which
-- the page starts (due, created, id), ?5 how many rows, ?6 status or '', ?7 deleted ones too, and those of the filter:
-- ?8 due before or NULL, ?9 claim and ?10 whose, ?11 plate, ?12 only with failed rules, ?16 place of the key,
-- ?17 JSON array of the only ids or NULL, ?18 assigned to whom, ?19 due from or NULL,
-- ?20 only what is still in hand, ?21 first or second review (likely 1.0: one condition more must not make a search sort).

-- part: queue.columns
r.id, r.version, r.status, r.due_at, r.created_at, r.occurred_at, r.plate, r.photo_count, r.violation_count,
    r.case_number, r.place, c.holder, c.lease_until, r.first_photo, r.second_photo, r.failed_rules, r.assignee,
    r.first_opinions

-- part: queue.filter
(?8 IS NULL OR r.due_at < ?8) AND (?19 IS NULL OR r.due_at >= ?19)
    AND (NOT ?20 OR r.status IN ('draft', 'pending_verification', 'verified'))
    AND CASE ?9 WHEN 'free' THEN c.rid IS NULL WHEN 'claimed' THEN c.rid IS NOT NULL WHEN 'mine' THEN c.holder = ?10 ELSE 1 END
    AND CASE ?11 WHEN 'known' THEN r.plate <> '' WHEN 'missing' THEN r.plate = '' ELSE 1 END
    AND (NOT ?12 OR r.failed_rules > 0)
    AND CASE ?18 WHEN 'mine' THEN r.assignee = ?10 WHEN 'nobody' THEN r.assignee = ''
        WHEN 'not others' THEN r.assignee IN ('', ?10) ELSE 1 END
    AND likelihood(CASE ?21 WHEN 'first' THEN r.first_opinions = '' WHEN 'second' THEN r.first_opinions <> '' ELSE 1 END, 1.0)
    AND (?17 IS NULL OR r.id IN (SELECT value FROM json_each(?17)))

-- name: queue.page
SELECT {queue.columns}
FROM reports r LEFT JOIN claims c ON c.rid = r.rid AND c.lease_until > ?1
WHERE r.deleted_at IS NULL AND (r.due_at, r.created_at, r.id) > (?2, ?3, ?4)
ORDER BY r.due_at, r.created_at, r.id
LIMIT ?5

-- name: queue.page_of_status
SELECT {queue.columns}
FROM reports r LEFT JOIN claims c ON c.rid = r.rid AND c.lease_until > ?1
WHERE r.deleted_at IS NULL AND r.status = ?6 AND (r.due_at, r.created_at, r.id) > (?2, ?3, ?4)
    AND {queue.filter}
ORDER BY r.due_at, r.created_at, r.id
LIMIT ?5

-- name: queue.page_filtered
SELECT {queue.columns}
FROM reports r LEFT JOIN claims c ON c.rid = r.rid AND c.lease_until > ?1
WHERE r.deleted_at IS NULL AND (r.due_at, r.created_at, r.id) > (?2, ?3, ?4)
    AND {queue.filter}
ORDER BY r.due_at, r.created_at, r.id
LIMIT ?5

-- name: queue.page_oldest
SELECT {queue.columns}
FROM reports r LEFT JOIN claims c ON c.rid = r.rid AND c.lease_until > ?1
WHERE r.deleted_at IS NULL AND (r.created_at, r.id) > (?3, ?4) AND (?6 = '' OR r.status = ?6)
    AND {queue.filter}
ORDER BY r.created_at, r.id
LIMIT ?5

-- name: queue.page_newest
SELECT {queue.columns}
FROM reports r LEFT JOIN claims c ON c.rid = r.rid AND c.lease_until > ?1
WHERE r.deleted_at IS NULL AND (r.created_at, r.id) < (?3, ?4) AND (?6 = '' OR r.status = ?6)
    AND {queue.filter}
ORDER BY r.created_at DESC, r.id DESC
LIMIT ?5

-- name: queue.page_by_place
SELECT {queue.columns}
FROM reports r LEFT JOIN claims c ON c.rid = r.rid AND c.lease_until > ?1
WHERE r.deleted_at IS NULL AND (r.place, r.created_at, r.id) > (?16, ?3, ?4) AND (?6 = '' OR r.status = ?6)
    AND {queue.filter}
ORDER BY r.place, r.created_at, r.id
LIMIT ?5

-- name: queue.page_with_deleted
SELECT {queue.columns}
FROM (
    SELECT rid FROM (SELECT r.rid FROM reports r LEFT JOIN claims c ON c.rid = r.rid AND c.lease_until > ?1
        WHERE r.deleted_at IS NULL AND (r.due_at, r.created_at, r.id) > (?2, ?3, ?4) AND (?6 = '' OR r.status = ?6)
        AND {queue.filter}
        ORDER BY r.due_at, r.created_at, r.id LIMIT ?5)
    UNION ALL
    SELECT rid FROM (SELECT r.rid FROM reports r LEFT JOIN claims c ON c.rid = r.rid AND c.lease_until > ?1
        WHERE r.deleted_at IS NOT NULL AND (r.due_at, r.created_at, r.id) > (?2, ?3, ?4) AND (?6 = '' OR r.status = ?6)
        AND {queue.filter}
        ORDER BY r.due_at, r.created_at, r.id LIMIT ?5)
) p
JOIN reports r ON r.rid = p.rid LEFT JOIN claims c ON c.rid = r.rid AND c.lease_until > ?1
ORDER BY r.due_at, r.created_at, r.id
LIMIT ?5

-- name: search.exact
-- ?13 skeleton, ?14 plate
SELECT {queue.columns}
FROM reports r LEFT JOIN claims c ON c.rid = r.rid AND c.lease_until > ?1
WHERE r.plate_skeleton = ?13 AND r.plate_skeleton <> '' AND r.plate = ?14
    AND (r.due_at, r.created_at, r.id) > (?2, ?3, ?4)
    AND (?6 = '' OR r.status = ?6) AND (?7 OR r.deleted_at IS NULL) AND {queue.filter}
ORDER BY r.due_at, r.created_at, r.id
LIMIT ?5

-- name: search.words
-- ?14 plate: exact hits were answered before, ?15 match expression
SELECT {queue.columns}
FROM report_search s JOIN reports r ON r.rid = s.rowid LEFT JOIN claims c ON c.rid = r.rid AND c.lease_until > ?1
WHERE report_search MATCH ?15 AND r.plate <> ?14
    AND (r.due_at, r.created_at, r.id) > (?2, ?3, ?4)
    AND (?6 = '' OR r.status = ?6) AND (?7 OR r.deleted_at IS NULL) AND {queue.filter}
ORDER BY r.due_at, r.created_at, r.id
LIMIT ?5

-- name: search.look_alikes
-- ?13 skeleton, ?14 plate, ?15 match expression: its hits were answered before
SELECT {queue.columns}
FROM reports r LEFT JOIN claims c ON c.rid = r.rid AND c.lease_until > ?1
WHERE r.plate_skeleton = ?13 AND r.plate_skeleton <> '' AND r.plate <> ?14
    AND r.rid NOT IN (SELECT rowid FROM report_search WHERE report_search MATCH ?15)
    AND (r.due_at, r.created_at, r.id) > (?2, ?3, ?4)
    AND (?6 = '' OR r.status = ?6) AND (?7 OR r.deleted_at IS NULL) AND {queue.filter}
ORDER BY r.due_at, r.created_at, r.id
LIMIT ?5

-- name: queue.count
SELECT count(*) FROM reports r LEFT JOIN claims c ON c.rid = r.rid AND c.lease_until > ?1
WHERE (?6 = '' OR r.status = ?6) AND (?7 OR r.deleted_at IS NULL) AND {queue.filter}

-- name: search.count
SELECT count(*) FROM reports r LEFT JOIN claims c ON c.rid = r.rid AND c.lease_until > ?1
WHERE ((r.plate_skeleton = ?13 AND r.plate_skeleton <> '') OR r.rid IN (SELECT rowid FROM report_search WHERE report_search MATCH ?15))
    AND (?6 = '' OR r.status = ?6) AND (?7 OR r.deleted_at IS NULL) AND {queue.filter}

-- name: queue.mark
SELECT max(touched) FROM reports

-- part: queue.touched
r.rid IN (SELECT rid FROM reports WHERE touched > ?2 UNION
        SELECT rid FROM claims WHERE lease_until > ?3 AND lease_until <= ?1)

-- name: queue.touched_since
-- ?1 now, ?2 ?3 the mark (change, instant), ?5 how many rows
SELECT r.id FROM reports r WHERE {queue.touched} LIMIT ?5

-- name: queue.changed
-- As queue.touched_since
SELECT {queue.columns}
FROM reports r LEFT JOIN claims c ON c.rid = r.rid AND c.lease_until > ?1
WHERE {queue.touched}
    AND (?6 = '' OR r.status = ?6) AND (?7 OR r.deleted_at IS NULL) AND {queue.filter}

-- name: search.changed
-- As queue.touched_since; ?13 skeleton, ?14 plate, ?15 match expression
SELECT {queue.columns}, CASE
    WHEN r.plate_skeleton <> '' AND r.plate = ?14 THEN 0
    WHEN EXISTS (SELECT 1 FROM report_search WHERE rowid = r.rid AND report_search MATCH ?15) THEN 1
    WHEN r.plate_skeleton = ?13 AND r.plate_skeleton <> '' THEN 2 END AS hit
FROM reports r LEFT JOIN claims c ON c.rid = r.rid AND c.lease_until > ?1
WHERE {queue.touched}
    AND hit IS NOT NULL AND (?6 = '' OR r.status = ?6) AND (?7 OR r.deleted_at IS NULL) AND {queue.filter}
