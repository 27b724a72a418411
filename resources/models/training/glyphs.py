# SPDX-FileCopyrightText: 2026 The Svidok authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Characters as masks: from Debian's free fonts, and from strokes of our own with proportions drawn anew each time."""

import sys
from pathlib import Path

import cv2
import numpy as np
from PIL import Image, ImageDraw, ImageFont

from alphabet import CHARACTERS
from texts import CYRILLIC_ONLY

HEIGHT = 64  # of a capital in its mask, pixels

FONTS = [  # below /usr/share/fonts, with a weight: nearer to what is pressed into plates counts more
    ('truetype/osifont/osifont.ttf', 4), ('truetype/opendin/OSP-DIN.ttf', 4), ('opentype/dosis/Dosis-Medium.otf', 2),
    ('opentype/dosis/Dosis-SemiBold.otf', 3), ('opentype/dosis/Dosis-Bold.otf', 1), ('truetype/roadgeek/RG2014B.ttf', 2),
    ('truetype/roadgeek/RG2014C.ttf', 3), ('truetype/roadgeek/RG2014D.ttf', 3), ('truetype/roadgeek/RG2014E.ttf', 1),
    ('truetype/liberation/LiberationSansNarrow-Regular.ttf', 2), ('truetype/liberation/LiberationSansNarrow-Bold.ttf', 2),
    ('truetype/liberation/LiberationSans-Regular.ttf', 1), ('truetype/liberation/LiberationSans-Bold.ttf', 1),
    ('truetype/roboto/unhinted/RobotoCondensed-Regular.ttf', 3), ('truetype/roboto/unhinted/RobotoCondensed-Medium.ttf', 2),
    ('truetype/roboto/unhinted/RobotoCondensed-Bold.ttf', 1), ('truetype/play/Play-Regular.ttf', 2),
    ('truetype/oxygen/OxygenMono-Regular.ttf', 1), ('truetype/dejavu/DejaVuSansCondensed.ttf', 1),
    ('opentype/b612/B612Mono-Regular.otf', 1), ('opentype/bebas-neue/BebasNeue-Regular.otf', 1),
    ('opentype/bebas-neue/BebasNeue-Book.otf', 1), ('opentype/inter/InterDisplay-Medium.otf', 1)]

# Centre lines in a box of 1 by 1: M and L as in SVG, Q control and end, Z close. Several shapes of a character are
# separated by '|'. Beside each the width at which it stands on a plate, as a share of its height.
STROKES = {
    '0': (.40, 'M0,.30 Q0,0 .5,0 Q1,0 1,.30 L1,.70 Q1,1 .5,1 Q0,1 0,.70 Z|M0,.22 Q0,0 .3,0 L.7,0 Q1,0 1,.22 L1,.78 Q1,1 .7,1 L.3,1 Q0,1 0,.78 Z'),
    '1': (.20, 'M.0,.22 L.85,0 L.85,1|M0,.34 L1,0 L1,1|M.0,.18 Q.6,.14 .85,0 L.85,1'),
    '2': (.40, 'M.02,.26 Q.05,0 .5,0 Q.97,0 .97,.28 Q.97,.44 .75,.62 L0,1 L1,1|M0,.22 Q0,0 .5,0 Q1,0 1,.24 Q1,.46 .5,.66 Q0,.84 0,1 L1,1'),
    '3': (.40, 'M.02,0 L.96,0 L.48,.38 Q1,.38 1,.68 Q1,1 .5,1 Q.06,1 0,.76|M0,.2 Q.04,0 .5,0 Q.96,0 .96,.24 Q.96,.46 .4,.46 Q1,.46 1,.74 Q1,1 .5,1 Q.02,1 0,.8'),
    '4': (.40, 'M.62,0 L0,.74 L1,.74 M.74,.44 L.74,1|M.72,1 L.72,0 L0,.70 L1,.70|M.4,0 L0,.66 L1,.66 M.76,.36 L.76,1'),
    '5': (.40, 'M.92,0 L.12,0 L.06,.46 Q.24,.36 .5,.36 Q1,.36 1,.68 Q1,1 .5,1 Q.08,1 0,.80|M.95,0 L.05,0 L.05,.44 L.5,.42 Q1,.42 1,.7 Q1,1 .5,1 Q0,1 0,.82'),
    '6': (.40, 'M.66,0 Q.02,.44 0,.68 Q0,1 .5,1 Q1,1 1,.68 Q1,.38 .52,.38 Q.14,.38 .04,.60|M.95,.16 Q.9,0 .5,0 Q0,0 0,.36 L0,.7 Q0,1 .5,1 Q1,1 1,.7 Q1,.42 .5,.42 Q.05,.42 0,.62'),
    '7': (.40, 'M0,0 L1,0 L.38,1|M0,0 L1,0 Q.4,.5 .34,1|M0,0 L1,0 L.9,.24 L.3,1'),
    '8': (.40, 'M.5,.45 Q.06,.45 .06,.22 Q.06,0 .5,0 Q.94,0 .94,.22 Q.94,.45 .5,.45 Q0,.45 0,.73 Q0,1 .5,1 Q1,1 1,.73 Q1,.45 .5,.45 Z'),
    '9': (.40, 'M.34,1 Q.98,.56 1,.32 Q1,0 .5,0 Q0,0 0,.32 Q0,.62 .48,.62 Q.86,.62 .96,.40|M.05,.84 Q.1,1 .5,1 Q1,1 1,.64 L1,.3 Q1,0 .5,0 Q0,0 0,.3 Q0,.58 .5,.58 Q.95,.58 1,.38'),
    'A': (.48, 'M0,1 L.5,0 L1,1 M.17,.70 L.83,.70|M0,1 L.42,0 L.58,0 L1,1 M.14,.74 L.86,.74'),
    'B': (.43, 'M0,.48 L.52,.48 Q.94,.48 .94,.24 Q.94,0 .52,0 L0,0 L0,1 L.55,1 Q1,1 1,.74 Q1,.48 .55,.48'),
    'C': (.43, 'M1,.28 Q.96,0 .5,0 Q0,0 0,.30 L0,.70 Q0,1 .5,1 Q.96,1 1,.72'),
    'D': (.43, 'M0,0 L.44,0 Q1,0 1,.34 L1,.66 Q1,1 .44,1 L0,1 Z'),
    'E': (.39, 'M1,0 L0,0 L0,1 L1,1 M0,.48 L.86,.48'),
    'F': (.39, 'M1,0 L0,0 L0,1 M0,.48 L.86,.48'),
    'G': (.43, 'M1,.26 Q.94,0 .5,0 Q0,0 0,.30 L0,.70 Q0,1 .5,1 Q1,1 1,.70 L1,.54 L.58,.54'),
    'H': (.43, 'M0,0 L0,1 M1,0 L1,1 M0,.48 L1,.48|M0,0 L0,1 M1,0 L1,1 M0,.54 L1,.54'),
    'I': (.00, 'M0,0 L0,1'),
    'J': (.35, 'M1,0 L1,.72 Q1,1 .5,1 Q.06,1 0,.74|M.3,0 L1,0 L1,.72 Q1,1 .5,1 Q0,1 0,.8'),
    'K': (.43, 'M0,0 L0,1 M.96,0 L.04,.60 M.34,.42 L1,1|M0,0 L0,1 M.96,0 L.1,.5 L1,1'),
    'L': (.37, 'M0,0 L0,1 L1,1'),
    'M': (.52, 'M0,1 L0,0 L.5,1 L1,0 L1,1|M0,1 L0,0 L.5,.66 L1,0 L1,1|M0,1 L0,0 L.5,.45 L1,0 L1,1|M0,1 L.06,0 L.5,.9 L.94,0 L1,1'),
    'N': (.43, 'M0,1 L0,0 L1,1 L1,0'),
    'O': (.45, 'M0,.34 Q0,0 .5,0 Q1,0 1,.34 L1,.66 Q1,1 .5,1 Q0,1 0,.66 Z|M0,.22 Q0,0 .34,0 L.66,0 Q1,0 1,.22 L1,.78 Q1,1 .66,1 L.34,1 Q0,1 0,.78 Z'),
    'P': (.42, 'M0,1 L0,0 L.55,0 Q1,0 1,.28 Q1,.56 .55,.56 L0,.56'),
    'Q': (.45, 'M0,.34 Q0,0 .5,0 Q1,0 1,.34 L1,.66 Q1,1 .5,1 Q0,1 0,.66 Z M.62,.74 L1,1.04|M0,.30 Q0,0 .5,0 Q1,0 1,.30 L1,.70 Q1,1 .5,1 Q0,1 0,.70 Z M.56,.8 L.92,1'),
    'R': (.43, 'M0,1 L0,0 L.55,0 Q1,0 1,.27 Q1,.54 .55,.54 L0,.54 M.5,.54 L1,1'),
    'S': (.43, 'M.96,.24 Q.90,0 .5,0 Q.04,0 .04,.25 Q.04,.44 .5,.49 Q1,.54 1,.75 Q1,1 .5,1 Q.06,1 0,.75'),
    'T': (.43, 'M0,0 L1,0 M.5,0 L.5,1'),
    'U': (.43, 'M0,0 L0,.70 Q0,1 .5,1 Q1,1 1,.70 L1,0'),
    'V': (.46, 'M0,0 L.5,1 L1,0'),
    'W': (.60, 'M0,0 L.25,1 L.5,.20 L.75,1 L1,0|M0,0 L.22,1 L.5,.4 L.78,1 L1,0|M0,0 L.27,1 L.5,0 L.73,1 L1,0|M0,0 L.1,1 L.5,.45 L.9,1 L1,0|M0,0 L.2,1 L.5,.58 L.8,1 L1,0|M0,0 L0,1 L.5,.36 L1,1 L1,0'),
    'X': (.45, 'M0,0 L1,1 M1,0 L0,1'),
    'Y': (.45, 'M0,0 L.5,.52 L1,0 M.5,.52 L.5,1'),
    'Z': (.43, 'M0,0 L1,0 L0,1 L1,1'),
}


def _points(strokes):
    """The path as lists of points, curves cut into short lines."""
    lines, closed, numbers = [], [], iter(strokes.replace(',', ' ').replace('M', ' M ').replace('L', ' L ').replace('Q', ' Q ').replace('Z', ' Z ').split())
    for word in numbers:
        if word == 'Z':
            closed[-1] = True
            continue
        if word not in 'MLQ':
            raise ValueError(word)
        point = np.array([float(next(numbers)), float(next(numbers))])
        if word == 'M':
            lines.append([point])
            closed.append(False)
        elif word == 'L':
            lines[-1].append(point)
        else:
            start, end = lines[-1][-1], np.array([float(next(numbers)), float(next(numbers))])
            one, two = start + (point - start) * .62, end + (point - end) * .62
            for t in np.linspace(.1, 1, 10):
                lines[-1].append((1 - t) ** 3 * start + 3 * (1 - t) ** 2 * t * one + 3 * (1 - t) * t * t * two + t ** 3 * end)
    return list(zip(map(np.array, lines), closed))


_PATHS = {c: (width, [_points(shape) for shape in shapes.split('|')]) for c, (width, shapes) in STROKES.items()}


def stroke_font(rng):
    """A whole alphabet with one weight, width and waywardness."""
    scale = 3
    weight, widen, wobble = rng.uniform(.095, .19), rng.uniform(.8, 1.22), rng.uniform(0, .02)
    equal = rng.random() < .5  # all letters of one width, W and M pressed together, as in Poland
    font = {}
    for c in CHARACTERS:
        width, shapes = _PATHS[c]
        width *= widen
        if equal and c in 'WMAVXYHNKOQ':
            width = rng.uniform(.40, .48) * widen
        thick = max(2, round(weight * HEIGHT * scale))
        wide, high = max(1, round(width * HEIGHT * scale)), HEIGHT * scale
        mask = np.zeros((high, wide + thick), np.uint8)
        for line, closed in rng.choice(shapes):
            bent = line + (np.random.randn(*line.shape) * wobble if len(line) < 6 else np.random.randn(1, 2) * wobble * .5)
            at = bent * [wide, high - thick] + thick / 2
            cv2.polylines(mask, [np.int32(np.round(at * 8))], closed, 255, thick, cv2.LINE_AA, 3)
        font[c] = cv2.resize(mask, (max(5, mask.shape[1] // scale), HEIGHT), interpolation=cv2.INTER_AREA)
    return font


def _file_font(path):
    face = ImageFont.truetype(str(path), 90)

    def drawn(c):
        image = Image.new('L', (200, 200), 0)
        ImageDraw.Draw(image).text((50, 30), c, font=face, fill=255)
        return np.array(image)
    rows = np.where(drawn('E').max(1) > 60)[0]
    top, bottom = rows[0], rows[-1] + 1
    scale = HEIGHT / (bottom - top)
    font = {}
    unknown = drawn('\ue000')
    for c in CHARACTERS + CYRILLIC_ONLY:
        mask = drawn(c)
        if c in CYRILLIC_ONLY and (np.array_equal(mask, unknown) or mask.max() <= 60):
            continue
        columns = np.where(mask.max(0) > 60)[0]
        mask = mask[max(0, top - 4):bottom + 4, columns[0]:columns[-1] + 1]
        font[c] = cv2.resize(mask, (max(6, int(mask.shape[1] * scale)), int(mask.shape[0] * scale)), interpolation=cv2.INTER_AREA)
    return font


class Fonts:
    """Every font of the list that is installed, and the strokes that whoever uses it puts there."""

    def __init__(self):
        self.files, self.weights = [], []
        for name, weight in FONTS:
            path = Path('/usr/share/fonts') / name
            if path.exists():
                self.files.append(_file_font(path))
                self.weights.append(weight)
            else:
                print('font not installed:', path, file=sys.stderr)
        self.strokes = []

    def choose(self, rng, text):
        """A font that has all characters of a PlateText; Polish letters are nearest to the strokes."""
        needed = {c for line in text.lines for group in line for c in group if c in CYRILLIC_ONLY}
        if self.strokes and not needed and rng.random() < (.55 if text.country == 'PL' else .35):
            return rng.choice(self.strokes)
        able = [i for i, font in enumerate(self.files) if needed <= font.keys()]
        return self.files[rng.choices(able, [self.weights[i] for i in able])[0]]
