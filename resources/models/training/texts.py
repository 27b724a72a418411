# SPDX-FileCopyrightText: 2026 The Svidok authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What stands on plates: texts by country with the way they are set.

A layout is a list of lines; a line is a list of groups of characters and of separators: '-' a dash, '*' a seal,
sticker or coat of arms, ' ' a gap."""

import json
import sys
from dataclasses import dataclass, field
from pathlib import Path

from alphabet import CHARACTERS, OTHER

DIGITS = '0123456789'
LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ'
UA_LETTERS = 'ABCEHIKMOPTX'
CYRILLIC_ONLY = 'БГДЖИЛПФЦЧШЩЮЯ'  # no Latin letter looks like them; the reader's text of each is OTHER
PL_LETTERS = 'ACEFGHJKLMNPRSTUVWXY'
CZ_LETTERS = 'ABCEHJKLMPSTUZ'


def _regions():
    path = Path(__file__).resolve().parents[2] / 'plates/ua.json'
    try:
        return [region['code'] for region in json.loads(path.read_text(encoding='utf-8'))['regions']]
    except OSError as error:
        sys.exit(f'the regions of Ukrainian plates are needed, which stand in {path} of the program: {error.strerror}')


UA_REGIONS = _regions()


@dataclass
class PlateText:
    country: str
    lines: list
    kind: str = 'car'  # car, electric, old, taxi
    texts: list = field(default_factory=list)  # the characters of each line

    def __post_init__(self):
        self.texts = [''.join(OTHER if c in CYRILLIC_ONLY else c for g in line if g not in ('-', '*', ' ') for c in g) for line in self.lines]


def draw(rng, letters, count):
    return ''.join(rng.choice(letters) for _ in range(count))


def either(rng, *weighted):
    """One of (weight, value)."""
    at = rng.random() * sum(w for w, _ in weighted)
    for weight, value in weighted:
        at -= weight
        if at < 0:
            return value
    return weighted[-1][1]


def gap(rng, *separators):
    return [rng.choice(separators)]


def ua_parts(rng):
    region = rng.choice(UA_REGIONS) if rng.random() < .92 else draw(rng, UA_LETTERS, 2)
    return region, draw(rng, DIGITS, 4), draw(rng, UA_LETTERS, 2)


def ua_one_line(rng):
    region, number, series = ua_parts(rng)
    kind = 'car'
    if rng.random() < .08:
        series, kind = rng.choice(UA_LETTERS) + rng.choice('YZ') if rng.random() < .5 else rng.choice('YZ') + rng.choice(UA_LETTERS), 'electric'
    elif rng.random() < .05:
        kind = 'taxi'
    return PlateText('UA', [[region, ' ', number, ' ', series]], kind)


def ua_old(rng):
    if rng.random() < .5:  # 1995
        return PlateText('UA', [[draw(rng, DIGITS, 3), '-', draw(rng, DIGITS, 2), ' ', draw(rng, UA_LETTERS, 2)]], 'old')
    return either(rng,
        (2, lambda: PlateText('UA', [[draw(rng, LETTERS, 1), ' ', draw(rng, DIGITS, 4), ' ', draw(rng, UA_LETTERS, 2)]], 'old')),
        (1, lambda: PlateText('UA', [[draw(rng, DIGITS, 4), ' ', draw(rng, UA_LETTERS, 1) + draw(rng, DIGITS, 1)]], 'old')),
        (1, lambda: PlateText('UA', [[draw(rng, DIGITS, 2), ' ', draw(rng, DIGITS, 4), ' ', draw(rng, UA_LETTERS, 2)]], 'car')),
        (1, lambda: PlateText('UA', [[draw(rng, UA_LETTERS, rng.randint(3, 8))]], 'car')))()


def ua_cyrillic(rng):
    """Before 1995, and of one's own choice: letters of which some exist in Cyrillic only."""
    letters = lambda n: ''.join(rng.choice(CYRILLIC_ONLY if rng.random() < .6 else UA_LETTERS) for _ in range(n))
    return either(rng,
        (3, [[letters(1), ' ', draw(rng, DIGITS, 4), ' ', letters(2)]]),
        (2, [[draw(rng, DIGITS, 4)], [letters(rng.randint(2, 3))]]),
        (1, [[draw(rng, DIGITS, 5), ' ', letters(2)]]),
        (2, [[letters(rng.randint(3, 8))]]))


def ua_two_lines(rng):
    region, number, series = ua_parts(rng)
    return either(rng,
        (4, [[region, ' ', series], [number]]),
        (2, [[region, ' ', number[:2]], [number[2:], ' ', series]]),
        (2, [[draw(rng, DIGITS, 5)], [series]]),
        (2, [[region], [number]]),
        (1, [[number], [region, ' ', series]]),
        (1, [[number], [series]]),
        (4, [[region], [number], [series]]))  # motorcycles


def pl_one_line(rng):
    prefix = draw(rng, LETTERS.replace('Q', '').replace('X', ''), 2 if rng.random() < .6 else 3)
    if rng.random() < .25:
        prefix = 'W' + draw(rng, LETTERS.replace('Q', ''), len(prefix) - 1)
    if rng.random() < .08:  # of one's own choice
        chosen = draw(rng, PL_LETTERS + 'BDIOZ', rng.randint(1, 5))
        return [prefix[:1] + draw(rng, DIGITS, 1)] + gap(rng, '*', ' ') + [chosen + draw(rng, DIGITS, rng.randint(0, min(2, 5 - len(chosen))))]
    if rng.random() < .03:  # of diplomats
        return [rng.choice('WWWPGKS'), ' ', draw(rng, DIGITS, 6)]
    suffix = either(rng,
        (4, draw(rng, DIGITS, 5)), (3, draw(rng, DIGITS, 4) + draw(rng, PL_LETTERS, 1)),
        (4, draw(rng, DIGITS, 3) + draw(rng, PL_LETTERS, 2)), (1, draw(rng, DIGITS, 1) + draw(rng, PL_LETTERS, 1) + draw(rng, DIGITS, 3)),
        (1, draw(rng, DIGITS, 1) + draw(rng, PL_LETTERS, 2) + draw(rng, DIGITS, 2)),
        (.7, draw(rng, DIGITS, 2) + draw(rng, PL_LETTERS, 1) + draw(rng, DIGITS, 2)),
        (.7, draw(rng, DIGITS, 1) + draw(rng, PL_LETTERS, 2) + draw(rng, DIGITS, 1)),
        (.7, draw(rng, DIGITS, 1) + draw(rng, PL_LETTERS, 1) + draw(rng, DIGITS, 2)),
        (.7, draw(rng, DIGITS, 2) + draw(rng, PL_LETTERS, 1) + draw(rng, DIGITS, 1)),
        (1, draw(rng, PL_LETTERS, 1) + draw(rng, DIGITS, 3)), (1, draw(rng, PL_LETTERS, 2) + draw(rng, DIGITS, 2)),
        (1, draw(rng, DIGITS, 2) + draw(rng, PL_LETTERS, 2)), (.5, draw(rng, DIGITS, 2) + draw(rng, PL_LETTERS, 1)),
        (.3, draw(rng, DIGITS, 3) + draw(rng, PL_LETTERS, 1)), (.3, draw(rng, DIGITS, 1) + draw(rng, PL_LETTERS, 1)))
    return [prefix] + gap(rng, '*', '*', ' ') + [suffix]


def foreign_one_line(rng):
    digits, letters = lambda n: draw(rng, DIGITS, n), lambda n, s=LETTERS: draw(rng, s, n)
    return either(rng,
        (8, lambda: ('PL', pl_one_line(rng))),
        (4, lambda: ('SK', [letters(2)] + gap(rng, '-', '*', ' ') + [digits(3) + letters(2)])),
        (1.5, lambda: ('SK', [letters(2), ' ', digits(3), letters(2)])),
        (4, lambda: ('CZ', [digits(1) + letters(1, CZ_LETTERS) + (digits(1) if rng.random() < .7 else letters(1))] + gap(rng, '*', '*', ' ') + [digits(4)])),
        (.7, lambda: ('CZ', [letters(3, CZ_LETTERS), ' ', digits(2), '-', digits(2)])),
        (1.5, lambda: ('RO', [letters(2), ' ', digits(2), ' ', letters(3)])),
        (.5, lambda: ('RO', ['B', ' ', digits(rng.randint(2, 3)), ' ', letters(3)])),
        (1.5, lambda: ('HU', [letters(3)] + gap(rng, '-', ' ') + [digits(3)])),
        (.7, lambda: ('HU', [letters(2), '*', letters(2)] + gap(rng, '-', ' ') + [digits(3)])),
        (1.5, lambda: ('MD', [letters(3), ' ', digits(3)])),
        (2, lambda: ('DE', [letters(rng.randint(1, 3))] + gap(rng, '*', '-') + [letters(rng.randint(1, 2)), ' ',
            digits(rng.randint(1, 4)) + (rng.choice('HE') if rng.random() < .1 else '')])),
        (1, lambda: ('LT', [letters(3)] + gap(rng, '*', ' ') + [digits(3)])),
        (2, lambda: ('GB', [letters(2) + digits(2), ' ', letters(3)])),
        (.5, lambda: ('GB', [letters(1) + digits(rng.randint(1, 3)), ' ', letters(3)])),
        (.7, lambda: ('AT', [letters(rng.randint(1, 2)), '*', digits(rng.randint(2, 5)) + letters(rng.randint(1, 2))])),
        (.5, lambda: ('IT', [letters(2), ' ', digits(3) + letters(2)])),
        (.5, lambda: ('NL', rng.choice([lambda: [letters(2), '-', digits(3), '-', letters(1)], lambda: [digits(1), '-', letters(3), '-', digits(2)],
            lambda: [digits(2), '-', letters(2), '-', letters(2)], lambda: [letters(1), '-', digits(3), '-', letters(2)]])())),
        (.4, lambda: ('ES', [digits(4), ' ', letters(3, 'BCDFGHJKLMNPRSTVWXYZ')])),
        (.4, lambda: ('BE', [digits(1), '-', letters(3), '-', digits(3)])),
        (.7, lambda: ('BG', [letters(rng.randint(1, 2), 'ABCEHKMOPTXY'), ' ', digits(4), ' ', letters(2, 'ABCEHKMOPTXY')])),
        (.4, lambda: ('LV', [letters(2), '-', digits(rng.randint(2, 4))])),
        (.4, lambda: ('EE', [digits(3), ' ', letters(3)])),
        (.4, lambda: ('GE', [letters(2), '-', digits(3), '-', letters(2)])),
        (.4, lambda: ('TR', [digits(2), ' ', letters(rng.randint(1, 3)), ' ', digits(rng.randint(2, 4))])),
        (.5, lambda: ('HR', [letters(2), '*', digits(rng.randint(3, 4)), '-', letters(2)])),
        (.7, lambda: ('FR', [letters(2), '-', digits(3), '-', letters(2)])),
        (.5, lambda: ('KZ', [digits(3), ' ', letters(3), ' ', digits(2)])),
        (.5, lambda: ('BY', [digits(4), ' ', letters(2), '-', digits(1)])))()


def anything(rng):
    text = draw(rng, CHARACTERS, rng.randint(3, 9))
    cut = rng.randint(1, len(text) - 1)
    return [text[:cut]] + gap(rng, ' ', '-', '*') + [text[cut:]] if rng.random() < .7 else [text]


def plate_text(rng):
    """One plate's text, countries in the proportion in which they matter here."""
    def foreign():
        country, line = foreign_one_line(rng)
        return PlateText(country, [line])

    def foreign_two_lines():
        country, line = foreign_one_line(rng)
        cuts = [i for i, group in enumerate(line) if group in ('-', '*', ' ') and line[i + 1:]]
        if not cuts:
            return PlateText(country, [line])
        if len(cuts) > 1 and rng.random() < .4:  # motorcycles
            return PlateText(country, [line[:cuts[0]], line[cuts[0] + 1:cuts[1]], line[cuts[1] + 1:]])
        return PlateText(country, [line[:cuts[0]], line[cuts[0] + 1:]])
    return either(rng, (36, lambda: ua_one_line(rng)), (5, lambda: ua_old(rng)),
        (1.5, lambda: PlateText('UA', ua_cyrillic(rng), 'old')), (10, lambda: PlateText('UA', ua_two_lines(rng))),
        (40, foreign), (6, foreign_two_lines), (7, lambda: PlateText('', [anything(rng)])))()
