-- SPDX-FileCopyrightText: 2026 The Svidok authors
-- SPDX-License-Identifier: GPL-3.0-or-later

-- Who shall decide it ('': whoever comes first).
ALTER TABLE reports ADD COLUMN assignee TEXT NOT NULL DEFAULT '';

-- What tells that reports belong together: where it was (the first fix of the pair), what it was merged into ('':
-- nothing), and what its photos look like (16 hexadecimal digits; '': not decoded).
ALTER TABLE reports ADD COLUMN latitude REAL;

ALTER TABLE reports ADD COLUMN longitude REAL;

ALTER TABLE reports ADD COLUMN accuracy REAL;

ALTER TABLE reports ADD COLUMN duplicate_of TEXT NOT NULL DEFAULT '';

ALTER TABLE report_photos ADD COLUMN hash TEXT NOT NULL DEFAULT '';

UPDATE report_photos SET hash = coalesce((SELECT nullif(p.value ->> 'perceptual_hash', '0000000000000000')
    FROM report_bodies b, json_each(CAST(b.body AS TEXT), '$.photos') p
    WHERE b.rid = report_photos.rid AND p.value ->> 'sha256' = report_photos.sha256 LIMIT 1), '')
WHERE rid IN (SELECT rid FROM report_bodies WHERE json_valid(CAST(body AS TEXT)));

UPDATE reports SET (latitude, longitude, accuracy) = (SELECT p.value ->> '$.capture.fix.latitude',
        p.value ->> '$.capture.fix.longitude', p.value ->> '$.capture.fix.accuracy_m'
    FROM report_bodies b, json_each(CAST(b.body AS TEXT), '$.photos') p
    WHERE b.rid = reports.rid AND p.value ->> 'role' IN ('initial', 'verification')
        AND p.value ->> '$.capture.fix.latitude' IS NOT NULL
    ORDER BY p.value ->> 'role' LIMIT 1)
WHERE rid IN (SELECT rid FROM report_bodies WHERE json_valid(CAST(body AS TEXT)));

-- Two hashes that differ in at most 7 of 64 bits differ in at most one bit of some quarter: looked up by quarters and
-- their 16 neighbours each, nothing alike is missed and next to nothing else is read.
CREATE INDEX report_photos_quarter1 ON report_photos (substr(hash, 1, 4), hash) WHERE hash <> '';

CREATE INDEX report_photos_quarter2 ON report_photos (substr(hash, 5, 4), hash) WHERE hash <> '';

CREATE INDEX report_photos_quarter3 ON report_photos (substr(hash, 9, 4), hash) WHERE hash <> '';

CREATE INDEX report_photos_quarter4 ON report_photos (substr(hash, 13, 4), hash) WHERE hash <> '';

CREATE INDEX reports_plate_by_time ON reports (plate_skeleton, occurred_at, id) WHERE plate_skeleton <> '';

CREATE INDEX reports_duplicates ON reports (duplicate_of, id) WHERE duplicate_of <> '';

PRAGMA user_version = 6;
