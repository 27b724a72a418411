-- SPDX-FileCopyrightText: 2026 The Svidok authors
-- SPDX-License-Identifier: GPL-3.0-or-later

-- name: custody.last
SELECT sequence, hash FROM custody_heads WHERE chain = ?1

-- name: custody.add
INSERT INTO custody_links (chain, sequence, previous, hash, canonical, action, actor, at)
VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)

-- name: custody.move_head
INSERT INTO custody_heads (chain, sequence, hash) VALUES (?1, ?2, ?3)
ON CONFLICT (chain) DO UPDATE SET sequence = excluded.sequence, hash = excluded.hash

-- name: custody.links
SELECT sequence, previous, canonical, hash FROM custody_links WHERE chain = ?1 AND sequence > ?2
ORDER BY sequence LIMIT ?3

-- name: custody.head
SELECT h.sequence, l.previous, l.canonical, h.hash
FROM custody_heads h LEFT JOIN custody_links l ON l.chain = h.chain AND l.sequence = h.sequence
WHERE h.chain = ?1

-- name: custody.heads
SELECT h.sequence, l.previous, l.canonical, h.hash, h.chain
FROM custody_heads h LEFT JOIN custody_links l ON l.chain = h.chain AND l.sequence = h.sequence
WHERE h.chain > ?1 ORDER BY h.chain LIMIT ?2

-- name: custody.scan
SELECT sequence, previous, canonical, hash, chain FROM custody_links WHERE (chain, sequence) > (?1, ?2)
ORDER BY chain, sequence LIMIT ?3

-- name: custody.unlogged
SELECT r.id FROM reports r WHERE NOT EXISTS
    (SELECT 1 FROM custody_links WHERE chain = r.id AND sequence = 1 AND action = 'report.created') ORDER BY r.id
