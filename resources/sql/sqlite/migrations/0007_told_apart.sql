-- SPDX-FileCopyrightText: 2026 The Svidok authors
-- SPDX-License-Identifier: GPL-3.0-or-later

-- Pairs of reports of which a person said that they tell of different events; each pair both ways round. Both reports
-- count as touched, so that every window looks again at what it suggests beside them.
CREATE TABLE told_apart (
    rid INTEGER NOT NULL REFERENCES reports (rid),
    other INTEGER NOT NULL REFERENCES reports (rid),
    PRIMARY KEY (rid, other)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER told_apart_put AFTER INSERT ON told_apart
BEGIN
    UPDATE reports SET touched = (SELECT max(touched) + 1 FROM reports) WHERE rid = NEW.rid;
END;

CREATE TRIGGER told_apart_forgotten AFTER DELETE ON told_apart
BEGIN
    UPDATE reports SET touched = (SELECT max(touched) + 1 FROM reports) WHERE rid = OLD.rid;
END;

PRAGMA user_version = 7;
