-- SPDX-FileCopyrightText: 2026 The Svidok authors
-- SPDX-License-Identifier: GPL-3.0-or-later

-- The pair as thumbnails are found by ('' where there is none), and how many of its checks say FAIL.
ALTER TABLE reports ADD COLUMN first_photo TEXT NOT NULL DEFAULT '';

ALTER TABLE reports ADD COLUMN second_photo TEXT NOT NULL DEFAULT '';

ALTER TABLE reports ADD COLUMN failed_rules INTEGER NOT NULL DEFAULT 0;

-- Grows with every change of a report or its claim, so that who has seen the changes up to a number asks for the rest.
ALTER TABLE reports ADD COLUMN touched INTEGER NOT NULL DEFAULT 0;

UPDATE reports SET touched = rid,
    first_photo = coalesce((SELECT p.value ->> 'sha256' FROM report_bodies b, json_each(CAST(b.body AS TEXT), '$.photos') p
        WHERE b.rid = reports.rid AND p.value ->> 'role' = 'initial' LIMIT 1), ''),
    second_photo = coalesce((SELECT p.value ->> 'sha256' FROM report_bodies b, json_each(CAST(b.body AS TEXT), '$.photos') p
        WHERE b.rid = reports.rid AND p.value ->> 'role' = 'verification' LIMIT 1), ''),
    failed_rules = (SELECT count(*) FROM report_bodies b, json_each(CAST(b.body AS TEXT), '$.checks') c
        WHERE b.rid = reports.rid AND c.value ->> 'result' = 'FAIL')
WHERE rid IN (SELECT rid FROM report_bodies WHERE json_valid(CAST(body AS TEXT)));

CREATE INDEX reports_touched ON reports (touched);

CREATE INDEX reports_by_age ON reports (created_at, id) WHERE deleted_at IS NULL;

CREATE INDEX reports_by_place ON reports (place, created_at, id) WHERE deleted_at IS NULL;

CREATE INDEX claims_by_end ON claims (lease_until);

CREATE TRIGGER claims_put AFTER INSERT ON claims
BEGIN
    UPDATE reports SET touched = (SELECT max(touched) + 1 FROM reports) WHERE rid = NEW.rid;
END;

CREATE TRIGGER claims_renewed AFTER UPDATE ON claims
BEGIN
    UPDATE reports SET touched = (SELECT max(touched) + 1 FROM reports) WHERE rid = NEW.rid;
END;

CREATE TRIGGER claims_released AFTER DELETE ON claims
BEGIN
    UPDATE reports SET touched = (SELECT max(touched) + 1 FROM reports) WHERE rid = OLD.rid;
END;

PRAGMA user_version = 5;
