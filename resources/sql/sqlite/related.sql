-- SPDX-FileCopyrightText: 2026 The Svidok authors
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- Reports beside another one. The columns begin as those of queue.sql; ?1 is now.

-- part: related.columns
r.id, r.version, r.status, r.due_at, r.created_at, r.occurred_at, r.plate, r.photo_count, r.violation_count,
    r.case_number, r.place, c.holder, c.lease_until, r.first_photo, r.second_photo, r.failed_rules, r.assignee,
    CASE r.status WHEN 'pending_verification' THEN (SELECT json_group_array(d.value ->> 'by')
        FROM report_bodies b, json_each(CAST(b.body AS TEXT), '$.decisions') d
        WHERE b.rid = r.rid AND CAST(b.body AS TEXT) ->> 'second_review' AND d.value ->> 'kind' = 'second_review_asked') END,
    r.latitude, r.longitude, r.accuracy, r.duplicate_of,
    (SELECT json_group_array(json_array(p.sha256, p.hash)) FROM report_photos p WHERE p.rid = r.rid)

-- name: related.one
SELECT {related.columns}
FROM reports r LEFT JOIN claims c ON c.rid = r.rid AND c.lease_until > ?1
WHERE r.id = ?2

-- name: related.same_photos
-- ?2 JSON array of digests, ?3 how many
SELECT rid FROM report_photos WHERE sha256 IN (SELECT value FROM json_each(?2)) LIMIT ?3

-- name: related.near_photos
-- ?2 to ?5 JSON arrays of quarters as they may stand in a hash that is alike, ?6 how many
SELECT rid, hash FROM (
    SELECT rid, hash FROM report_photos WHERE hash <> '' AND substr(hash, 1, 4) IN (SELECT value FROM json_each(?2))
    UNION SELECT rid, hash FROM report_photos WHERE hash <> '' AND substr(hash, 5, 4) IN (SELECT value FROM json_each(?3))
    UNION SELECT rid, hash FROM report_photos WHERE hash <> '' AND substr(hash, 9, 4) IN (SELECT value FROM json_each(?4))
    UNION SELECT rid, hash FROM report_photos WHERE hash <> '' AND substr(hash, 13, 4) IN (SELECT value FROM json_each(?5))
) LIMIT ?6

-- name: related.same_plate
-- ?2 skeleton, ?3 ?4 between which instants, ?5 how many
SELECT rid FROM reports WHERE plate_skeleton = ?2 AND plate_skeleton <> '' AND occurred_at BETWEEN ?3 AND ?4 LIMIT ?5

-- name: related.same_plate_no_time
-- ?2 skeleton, ?3 how many
SELECT rid FROM reports WHERE plate_skeleton = ?2 AND plate_skeleton <> '' AND occurred_at IS NULL LIMIT ?3

-- name: related.by_row
-- ?2 JSON array of rows, ?3 an id to leave out, ?4 how many
SELECT {related.columns}
FROM json_each(?2) k JOIN reports r ON r.rid = k.value LEFT JOIN claims c ON c.rid = r.rid AND c.lease_until > ?1
WHERE r.deleted_at IS NULL AND r.id <> ?3
LIMIT ?4

-- name: related.of_plate
-- ?2 skeleton, ?3 how many
SELECT {related.columns}
FROM reports r LEFT JOIN claims c ON c.rid = r.rid AND c.lease_until > ?1
WHERE r.plate_skeleton = ?2 AND r.plate_skeleton <> '' AND r.deleted_at IS NULL
ORDER BY r.occurred_at DESC, r.id DESC
LIMIT ?3

-- name: related.duplicates
-- ?2 the id of the other
SELECT {related.columns}
FROM reports r LEFT JOIN claims c ON c.rid = r.rid AND c.lease_until > ?1
WHERE r.duplicate_of = ?2 AND r.duplicate_of <> '' AND r.deleted_at IS NULL
ORDER BY r.id

-- name: related.told_apart
-- ?1 an id
SELECT o.id FROM reports r JOIN told_apart t ON t.rid = r.rid JOIN reports o ON o.rid = t.other
WHERE r.id = ?1
ORDER BY o.id

-- name: related.tell_apart
-- ?1 and ?2 ids
INSERT INTO told_apart (rid, other)
SELECT a.rid, b.rid FROM reports a, reports b WHERE a.id IN (?1, ?2) AND b.id IN (?1, ?2) AND a.rid <> b.rid
ON CONFLICT DO NOTHING

-- name: related.forget_apart
-- ?1 and ?2 ids
DELETE FROM told_apart
WHERE rid IN (SELECT rid FROM reports WHERE id IN (?1, ?2)) AND other IN (SELECT rid FROM reports WHERE id IN (?1, ?2))
