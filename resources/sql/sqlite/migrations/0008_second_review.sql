-- SPDX-FileCopyrightText: 2026 The Svidok authors
-- SPDX-License-Identifier: GPL-3.0-or-later

-- Who asked for the second review that a pending report waits for: a JSON array of people; '': it waits for none.
ALTER TABLE reports ADD COLUMN first_opinions TEXT NOT NULL DEFAULT '';

UPDATE reports SET first_opinions = coalesce((SELECT json_group_array(d.value ->> 'by')
    FROM report_bodies b, json_each(CAST(b.body AS TEXT), '$.decisions') d
    WHERE b.rid = reports.rid AND CAST(b.body AS TEXT) ->> 'second_review' AND d.value ->> 'kind' = 'second_review_asked'
    GROUP BY b.rid), '')
WHERE status = 'pending_verification' AND rid IN (SELECT rid FROM report_bodies WHERE json_valid(CAST(body AS TEXT)));

PRAGMA user_version = 8;
