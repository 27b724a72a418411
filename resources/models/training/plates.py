# SPDX-FileCopyrightText: 2026 The Svidok authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Plates as they come from the press, seen straight on, in grey."""

from dataclasses import dataclass

import cv2
import numpy as np

from glyphs import HEIGHT
from texts import plate_text

MARGIN_X, MARGIN_Y = 70, 40  # what is drawn around the plate, pixels
SHAPES = {2: lambda rng: rng.uniform(1.1, 2.3), 3: lambda rng: rng.uniform(.68, 1.3)}  # width by height


@dataclass
class Plate:
    image: np.ndarray  # uint8, the plate and what surrounds it
    size: tuple  # of the plate alone: width and height; it starts at (MARGIN_X, MARGIN_Y)
    lines: list  # the characters of each line
    country: str


# Widths that differ between presses more than fonts do.
SQUEEZE = {'W': (.58, 1.05), 'M': (.65, 1.05), 'N': (.75, 1.05), 'H': (.8, 1.05), 'O': (.8, 1.1), '0': (.75, 1.05), 'I': (.8, 1.3), 'A': (.8, 1.05)}


def _line_items(rng, groups, font, stretch, space, gap):
    """(mask or mark, left, width) for each thing of the line in pixels of HEIGHT, and the line's width."""
    squeeze = {c: rng.uniform(*limits) for c, limits in SQUEEZE.items()}
    items, x = [], 0.0
    for group in groups:
        if group in ('-', '*', ' '):
            wide = {'-': .3, '*': rng.uniform(.35, .6), ' ': .0}[group] * HEIGHT
            side = gap * (.5 if group == ' ' else .25)
            x += side
            if group != ' ':
                items.append((group, x, wide))
            x += wide + side
            continue
        for c in group:
            mask = font[c]
            wide = max(5.0, mask.shape[1] * stretch * squeeze.get(c, 1))
            items.append((mask, x, wide))
            x += wide + space
    return items, x - space


def _fade(ground, mask, left, top, wide, high, ink):
    mask = cv2.resize(mask, (max(3, wide), max(5, high)), interpolation=cv2.INTER_AREA)
    x0, y0 = max(0, left), max(0, top)
    x1, y1 = min(ground.shape[1], left + mask.shape[1]), min(ground.shape[0], top + mask.shape[0])
    if x1 <= x0 or y1 <= y0:
        return
    part = mask[y0 - top:y1 - top, x0 - left:x1 - left].astype(np.float32) / 255
    spot = ground[y0:y1, x0:x1]
    spot += (ink - spot) * part


def _mark(rng, face, kind, left, wide, middle, high, bright, ink):
    """A dash, or what stands between groups that is no character: seals, holograms, arms."""
    if kind == '-':
        thick = rng.uniform(.08, .16) * high
        cv2.rectangle(face, (int(left), int(middle - thick / 2)), (int(left + wide * rng.uniform(.6, 1)), int(middle + thick / 2)), ink, -1)
        return
    x, tone, shape = left + wide / 2, rng.uniform(.3, .95) * bright, rng.random()
    if shape < .4:
        for side in (-1, 1):
            cv2.circle(face, (int(x), int(middle + side * high * rng.uniform(.2, .3))), max(2, int(wide * rng.uniform(.25, .5))), tone, -1, cv2.LINE_AA)
    elif shape < .6:
        cv2.circle(face, (int(x), int(middle + rng.uniform(-.2, .2) * high)), max(2, int(wide * rng.uniform(.3, .6))), tone, -1, cv2.LINE_AA)
    elif shape < .85:
        h = high * rng.uniform(.15, .4)
        cv2.rectangle(face, (int(x - wide * .35), int(middle - h)), (int(x + wide * .35), int(middle + h)), tone, -1 if rng.random() < .5 else rng.randint(1, 2))
    if rng.random() < .3:
        cv2.circle(face, (int(x), int(middle)), max(1, int(wide * .2)), rng.uniform(0, 1) * bright, rng.choice([-1, 1]), cv2.LINE_AA)


def _band(rng, face, country, left, wide, bright):
    """The blue band with stars or flag and the country's letters."""
    high = face.shape[0]
    tone = rng.uniform(.1, .6) * bright
    face[:, left:left + wide] = tone
    pale = float(min(255, bright * rng.uniform(.7, 1.1)))
    if country == 'UA' and rng.random() < .8:
        top, bottom = int(high * rng.uniform(.08, .18)), int(high * rng.uniform(.38, .5))
        x0, x1 = left + int(wide * .15), left + int(wide * .85)
        face[top:(top + bottom) // 2, x0:x1] = tone * rng.uniform(1, 1.8)
        face[(top + bottom) // 2:bottom, x0:x1] = min(255, bright * rng.uniform(.6, .95))
    elif rng.random() < .8:
        for angle in np.arange(0, 2 * np.pi, np.pi / 6):
            cv2.circle(face, (int(left + wide * (.5 + .3 * np.cos(angle))), int(high * .3 + wide * .3 * np.sin(angle))), max(1, wide // 22), pale, -1, cv2.LINE_AA)
    if rng.random() < .9:
        cv2.putText(face, (country or 'D')[:2], (left + int(wide * .1), int(high * rng.uniform(.8, .92))), 0, wide / 60 * rng.uniform(.8, 1.2), pale, rng.randint(1, 2), cv2.LINE_AA)


def _surround(rng, wide, high):
    """Bumper, frame holder, what is printed on it."""
    canvas = np.full((high + 2 * MARGIN_Y, wide + 2 * MARGIN_X), rng.uniform(5, 220), np.float32)
    if rng.random() < .6:
        for _ in range(rng.randint(1, 5)):
            y = rng.randrange(canvas.shape[0])
            canvas[y:y + rng.randint(2, 30)] = rng.uniform(0, 220)
    if rng.random() < .15:
        for x in range(0, canvas.shape[1], rng.randint(6, 20)):  # a grille
            canvas[:, x:x + rng.randint(2, 5)] = rng.uniform(0, 160)
    frame = rng.randint(0, 11)
    if frame:
        below = rng.randint(6, 24) if rng.random() < .4 else 0
        tone = rng.uniform(0, 130) if rng.random() < .8 else rng.uniform(130, 235)
        left, top, right, bottom = MARGIN_X - frame, MARGIN_Y - frame, MARGIN_X + wide + frame, MARGIN_Y + high + frame + below
        cv2.rectangle(canvas, (left, top), (right, bottom), tone, -1)
        if below > 10 and rng.random() < .3:  # a strip in another colour for what is printed
            tone = rng.uniform(0, 235)
            cv2.rectangle(canvas, (MARGIN_X, MARGIN_Y + high), (MARGIN_X + wide, bottom), tone, -1)
        if below > 10 and rng.random() < .8:
            words = ' '.join(''.join(rng.choice('abcdefghiklmnoprstuvwzAEKMOPRSTU') for _ in range(rng.randint(3, 9))) for _ in range(rng.randint(1, 4)))
            cv2.putText(canvas, words, (MARGIN_X + rng.randint(5, 100), bottom - 4), rng.choice([0, 2, 3]), below / 40, min(255, tone + rng.uniform(60, 200)) if tone < 130 else tone - rng.uniform(60, 200), rng.randint(1, 2), cv2.LINE_AA)
        if rng.random() < .3:
            cv2.rectangle(canvas, (left, top), (right, bottom), rng.uniform(0, 255), 1)
    return canvas


def draw_plate(rng, fonts):
    text = plate_text(rng)
    rows = len(text.lines)
    font, space, gap = fonts.choose(rng, text), rng.uniform(.06, .3) * HEIGHT, rng.uniform(.28, .9) * HEIGHT
    stretch = rng.uniform(.72, 1.2)
    high = int(rng.uniform(84, 98)) * rows
    wide = int(high * SHAPES[rows](rng)) if rows > 1 else int(rng.uniform(395, 440))
    has_band = rng.random() < (.5 if rows > 1 else .88) and text.kind != 'old'
    if rows == 1 and not has_band and rng.random() < .3:
        wide = int(wide * rng.uniform(.85, 1))
    band = int(rng.uniform(.085, .11) * (min(wide, 300) if rows > 1 else wide)) if has_band else 0

    bright = rng.uniform(150, 255) if rng.random() < .85 else rng.uniform(80, 150)
    ink = rng.uniform(0, .35) * bright
    if text.kind == 'electric':
        ink = rng.uniform(.25, .6) * bright
    elif text.kind == 'old' and rng.random() < .35 or rng.random() < .02:
        bright, ink = rng.uniform(10, 90), rng.uniform(150, 255)
    face = np.full((high, wide), bright, np.float32)
    if rng.random() < .75:
        inset = rng.randint(1, 5)
        cv2.rectangle(face, (inset, inset), (wide - 1 - inset, high - 1 - inset), ink, rng.randint(1, 3))
    if band:
        _band(rng, face, text.country, 0, band, bright)
    if text.country == 'GB' and rng.random() < .3:
        cv2.putText(face, 'GB', (6, int(high * .8)), 0, .5, ink, 1, cv2.LINE_AA)

    share = rng.uniform(.62, .8) if rows == 1 else rng.uniform(.66, .84)
    weight, fills = rng.random(), rng.random() < .55
    for at, groups in enumerate(text.lines):
        items, length = _line_items(rng, groups, font, stretch, space, gap)
        tall = share * high / rows
        middle = high * ((at + .5) / rows + rng.uniform(-.02, .02)) + high * .04 * ((rows - 1) / 2 - at) * (1 if rows == 2 else .5)
        room = wide - band - rng.uniform(8, 24)
        scale = min(tall / HEIGHT * rng.uniform(.85, 1.2), room / length)
        if fills:  # most presses spread a whole text from the band to the rim
            scale = min(max(scale, tall / HEIGHT * 1.5), room / length)
        left = band + (wide - band - length * scale) * rng.uniform(.35, .65)
        for what, x, w in items:
            if isinstance(what, str):
                _mark(rng, face, what, left + x * scale, w * scale, middle, tall, bright, ink)
                continue
            mask = what
            if weight < .2:
                mask = cv2.dilate(mask, np.ones((3, 3), np.uint8))
            elif weight < .35:
                mask = cv2.erode(mask, np.ones((3, 3), np.uint8))
            hh = int(round(mask.shape[0] * tall / HEIGHT))
            _fade(face, mask, int(left + x * scale), int(middle - hh / 2), int(round(w * scale)), hh, ink)
    if rows > 1 and text.country == 'UA' and rng.random() < .25:  # the small flag beside the first line
        _band(rng, face[:high // rows], 'UA', 2, max(8, int(wide * .08)), bright)
    canvas = _surround(rng, wide, high)
    spot = canvas[MARGIN_Y:MARGIN_Y + high, MARGIN_X:MARGIN_X + wide]
    if rows == 2 and len(text.texts[1]) <= 2 and rng.random() < .8:  # of tractors: the lower corners are cut off
        mask, aside, up = np.zeros((high, wide), np.uint8), rng.uniform(.15, .32) * wide, rng.uniform(.4, .62) * high
        shape = np.int32([[0, 0], [wide, 0], [wide, up], [wide - aside, high], [aside, high], [0, up]])
        cv2.fillPoly(mask, [shape], 1)
        cv2.polylines(face, [shape], True, ink, rng.randint(1, 4), cv2.LINE_AA)
        spot[mask > 0] = face[mask > 0]
    else:
        spot[:] = face
    if rng.random() < .12:  # the holder's rim over the plate's edge, and over the characters' ends
        tone, deep = rng.uniform(0, 110), int(high / rows * rng.uniform(.05, .2))
        if rng.random() < .7:
            canvas[MARGIN_Y + high - deep:MARGIN_Y + high + 8] = tone
        else:
            canvas[MARGIN_Y - 8:MARGIN_Y + deep] = tone
    return Plate(np.clip(canvas, 0, 255).astype(np.uint8), (wide, high), text.texts, text.country)
