-- SPDX-FileCopyrightText: 2026 The Svidok authors
-- SPDX-License-Identifier: GPL-3.0-or-later

-- name: report.insert
INSERT INTO reports (id, version, status, due_at, created_at, occurred_at, deleted_at, plate, plate_skeleton,
    photo_count, violation_count, case_number, place, first_photo, second_photo, failed_rules,
    latitude, longitude, accuracy, duplicate_of, assignee, first_opinions, touched)
VALUES (?1, ?2 + 1, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17, ?18, ?19, ?20, ?21, ?22,
    (SELECT coalesce(max(touched), 0) + 1 FROM reports))
ON CONFLICT (id) DO NOTHING
RETURNING rid

-- name: report.update
UPDATE reports SET version = version + 1, status = ?3, due_at = ?4, created_at = ?5, occurred_at = ?6, deleted_at = ?7,
    plate = ?8, plate_skeleton = ?9, photo_count = ?10, violation_count = ?11, case_number = ?12, place = ?13,
    first_photo = ?14, second_photo = ?15, failed_rules = ?16, latitude = ?17, longitude = ?18, accuracy = ?19,
    duplicate_of = ?20, assignee = ?21, first_opinions = ?22, touched = (SELECT max(touched) + 1 FROM reports)
WHERE id = ?1 AND version = ?2
RETURNING rid

-- name: report.version
SELECT version FROM reports WHERE id = ?1

-- name: report.put_body
INSERT INTO report_bodies (rid, body) VALUES (?1, ?2) ON CONFLICT (rid) DO UPDATE SET body = excluded.body

-- name: report.add_words
INSERT INTO report_search (rowid, words) VALUES (?1, ?2)

-- name: report.change_words
UPDATE report_search SET words = ?2 WHERE rowid = ?1 AND words IS NOT ?2

-- name: report.add_photos
-- ?2 JSON array of pairs of digest and perceptual hash
INSERT INTO report_photos (sha256, rid, hash) SELECT value ->> 0, ?1, value ->> 1 FROM json_each(?2) WHERE true
ON CONFLICT (sha256, rid) DO UPDATE SET hash = excluded.hash WHERE hash <> excluded.hash

-- name: report.drop_photos
DELETE FROM report_photos WHERE rid = ?1 AND sha256 NOT IN (SELECT value ->> 0 FROM json_each(?2))

-- name: report.load
SELECT r.version, b.body FROM reports r JOIN report_bodies b ON b.rid = r.rid WHERE r.id = ?1

-- name: report.with_photo
SELECT r.id FROM report_photos p JOIN reports r ON r.rid = p.rid WHERE p.sha256 = ?1 ORDER BY r.id

-- name: report.other_with_photos
-- ?2 as in report.add_photos
SELECT r.id FROM report_photos p JOIN reports r ON r.rid = p.rid
WHERE p.sha256 IN (SELECT value ->> 0 FROM json_each(?2)) AND r.id <> ?1 ORDER BY r.id LIMIT 1

-- name: claim.find
SELECT r.rid, c.holder, c.lease_until FROM reports r LEFT JOIN claims c ON c.rid = r.rid
WHERE r.id = ?1 AND r.deleted_at IS NULL

-- name: claim.put
INSERT INTO claims (rid, holder, lease_until) VALUES (?1, ?2, ?3)
ON CONFLICT (rid) DO UPDATE SET holder = excluded.holder, lease_until = excluded.lease_until

-- name: claim.shorten
UPDATE claims SET lease_until = ?1 WHERE lease_until > ?1

-- name: claim.release
DELETE FROM claims WHERE rid = (SELECT rid FROM reports WHERE id = ?1) AND holder = ?2 AND lease_until > ?3
