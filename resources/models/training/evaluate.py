#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Svidok authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Figures of the bare reader on a folder of photos with labels.csv: from the labelled corners, greedily, without
grammar or other readers. What the program as a whole reads is measured by tests/bench."""

import argparse
import sys
from collections import defaultdict
from pathlib import Path

import cv2
import numpy as np

from alphabet import greedy
from exported import convolutions
from nets import WideReader, Reader
from tables import rows_of

NETS = {'reader': Reader, 'wide': WideReader}
MARGINS = (.02, .10)  # as app/vision cuts


def straightened(image, quad, margin, size):
    across, down = (quad[1] - quad[0] + quad[2] - quad[3]) / 2, (quad[3] - quad[0] + quad[2] - quad[1]) / 2
    side = margin * np.linalg.norm(down) / max(np.linalg.norm(across), 1)
    grown = np.float32([quad[0] - side * across - margin * down, quad[1] + side * across - margin * down,
        quad[2] + side * across + margin * down, quad[3] - side * across + margin * down])
    over = int(np.clip(np.linalg.norm(across) / size[0] + .5, 1, 4))
    to = np.float32([[0, 0], [size[0] * over, 0], [size[0] * over, size[1] * over], [0, size[1] * over]])
    straight = cv2.warpPerspective(image, cv2.getPerspectiveTransform(grown, to), (size[0] * over, size[1] * over), flags=cv2.INTER_CUBIC, borderMode=cv2.BORDER_REPLICATE)
    return cv2.resize(straight, size, interpolation=cv2.INTER_AREA) if over > 1 else straight


def logs_of(net, line, shape):
    small = cv2.resize(line, shape, interpolation=cv2.INTER_AREA).astype(np.float32)
    net.setInput(((small - small.mean()) / (small.std(ddof=1) + 8))[None, None])
    said = net.forward()
    said = said.reshape(said.shape[1], -1).T
    said = said - said.max(1, keepdims=True)
    return said - np.log(np.exp(said).sum(1, keepdims=True))


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument('onnx')
    parser.add_argument('folder')
    parser.add_argument('--net', choices=NETS, default='reader')
    options = parser.parse_args()
    make = NETS[options.net]
    convolutions(options.onnx, make())
    net = cv2.dnn.readNetFromONNX(options.onnx)
    right, count, missed = defaultdict(int), defaultdict(int), []
    for row in rows_of(Path(options.folder) / 'labels.csv', ('file', 'plate', 'group', 'lines', 'quad')):
        if not row['plate'] or not row['quad']:
            continue
        path = Path(options.folder) / 'photos' / row['file']
        image = cv2.imread(str(path), cv2.IMREAD_GRAYSCALE)
        if image is None:
            sys.exit(f'{path} cannot be read')
        quad = np.float32([float(v) for v in row['quad'].split(';')]).reshape(4, 2)
        texts = []
        for margin in MARGINS:
            if row['lines'] == '1':
                lines = [straightened(image, quad, margin, (446, 96))]
            else:
                whole = straightened(image, quad, margin, (384, 192))
                lines = [whole[:100], whole[92:]]
            logs = [logs_of(net, line, make.SHAPE) for line in lines]
            texts.append((-sum(l.max(1).sum() for l in logs), ''.join(greedy(l.argmax(1).tolist()) for l in logs)))
        text = min(texts)[1]
        count[row['group']] += 1
        if text in row['plate'].split('|'):
            right[row['group']] += 1
        else:
            missed.append(f'{row["plate"]}>{text}')
    for group in sorted(count):
        print(f'{group:12} {right[group]:3} of {count[group]:3}')
    print(f'all          {sum(right.values()):3} of {sum(count.values()):3}')
    print(' '.join(missed))


if __name__ == '__main__':
    main()
