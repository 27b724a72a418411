-- SPDX-FileCopyrightText: 2026 The Svidok authors
-- SPDX-License-Identifier: GPL-3.0-or-later

-- name: user.list
SELECT login, body FROM users ORDER BY id

-- name: user.put
INSERT INTO users (id, login, body) VALUES (?1, ?2, ?3)
ON CONFLICT (id) DO UPDATE SET login = excluded.login, body = excluded.body

-- name: reading.find
SELECT body FROM readings WHERE photo_sha256 = ?1 AND model_hash = ?2 AND parameters = ?3

-- name: reading.put
INSERT INTO readings (photo_sha256, model_hash, parameters, body) VALUES (?1, ?2, ?3, ?4)
ON CONFLICT (photo_sha256, model_hash, parameters) DO UPDATE SET body = excluded.body

-- name: number.find
SELECT n.year, n.sequence FROM reports r LEFT JOIN document_numbers n ON n.report = r.id WHERE r.id = ?1

-- name: number.add
INSERT INTO document_numbers (report, year, sequence)
SELECT ?1, ?2, coalesce(max(sequence), 0) + 1 FROM document_numbers WHERE year = ?2
RETURNING sequence
