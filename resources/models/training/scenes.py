# SPDX-FileCopyrightText: 2026 The Svidok authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What the detector trains on: drawn pieces of streets, with plates on drawn cars or without any."""

import random

import cv2
import numpy as np

import light
from backgrounds import Backgrounds
from glyphs import Fonts, stroke_font
from plates import MARGIN_X, MARGIN_Y, draw_plate

WIDTH, HEIGHT, CELL = 160, 128, 8
OVER = 2  # scenes are drawn so many times larger
NARROWEST, WIDEST = 22, 84  # a plate of one line, in pixels of the scene: what one level of the pyramid answers for
VIEWS = 4  # of each plate and each street: drawing costs more than looking


def _grain(high, wide, rows, columns):
    return cv2.resize(np.random.rand(max(2, rows), max(2, columns)).astype(np.float32), (wide, high), interpolation=cv2.INTER_CUBIC) - .5


def _at(rng, image):
    return rng.randint(-20, image.shape[1] + 20), rng.randint(-20, image.shape[0] + 20)


def _box(rng, image):
    x, y = _at(rng, image)
    wide, high = rng.randint(4, 160), rng.randint(4, 110)
    turn = cv2.boxPoints(((x, y), (wide, high), rng.choice([0, 0, 0, rng.uniform(-30, 30)])))
    cv2.fillConvexPoly(image, np.int32(turn), rng.uniform(0, 255), cv2.LINE_AA)
    if rng.random() < .3:
        cv2.polylines(image, [np.int32(turn)], True, rng.uniform(0, 255), rng.randint(1, 4), cv2.LINE_AA)


def _bars(rng, image):
    """Grilles, shutters, fences, kerbs, bricks."""
    x, y = _at(rng, image)
    wide, high, pitch = rng.randint(20, 200), rng.randint(12, 140), rng.randint(3, 22)
    tone, thick = rng.uniform(0, 255), rng.randint(1, max(1, pitch // 2))
    slope = rng.uniform(-.2, .2)
    if rng.random() < .5:
        for i in range(0, wide, pitch):
            cv2.line(image, (x + i, y + int(i * slope)), (x + i + rng.randint(-1, 1), y + high + int(i * slope)), tone, thick, cv2.LINE_AA)
    if rng.random() < .6:
        for i in range(0, high, pitch):
            cv2.line(image, (x, y + i), (x + wide, y + i + int(wide * slope)), tone, thick, cv2.LINE_AA)


def _windows(rng, image):
    x, y = _at(rng, image)
    wide, high, gap = rng.randint(6, 36), rng.randint(6, 44), rng.randint(2, 16)
    for row in range(rng.randint(1, 5)):
        for column in range(rng.randint(1, 7)):
            left, top = x + column * (wide + gap), y + row * (high + gap)
            cv2.rectangle(image, (left, top), (left + wide, top + high), rng.uniform(0, 255), -1)


def _wheel(rng, image):
    x, y = _at(rng, image)
    radius = rng.randint(8, 60)
    flat = rng.uniform(.4, 1)
    cv2.ellipse(image, (x, y), (max(1, int(radius * flat)), radius), 0, 0, 360, rng.uniform(0, 60), -1, cv2.LINE_AA)
    cv2.ellipse(image, (x, y), (max(1, int(radius * flat * .65)), int(radius * .65)), 0, 0, 360, rng.uniform(80, 230), -1, cv2.LINE_AA)
    for angle in np.arange(0, 2 * np.pi, 2 * np.pi / rng.randint(5, 12)):
        cv2.line(image, (x, y), (int(x + radius * .62 * flat * np.cos(angle)), int(y + radius * .62 * np.sin(angle))), rng.uniform(0, 120), rng.randint(1, 5), cv2.LINE_AA)


def _lamp(rng, image):
    x, y = _at(rng, image)
    axes, turn, tone = (rng.randint(4, 50), rng.randint(3, 28)), rng.uniform(-40, 40), rng.uniform(60, 255)
    cv2.ellipse(image, (x, y), axes, turn, 0, 360, tone, -1, cv2.LINE_AA)
    cv2.ellipse(image, (x, y), (axes[0] // 2, axes[1] // 2), turn, 0, 360, rng.uniform(100, 255), -1, cv2.LINE_AA)


def _words(rng, image):
    """Signs, badges, adverts, dealers' names: letters that are no plate."""
    word = ''.join(rng.choice('abcdefghijklmnoprstuvwxyzABCDEGHKLMNOPRSTUVZ0123456789    ') for _ in range(rng.randint(2, 16)))
    size = rng.uniform(.3, 1.6)
    x, y = _at(rng, image)
    if rng.random() < .4:
        (wide, high), _ = cv2.getTextSize(word, 0, size, 2)
        pad = rng.randint(2, 14)
        tall = rng.uniform(1, 3)  # boards are rarely as flat as plates
        cv2.rectangle(image, (x - pad, y - int(high * tall) - pad), (x + wide + pad, y + int(high * tall * rng.random()) + pad), rng.uniform(0, 255), -1)
    for line in range(rng.choice([1, 1, 2, 3])):
        cv2.putText(image, word if line == 0 else word[::-1], (x, y + int(line * 32 * size)), rng.randint(0, 7), size, rng.uniform(0, 255), rng.randint(1, 4), cv2.LINE_AA)


def _branches(rng, image):
    point, tone = np.array(_at(rng, image), float), rng.uniform(0, 140)
    for _ in range(rng.randint(3, 14)):
        angle = rng.uniform(0, 2 * np.pi)
        to = point + rng.uniform(10, 60) * np.array([np.cos(angle), np.sin(angle)])
        cv2.line(image, tuple(int(v) for v in point), tuple(int(v) for v in to), tone, rng.randint(1, 3), cv2.LINE_AA)
        point = to if rng.random() < .6 else point


def _curve(rng, image):
    """Edges of bodywork and their gleam."""
    points = np.cumsum(np.array([_at(rng, image)] + [(rng.gauss(0, 40), rng.gauss(0, 14)) for _ in range(5)], float), 0)
    cv2.polylines(image, [np.int32(points)], False, rng.uniform(0, 255), rng.randint(1, 6), cv2.LINE_AA)


THINGS = [_box, _box, _bars, _bars, _windows, _wheel, _lamp, _words, _words, _branches, _curve, _curve]


def street_of(rng, backgrounds, high, wide):
    image = backgrounds.piece(rng, high, wide) if rng.random() < .5 else None
    photographed = image is not None
    if not photographed:
        image = np.full((high, wide), rng.uniform(20, 230), np.float32)
        image += np.linspace(rng.uniform(-60, 60), rng.uniform(-60, 60), high, dtype=np.float32)[:, None]
        for size in (6, 24, 90):
            image += _grain(high, wide, rng.randint(2, size), rng.randint(2, size)) * rng.uniform(0, 90)
    for _ in range(rng.randint(0, 18) if photographed else rng.randint(4, 36)):
        rng.choice(THINGS)(rng, image)
    if rng.random() < .4:
        image = cv2.GaussianBlur(image, (0, 0), rng.uniform(.5, 4))
        for _ in range(rng.randint(0, 8)):
            rng.choice(THINGS)(rng, image)
    return image


def piece_of(rng, street, high, wide):
    top, left = rng.randint(0, street.shape[0] - high), rng.randint(0, street.shape[1] - wide)
    piece = street[top:top + high, left:left + wide]
    return np.clip(piece[:, ::-1] if rng.random() < .5 else piece, 0, 255)


def body(rng, image, quad):
    """Part of a car around the plate: panel, recess, bumper's edges, lamps, badge."""
    centre, across, down = quad.mean(0), (quad[1] - quad[0] + quad[2] - quad[3]) / 2, (quad[3] - quad[0] + quad[2] - quad[1]) / 2
    panel = rng.uniform(5, 245)

    def shape(x0, y0, x1, y1):
        return np.int32([centre + x * across + y * down for x, y in ((x0, y0), (x1, y0), (x1, y1), (x0, y1))])
    cv2.fillConvexPoly(image, shape(-rng.uniform(.6, 2.2), -rng.uniform(.8, 5), rng.uniform(.6, 2.2), rng.uniform(.8, 3)), panel, cv2.LINE_AA)
    if rng.random() < .6:
        image += _grain(*image.shape, 3, 4) * rng.uniform(0, 60)
    if rng.random() < .35:  # a grille above or below
        y, tall, pitch, tone = rng.choice([-1, 1]) * rng.uniform(.8, 2), rng.uniform(.3, 1.6), rng.uniform(.03, .2), rng.uniform(0, 255)
        cv2.fillConvexPoly(image, shape(-1, y, 1, y + tall), rng.uniform(0, 90), cv2.LINE_AA)
        upright = rng.random() < .5
        for at in np.arange(-1, 1, pitch) if upright else np.arange(y, y + tall, pitch * 2):
            ends = shape(at, y, at, y + tall) if upright else shape(-1, at, 1, at)
            cv2.line(image, tuple(int(v) for v in ends[0]), tuple(int(v) for v in ends[2 if upright else 1]), tone, rng.randint(1, 3), cv2.LINE_AA)
    for _ in range(rng.randint(0, 5)):
        y = rng.choice([-1, 1]) * rng.uniform(.7, 3)
        ends = shape(-2, y, 2, y + rng.uniform(.02, .5))
        if rng.random() < .5:
            cv2.fillConvexPoly(image, ends, rng.uniform(0, 255), cv2.LINE_AA)
        else:
            cv2.line(image, tuple(int(v) for v in ends[0]), tuple(int(v) for v in ends[1]), rng.uniform(0, 255), rng.randint(1, 3), cv2.LINE_AA)
    if rng.random() < .5:
        cv2.fillConvexPoly(image, shape(-rng.uniform(.52, .8), -rng.uniform(.55, 1), rng.uniform(.52, .8), rng.uniform(.55, 1)), rng.uniform(0, 200), cv2.LINE_AA)
    if rng.random() < .5:
        for side in (-1, 1):
            at = centre + side * rng.uniform(.7, 1.2) * across - rng.uniform(-.5, 2) * down
            cv2.ellipse(image, tuple(int(v) for v in at), (rng.randint(6, 30), rng.randint(4, 20)), rng.uniform(0, 180), 0, 360, rng.uniform(40, 255), -1, cv2.LINE_AA)
    if rng.random() < .25:
        at = centre - rng.uniform(1, 2.4) * down + rng.uniform(-.4, 0) * across
        cv2.putText(image, ''.join(rng.choice('ABCDEGHIKLMNOPRSTUVXabcdeilnorstu') for _ in range(rng.randint(1, 9))), tuple(int(v) for v in at), rng.randint(0, 7), rng.uniform(.3, 1), rng.uniform(0, 255), rng.randint(1, 3), cv2.LINE_AA)


def _placed(rng, plate):
    """Corners of the plate's place in pixels of the enlarged scene."""
    wide, high = plate.size
    if rng.random() < .9:
        width = rng.uniform(NARROWEST, WIDEST)
    else:
        width = rng.choice([rng.uniform(10, NARROWEST), rng.uniform(WIDEST, 1.7 * WIDEST)])
    width *= OVER * (1 if len(plate.lines) == 1 else .6)
    height = width * high / wide * rng.uniform(.85, 1.2)
    # Seen from the side, or a photo that was pressed together: narrower, slanted, the nearer side higher.
    aside = rng.choice([0, 0, rng.uniform(0, .5), rng.uniform(.4, 1)])
    if rng.random() < .3:
        height = min(height * rng.uniform(1.1, 1.9), .7 * width)
    near = rng.choice([-1, 1]) * aside * rng.uniform(0, .25)
    quad = np.float32([[-width, -height * (1 - near)], [width, -height * (1 + near)], [width, height * (1 + near)], [-width, height * (1 - near)]]) / 2
    quad[:, 0] *= 1 - .6 * aside
    quad[:, 1] += rng.gauss(0, .1 + .25 * aside) * quad[:, 0]
    angle = np.deg2rad(rng.gauss(0, 5) if rng.random() < .8 else rng.uniform(-32, 32))
    quad = quad @ np.float32([[np.cos(angle), np.sin(angle)], [-np.sin(angle), np.cos(angle)]])
    quad += np.float32([[rng.gauss(0, .02) * width, rng.gauss(0, .05) * height] for _ in range(4)])
    return np.float32(quad + [rng.uniform(.12, .88) * WIDTH * OVER, rng.uniform(.1, .9) * HEIGHT * OVER])


def _mount(rng, image, plate, quad):
    wide, high = plate.size
    source = np.float32([[0, 0], [wide, 0], [wide, high], [0, high]])
    pad = rng.choice([0, 0, 4, 10, 22])  # with the holder around it, or bare
    face = plate.image[MARGIN_Y - pad:MARGIN_Y + high + pad, MARGIN_X - pad:MARGIN_X + wide + pad].astype(np.float32)
    face = light.dirt(rng, face)
    length = np.linalg.norm(quad[1] - quad[0])
    shrink = max(1.0, wide / length)
    if shrink > 1.5:  # or the warp would skip pixels
        small = (max(8, int(face.shape[1] / shrink)), max(4, int(face.shape[0] / shrink)))
        source = (source + pad) * [small[0] / face.shape[1], small[1] / face.shape[0]]
        face = cv2.resize(face, small, interpolation=cv2.INTER_AREA)
    else:
        source = source + pad
    outside = quad + (quad - quad.mean(0)) * .3
    left, top = np.maximum(0, outside.min(0).astype(int))
    right, bottom = np.minimum([image.shape[1], image.shape[0]], outside.max(0).astype(int) + 1)
    if right - left < 4 or bottom - top < 4:
        return
    transform = cv2.getPerspectiveTransform(np.float32(source), quad - np.float32([left, top]))
    size = (int(right - left), int(bottom - top))
    mask = cv2.warpPerspective(np.ones_like(face), transform, size)
    spot = image[top:bottom, left:right]
    spot += mask * (cv2.warpPerspective(face, transform, size) * (rng.uniform(.85, 1.15) if rng.random() < .75 else rng.uniform(.5, .85)) - spot)


def _targets(plates):
    """What the net shall say, and where it is not asked."""
    rows, columns = HEIGHT // CELL, WIDTH // CELL
    says, asked = np.zeros((10, rows, columns), np.float32), np.ones((rows, columns), np.float32)
    y, x = np.mgrid[0:rows, 0:columns] * float(CELL) + CELL / 2
    for quad, lines in plates:
        centre, across, down = quad.mean(0), (quad[1] - quad[0] + quad[2] - quad[3]) / 2, (quad[3] - quad[0] + quad[2] - quad[1]) / 2
        system = np.linalg.inv(np.array([across, down]).T)
        u = system[0, 0] * (x - centre[0]) + system[0, 1] * (y - centre[1])
        v = system[1, 0] * (x - centre[0]) + system[1, 1] * (y - centre[1])
        near = (abs(u) < .55) & (abs(v) < .8)
        width = np.linalg.norm(across) * (1 if lines == 1 else 1.7)
        if not NARROWEST * .85 < width < WIDEST * 1.15:
            asked[near] = 0
            continue
        inside = (abs(u) < .2) & (abs(v) < .5)
        if not inside.any():
            inside[min(rows - 1, max(0, int(centre[1] // CELL))), min(columns - 1, max(0, int(centre[0] // CELL)))] = True
        asked[near & ~inside] = 0
        asked[inside] = 1
        says[:2, inside] = 0
        says[min(lines, 2) - 1, inside] = 1
        for k in range(4):
            says[2 + 2 * k, inside] = (quad[k, 0] - x[inside]) / 32
            says[3 + 2 * k, inside] = (quad[k, 1] - y[inside]) / 32
    return says, asked


class Scenes:
    """Batches by number: the same seed and number give the same batch."""

    def __init__(self, seed, size):
        self.seed, self.size = seed, size
        self.fonts, self.backgrounds = Fonts(), Backgrounds()

    def scene(self, rng, street, plate):
        image, plates = piece_of(rng, street, HEIGHT * OVER, WIDTH * OVER), []
        for _ in range(rng.choice([0, 1, 1, 1, 1, 2])):
            quad = _placed(rng, plate)
            if plates and np.linalg.norm(quad.mean(0) - plates[0][0].mean(0)) < 180:
                continue
            if rng.random() < .75:
                body(rng, image, quad)
            _mount(rng, image, plate, quad)
            plates.append((quad, len(plate.lines)))
        if rng.random() < .1:
            rng.choice([_branches, _curve])(rng, image)
        image = light.sunlight(rng, np.clip(image, 0, 255), (*plates[0][0].min(0), *np.ptp(plates[0][0], 0)) if plates else None)
        image = cv2.resize(image, (WIDTH, HEIGHT), interpolation=cv2.INTER_AREA)
        image = light.sensor(rng, light.lens(rng, image, .45))
        if rng.random() < .35:
            image = light.exposure(rng, image)
        return np.clip(image, 0, 255).astype(np.uint8), [(quad / OVER, lines) for quad, lines in plates]

    def batch(self, number):
        rng = random.Random(self.seed * 1_000_003 + number)
        np.random.seed(rng.randrange(2 ** 32))
        self.fonts.strokes = [stroke_font(rng) for _ in range(2)]
        pictures, says, asked = [], [], []
        for at in range(self.size):
            if at % VIEWS == 0:
                # Larger than a scene: several are cut from it.
                street = street_of(rng, self.backgrounds, HEIGHT * OVER * 3 // 2, WIDTH * OVER * 3 // 2)
                plate = draw_plate(rng, self.fonts)
            picture, plates = self.scene(rng, street, plate)
            pictures.append(picture)
            for target, into in zip(_targets(plates), (says, asked)):
                into.append(target)
        return np.stack(pictures), np.stack(says), np.stack(asked)
