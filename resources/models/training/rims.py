# SPDX-FileCopyrightText: 2026 The Svidok authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What the net that straightens plates trains on: what surrounds a place where a plate of one line was seen, cut out along
corners that are not quite right, and where the plate's rim truly runs. Plates stand in space: turned aside, seen from
above, near, and bent round a bumper."""

import random

import cv2
import numpy as np

import light
from backgrounds import Backgrounds
from glyphs import Fonts, stroke_font
from plates import MARGIN_X, MARGIN_Y, draw_plate
from scenes import body, piece_of, street_of

SHAPE = (192, 64)  # of a picture: width and height
ASIDE, ABOVE = .15, .6  # of the thought plate's width and height, shown beyond each of its sides
POINTS = np.float32([[0, 0], [.5, 0], [1, 0], [1, 1], [.5, 1], [0, 1]])  # of the rim, in the plate's own width and height
NOMINAL = (POINTS + np.float32([ASIDE, ABOVE])) * np.float32([SHAPE[0] / (1 + 2 * ASIDE), SHAPE[1] / (1 + 2 * ABOVE)])
VIEWS, THOUGHTS = 4, 3  # of a street, of a view
STRIPS = 16  # flat ones, that make a bent plate
CANVAS = 420


def _turned(rng):
    """A rotation: the camera above, the plate turned aside."""
    yaw = rng.gauss(0, 14) if rng.random() < .4 else rng.uniform(-76, 76)
    pitch, roll = rng.gauss(9, 10), rng.gauss(0, 5) if rng.random() < .85 else rng.uniform(-25, 25)
    yaw, pitch, roll = np.deg2rad([yaw, pitch, roll])
    about_y = np.array([[np.cos(yaw), 0, np.sin(yaw)], [0, 1, 0], [-np.sin(yaw), 0, np.cos(yaw)]])
    about_x = np.array([[1, 0, 0], [0, np.cos(pitch), -np.sin(pitch)], [0, np.sin(pitch), np.cos(pitch)]])
    about_z = np.array([[np.cos(roll), -np.sin(roll), 0], [np.sin(roll), np.cos(roll), 0], [0, 0, 1]])
    return about_z @ about_x @ about_y


class Pose:
    """Where points of a plate are seen: `at` takes them in the plate's width and height."""

    def __init__(self, rng, shape):
        self.shape = shape  # width by height
        self.bend = rng.choice([0, 0, rng.uniform(.02, .4), rng.uniform(.2, 1.1)])
        self.turn, self.far = _turned(rng), shape * rng.uniform(1.3, 9)
        self.scale, self.shift = 1.0, np.zeros(2)

    def at(self, points):
        x, y = (points[:, 0] - .5) * self.shape, points[:, 1] - .5
        z = np.zeros_like(x)
        if self.bend:
            radius = self.shape / self.bend
            x, z = radius * np.sin(x / radius), radius * (1 - np.cos(x / radius))
        seen = np.stack([x, y, z]).T @ self.turn.T
        return seen[:, :2] * (self.far / (seen[:, 2:] + self.far)) * self.scale + self.shift

    def is_seen(self):
        """Every strip from its front, and none so narrow that nothing could be made out."""
        along = np.linspace(0, 1, STRIPS + 1)
        middle = self.at(np.stack([along, np.full_like(along, .5)]).T)
        high = np.linalg.norm(self.at(np.float32([[.5, 1]])) - self.at(np.float32([[.5, 0]])))
        upper, lower = (self.at(np.stack([along, np.full_like(along, v)]).T) for v in (0, 1))
        steps, down = np.diff(middle, axis=0), (lower - upper)[:-1]
        areas = steps[:, 0] * down[:, 1] - steps[:, 1] * down[:, 0]
        return areas.min() > .015 * high * high * self.shape / STRIPS and areas.sum() > .14 * high * high * self.shape

    def placed(self, rng):
        """At some size, around the canvas's middle."""
        corners = self.at(POINTS)
        longest = np.ptp(corners, 0).max()
        self.scale = np.exp(rng.uniform(np.log(45), np.log(250))) / longest
        self.shift = np.array([rng.gauss(CANVAS / 2, 20), rng.gauss(CANVAS / 2, 20)]) - corners.mean(0) * self.scale
        return self


def _pose(rng, shape):
    while True:
        pose = Pose(rng, shape)
        if pose.is_seen():
            return pose.placed(rng)


def _mount(rng, image, plate, pose):
    """Lays the plate, with some of what is around it, over the picture: a bent one in strips that are flat."""
    wide, high = plate.size
    pad = rng.choice([0, 0, 4, 10, 22])
    face = light.dirt(rng, plate.image[MARGIN_Y - pad:MARGIN_Y + high + pad, MARGIN_X - pad:MARGIN_X + wide + pad].astype(np.float32))
    left, right, top, bottom = -pad / wide, 1 + pad / wide, -pad / high, 1 + pad / high
    along = np.linspace(left, right, (STRIPS if pose.bend else 1) + 1)
    upper, lower = (pose.at(np.stack([along, np.full_like(along, v)]).T) for v in (top, bottom))
    shrink = max(1.0, face.shape[1] / max(4, np.ptp(upper, 0).max()) / 1.5), max(1.0, face.shape[0] / max(4, np.linalg.norm(lower - upper, axis=1).max()) / 1.5)
    if max(shrink) > 1:  # or the warp would skip pixels
        face = cv2.resize(face, (max(8, round(face.shape[1] / shrink[0])), max(4, round(face.shape[0] / shrink[1]))), interpolation=cv2.INTER_AREA)
    face *= rng.uniform(.85, 1.15) if rng.random() < .75 else rng.uniform(.5, .85)
    if pose.bend:  # and not lit alike everywhere
        face *= np.linspace(1 - (shade := rng.uniform(-.25, .25)), 1 + shade, face.shape[1], dtype=np.float32)[None]
    laid = image.copy()
    size = image.shape[1::-1]
    for i in range(len(along) - 1):
        quad = np.float32([upper[i], upper[i + 1], lower[i + 1], lower[i]])
        x0, x1 = ((along[k] - left) / (right - left) * face.shape[1] for k in (i, i + 1))
        source = np.float32([[x0, 0], [x1, 0], [x1, face.shape[0]], [x0, face.shape[0]]]) - .5
        low, limit = np.maximum(0, np.floor(quad.min(0)).astype(int) - 2), np.minimum(size, np.ceil(quad.max(0)).astype(int) + 3)
        if (limit - low).min() < 1:
            continue
        seen = cv2.warpPerspective(face, cv2.getPerspectiveTransform(source, quad - np.float32(low)), (limit - low).tolist(), flags=cv2.INTER_LINEAR, borderMode=cv2.BORDER_REPLICATE)
        mask = np.zeros(seen.shape, np.uint8)
        beyond = quad - low + (quad - quad[[1, 0, 3, 2]]) / np.maximum(1, np.linalg.norm(quad - quad[[1, 0, 3, 2]], axis=1))[:, None] * 1.5
        beyond += (beyond - beyond[[3, 2, 1, 0]]) * .1
        cv2.fillConvexPoly(mask, np.int32(np.round(beyond * 16)), 1, cv2.LINE_8, 4)
        spot = laid[low[1]:limit[1], low[0]:limit[0]]
        spot[mask > 0] = seen[mask > 0]
    outline = np.zeros_like(image)
    cv2.fillPoly(outline, [np.int32(np.round(np.concatenate([upper, lower[::-1]]) * 16))], 1, cv2.LINE_AA, 4)
    image += outline * (laid - image)


def _thought(rng, pose):
    """The corners that a localiser would say, and that far it may be off the more the steeper."""
    corners = np.float32(pose.at(POINTS[[0, 2, 3, 5]]))
    unit = np.float32([[0, 0], [1, 0], [1, 1], [0, 1]])
    off = rng.choice([.15, .6, 1, 1.6])
    across, down = 1 + rng.gauss(-.02, .05) * off, 1 + rng.gauss(.06, .12) * off
    thought = (unit - .5) * np.float32([across, down]) + .5
    if rng.random() < .15:
        thought[[0, 3], 0] += rng.uniform(.04, .12)  # the band is taken for what surrounds the plate
    thought += np.float32([[rng.gauss(0, .015), rng.gauss(0, .05)] for _ in range(4)]) * off
    thought += np.float32([rng.gauss(0, .02), rng.gauss(0, .05)]) * off
    lean, turn = rng.gauss(0, .03) * off, rng.gauss(0, .09) * off
    thought += np.float32([[lean, -turn], [lean, turn], [-lean, turn], [-lean, -turn]])
    frame = cv2.getPerspectiveTransform(unit, corners)
    return cv2.perspectiveTransform(thought[None], frame)[0]


def frame_of(corners):
    """From the photo to the picture that the net sees of a place with such corners."""
    wide, high = SHAPE
    left, top = wide * ASIDE / (1 + 2 * ASIDE), high * ABOVE / (1 + 2 * ABOVE)
    return cv2.getPerspectiveTransform(np.float32(corners), np.float32([[left, top], [wide - left, top], [wide - left, high - top], [left, high - top]]))


class Rims:
    """Batches by number: pictures, and the rim's six points in pixels of them. The same seed and number give the same batch."""

    def __init__(self, seed, size):
        self.seed, self.size = seed, size
        self.fonts, self.backgrounds = Fonts(), Backgrounds()

    def _views(self, rng, street, plate):
        for _ in range(VIEWS):
            image = piece_of(rng, street, CANVAS, CANVAS).copy()
            pose = _pose(rng, plate.size[0] / plate.size[1])
            if rng.random() < .85:
                body(rng, image, np.float32(pose.at(POINTS[[0, 2, 3, 5]])))
            _mount(rng, image, plate, pose)
            corners = pose.at(POINTS)
            image = light.sunlight(rng, np.clip(image, 0, 255), (*corners.min(0), *np.ptp(corners, 0)))
            image = light.lens(rng, image, rng.uniform(.05, .5))
            image = light.sensor(rng, image)
            if rng.random() < .4:
                image = light.exposure(rng, image)
            image = np.clip(image, 0, 255).astype(np.uint8)
            for _ in range(THOUGHTS):
                frame = frame_of(_thought(rng, pose))
                yield cv2.warpPerspective(image, frame, SHAPE, flags=cv2.INTER_LINEAR, borderMode=cv2.BORDER_REPLICATE), \
                    cv2.perspectiveTransform(np.float32(pose.at(POINTS))[None], frame)[0]

    def batch(self, number):
        rng = random.Random(self.seed * 1_000_003 + number)
        np.random.seed(rng.randrange(2 ** 32))
        self.fonts.strokes = [stroke_font(rng) for _ in range(2)]
        pictures, rims = [], []
        while len(pictures) < self.size:
            plate = draw_plate(rng, self.fonts)
            if len(plate.lines) > 1:
                continue
            for picture, rim in self._views(rng, street_of(rng, self.backgrounds, CANVAS * 3 // 2, CANVAS * 3 // 2), plate):
                pictures.append(picture)
                rims.append(rim)
        return np.stack(pictures[:self.size]), np.stack(rims[:self.size]).astype(np.float32)
