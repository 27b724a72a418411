# SPDX-FileCopyrightText: 2026 The Svidok authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What the readers train on: straightened lines of plates, as the program cuts them out, and things that are no plate,
whose text is empty."""

import random

import cv2
import numpy as np

import light
from glyphs import Fonts, stroke_font
from plates import MARGIN_X, MARGIN_Y, draw_plate

VIEWS = 4  # of each plate drawn: drawing costs more than looking at it
GROWN = 192_000  # samples until the views are as bad as they get; clear ones first, or the characters' order is learnt late
NOTHING = .07  # samples without a plate for each with one


def _quad(rng, left, top, wide, high):
    """Where a localiser that is not quite right would say that the line is."""
    across, down = rng.uniform(-.01, .06), rng.uniform(-.03, .13)
    if rng.random() < .08:
        across, down = rng.uniform(.02, .12), rng.uniform(.1, .35)
    quad = np.float32([[left - across * wide, top - down * high], [left + wide * (1 + across), top - down * high],
        [left + wide * (1 + across), top + high * (1 + down)], [left - across * wide, top + high * (1 + down)]])
    if rng.random() < .06:  # the band is left out
        quad[[0, 3], 0] += rng.uniform(.07, .12) * wide
    if rng.random() < .3:  # corners that lean together, as of a plate that is seen from the side
        lean, turn = rng.gauss(0, .16) * high, rng.gauss(0, .035) * high
        quad += np.float32([[lean, -turn], [lean, turn], [-lean, turn], [-lean, -turn]]) * .5
    off = rng.uniform(.02, .08) * high
    return quad + np.float32([[rng.gauss(0, off * 1.3), rng.gauss(0, off)] for _ in range(4)])


def _seen(rng, image, quad, hardness, shape):
    """The quad's inside as a camera far away would give it, at the reader's size."""
    least = 30 - 19 * hardness
    high = shape[1] if rng.random() < .3 else round(least + (shape[1] - least) * rng.random() ** 1.2)
    wide = int(shape[0] * high / shape[1] * rng.uniform(.55, 1.1))
    to = np.float32([[0, 0], [wide * 2, 0], [wide * 2, high * 2], [0, high * 2]])
    seen = cv2.warpPerspective(image, cv2.getPerspectiveTransform(quad, to), (wide * 2, high * 2), flags=cv2.INTER_LINEAR, borderMode=cv2.BORDER_REPLICATE).astype(np.float32)
    seen = light.lens(rng, seen, hardness * min(1, high / 32) * rng.uniform(.4, 1))
    seen = cv2.resize(seen, (wide, high), interpolation=cv2.INTER_AREA)
    seen = light.exposure(rng, light.sensor(rng, seen))
    return cv2.resize(seen.astype(np.uint8), shape, interpolation=rng.choice([cv2.INTER_LINEAR, cv2.INTER_CUBIC]))


def _line_views(rng, plate, hardness, shape):
    """(picture, text) for views of one plate; of several lines any may be seen."""
    image = light.sunlight(rng, light.dirt(rng, plate.image.astype(np.float32)))
    image = np.clip(image, 0, 255).astype(np.uint8)
    wide, high = plate.size
    rows = len(plate.lines)
    for _ in range(VIEWS):
        row = rng.randrange(rows)
        top, tall = MARGIN_Y + high * row / rows, high / rows
        quad = _quad(rng, MARGIN_X, top, wide, tall)
        # The cut between lines is a little beyond where they meet; outside are the plate's own margins.
        for upper, corners in ((True, [0, 1]), (False, [2, 3])):
            if row > 0 if upper else row < rows - 1:
                quad[corners, 1] = (top if upper else top + tall) + tall * rng.uniform(-.02, .12) * (-1 if upper else 1)
        yield _seen(rng, image, quad, hardness, shape), plate.lines[row]


def _nothing(rng, hardness, shape):
    """Grilles, walls, words, lamps: what a localiser takes for a plate and is none."""
    high, wide = 64, 256
    image = np.full((high, wide), rng.uniform(10, 240), np.float32)
    kind = rng.random()
    grain = cv2.resize(np.random.rand(rng.randint(2, 16), rng.randint(2, 60)).astype(np.float32), (wide, high), interpolation=rng.choice([cv2.INTER_NEAREST, cv2.INTER_CUBIC]))
    image += (grain - .5) * rng.uniform(0, 200)
    if kind < .3:
        pitch, tone = rng.randint(5, 40), rng.uniform(0, 255)
        upright = rng.random() < .6
        for at in range(rng.randint(0, 10), wide if upright else high, pitch):
            a, b = ((at, 0), (at + rng.randint(-6, 6), high)) if upright else ((0, at), (wide, at + rng.randint(-6, 6)))
            cv2.line(image, a, b, tone, rng.randint(1, max(2, pitch // 2)), cv2.LINE_AA)
    elif kind < .6:
        words = ''.join(rng.choice('abcdefghijklmnopqrstuvwxyz') for _ in range(rng.randint(4, 14)))
        cv2.putText(image, words.capitalize() if rng.random() < .5 else words, (rng.randint(0, 60), rng.randint(30, 60)), rng.randint(0, 7), rng.uniform(.6, 2), rng.uniform(0, 255), rng.randint(1, 4), cv2.LINE_AA)
    elif kind < .8:
        for _ in range(rng.randint(1, 12)):
            centre, axes = (rng.randrange(wide), rng.randrange(high)), (rng.randint(2, 90), rng.randint(2, 40))
            cv2.ellipse(image, centre, axes, rng.uniform(0, 180), 0, 360, rng.uniform(0, 255), rng.choice([-1, 1, 2, 4]), cv2.LINE_AA)
    image = np.clip(light.sunlight(rng, image), 0, 255).astype(np.uint8)
    return _seen(rng, image, _quad(rng, 16, 8, wide - 32, high - 16), hardness, shape)


class ReaderSamples:
    """Batches by number: the same seed and number give the same batch; `shape` is a picture's width and height. They get worse
    as they go on, unless `grown`."""

    def __init__(self, seed, size, shape, grown=False):
        self.seed, self.size, self.shape, self.grown = seed, size, shape, grown
        self.fonts = Fonts()

    def batch(self, number):
        rng = random.Random(self.seed * 1_000_003 + number)
        np.random.seed(rng.randrange(2 ** 32))
        self.fonts.strokes = [stroke_font(rng) for _ in range(4)]
        hardness = 1 if self.grown else min(1, .2 + number * self.size / GROWN)
        pictures, texts = [], []
        while len(pictures) < self.size:
            if rng.random() < NOTHING * VIEWS:
                pictures.append(_nothing(rng, hardness, self.shape))
                texts.append('')
                continue
            for picture, text in _line_views(rng, draw_plate(rng, self.fonts), hardness, self.shape):
                pictures.append(picture)
                texts.append(text)
        return np.stack(pictures[:self.size]), texts[:self.size]
