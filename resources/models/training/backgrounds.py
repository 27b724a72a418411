# SPDX-FileCopyrightText: 2026 The Svidok authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Pieces of photographs under free licences, from Debian's packages of wallpapers: what lies behind a drawn plate."""

import sys
from pathlib import Path

import cv2
import numpy as np

# Package: photographs (mate-backgrounds: GPL-2+; lomiri-wallpapers-*: CC-BY-4.0, CC-BY-SA-4.0, CC0-1.0; each file's
# author and licence stand in the package's copyright). Nothing with writing, cars or people's faces.
FOLDER = Path('/usr/share/backgrounds')
FILES = ['mate/nature/Aqua.jpg', 'mate/nature/Blinds.jpg', 'mate/nature/Dune.jpg', 'mate/nature/FreshFlower.jpg', 'mate/nature/Garden.jpg',
    'mate/nature/GreenMeadow.jpg', 'mate/nature/LadyBird.jpg', 'mate/nature/RainDrops.jpg', 'mate/nature/Storm.jpg', 'mate/nature/TwoWings.jpg',
    'mate/nature/Wood.jpg', 'mate/nature/YellowFlower.jpg', 'Bridge_by_Sander_Klootwijk.jpg', 'Dragonfly_by_Bolly.jpg',
    'Picture_0B_by_freespace.jpg', 'Picture_1A_by_freespace.jpg', 'Wine_by_Jakkub_Mede.jpg', 'aitzgorri_by_Aitzol_Berasategi.jpg',
    'analogpattern_by_Peter_Nerlich.jpg', 'free_by_Peter_Nerlich.jpg', 'greentock_by_Peter_Nerlich.jpg', 'life_by_Aitzol_Berasategi.jpg',
    'picosdeeuropa_by_Aitzol_Berasategi.jpg', 'seeding_by_Clements_Engelhardt.jpg', 'sunset_by_Aitzol_Berasategi.jpg',
    'Fossa_by_Jasper_Roks.jpg', 'Infinite-Sea_by_Aury88.jpg', 'Kleiber_by_Lukas_Baubkus.jpg']
LONGEST = 2400  # of what is kept of each, pixels


class Backgrounds:
    def __init__(self):
        self.photos = []
        for name in FILES:
            image = cv2.imread(str(FOLDER / name), cv2.IMREAD_GRAYSCALE)
            if image is None:
                print('background not installed:', name, file=sys.stderr)
                continue
            factor = min(1, LONGEST / max(image.shape))
            self.photos.append(cv2.resize(image, None, fx=factor, fy=factor, interpolation=cv2.INTER_AREA))

    def piece(self, rng, high, wide):
        """Some part of some photo at some scale, turned or mirrored or stretched in tone, as float32; None without photos."""
        if not self.photos:
            return None
        photo = rng.choice(self.photos)
        most = min(photo.shape[0] / high, photo.shape[1] / wide)
        scale = min(most, rng.choice([.7, 1.2, 2, 3, 4]) * rng.uniform(.8, 1.25))
        h, w = int(high * scale), int(wide * scale)
        top, left = rng.randint(0, photo.shape[0] - h), rng.randint(0, photo.shape[1] - w)
        part = cv2.resize(photo[top:top + h, left:left + w], (wide, high), interpolation=cv2.INTER_AREA if scale > 1 else cv2.INTER_CUBIC)
        if rng.random() < .5:
            part = part[:, ::-1]
        return (np.ascontiguousarray(part, np.float32) - 128) * rng.uniform(.5, 1.4) + 128 + rng.uniform(-50, 50)
