# SPDX-FileCopyrightText: 2026 The Svidok authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What weather, lens, sensor and file format do to a picture. Pictures are float32, 0 to 255, grey."""

import cv2
import numpy as np

NOISE = np.random.RandomState(7).randn(700, 900).astype(np.float32)  # drawn once: pieces of it are noise enough


def _shadow(rng, image, over):
    """Darkens one side of an edge that crosses `over`: left, top, width and height in pixels."""
    left, top, wide, high = over
    through = np.array([left + rng.random() * wide, top + rng.random() * high])
    angle = rng.gauss(0, .6) + rng.choice([0, np.pi]) if rng.random() < .8 else rng.uniform(0, 2 * np.pi)  # most edges stand
    beyond = np.array([np.cos(angle), np.sin(angle)]) * (image.shape[0] + image.shape[1])
    along = np.array([-beyond[1], beyond[0]])
    mask = np.ones_like(image)
    cv2.fillPoly(mask, [np.int32([through - along, through + along, through + along + beyond, through - along + beyond])], rng.uniform(.2, .75))
    return image * cv2.blur(mask, (rng.choice([1, 3, 9]),) * 2)


def sunlight(rng, image, over=None):
    """A slope of light, shadows' edges across `over` (all of it, unless told otherwise), a spot of glare."""
    high, wide = image.shape
    if rng.random() < .5:
        image = image * np.linspace(rng.uniform(.5, 1.1), rng.uniform(.5, 1.1), wide, dtype=np.float32)[None]
        image = image * np.linspace(rng.uniform(.7, 1.1), rng.uniform(.7, 1.1), high, dtype=np.float32)[:, None]
    if rng.random() < .25:
        for _ in range(rng.choice([1, 1, 2])):
            image = _shadow(rng, image, over or (0, 0, wide, high))
    if rng.random() < .08:
        spot = np.zeros_like(image)
        cv2.ellipse(spot, (rng.randrange(wide), rng.randrange(high)), (rng.randint(3, wide // 6), rng.randint(3, high // 3)), rng.uniform(0, 180), 0, 360, rng.uniform(60, 260), -1)
        image = image + cv2.blur(spot, (wide // 12 | 1, high // 6 | 1))
    return image


def dirt(rng, image):
    """Blotches, splashes from below, bolts."""
    high, wide = image.shape
    if rng.random() < .25:
        for _ in range(rng.randint(1, 5)):
            cv2.circle(image, (rng.randrange(wide), rng.randrange(high)), rng.randint(1, 5), rng.uniform(0, 255), -1, cv2.LINE_AA)
    if rng.random() < .15:
        grain = cv2.resize(np.random.rand(rng.randint(3, 10), rng.randint(6, 24)).astype(np.float32), (wide, high), interpolation=cv2.INTER_CUBIC)
        cover = np.clip((grain - rng.uniform(.4, .8)) * 3 + np.linspace(-.2, .3, high, dtype=np.float32)[:, None], 0, rng.uniform(.2, .75))
        image = image * (1 - cover) + rng.uniform(30, 150) * cover
    return image


def lens(rng, image, strength=1.0):
    """Motion and focus; blurs are in pixels of the picture given."""
    if rng.random() < .3:
        length = rng.randint(2, max(2, int(2 + 6 * strength)))
        kernel, angle = np.zeros((length, length), np.float32), rng.uniform(0, np.pi)
        centre, reach = (length - 1) / 2, length / 2
        ends = [(int(round(centre + s * np.cos(angle) * reach)), int(round(centre + s * np.sin(angle) * reach))) for s in (-1, 1)]
        cv2.line(kernel, *ends, 1)
        image = cv2.filter2D(image, -1, kernel / max(kernel.sum(), 1))
    return cv2.GaussianBlur(image, (0, 0), rng.uniform(.3, .3 + 1.4 * strength))


def sensor(rng, image):
    """Noise, sharpening, the compression of the file."""
    high, wide = image.shape
    top, left = rng.randrange(NOISE.shape[0] - high), rng.randrange(NOISE.shape[1] - wide)
    image = image + NOISE[top:top + high, left:left + wide] * rng.uniform(0, 9)
    if rng.random() < .2:
        image = image + (image - cv2.GaussianBlur(image, (0, 0), 1.2)) * rng.uniform(.3, 1.5)
    if rng.random() < .35:
        packed = cv2.imencode('.jpg', np.clip(image, 0, 255).astype(np.uint8), [cv2.IMWRITE_JPEG_QUALITY, rng.randint(18, 80)])[1]
        image = cv2.imdecode(packed, cv2.IMREAD_GRAYSCALE).astype(np.float32)
    return image


def exposure(rng, image):
    """Night, haze, too much light."""
    if rng.random() < .12:
        image = image * rng.uniform(1.2, 2.2)  # burnt out, thin strokes eaten away
    elif rng.random() < .12:
        image = 255 * (np.clip(image, 0, 255) / 255) ** rng.uniform(.5, 2.2)
    image = (np.clip(image, 0, 255) - 128) * rng.uniform(.25, 1.25) + 128 + rng.uniform(-60, 45)
    return np.clip(image, 0, 255)
