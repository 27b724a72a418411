#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Svidok authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Writes the running mean of a checkpoint as ONNX, and proves that OpenCV's dnn gives what torch gives. Of a training that
began with an exported net, weights between that one's and these may be written: what was learnt anew without forgetting."""

import argparse
import hashlib
from pathlib import Path

import cv2
import numpy as np
import torch

from exported import convolutions, mix
from loop import checkpoint_at
from nets import Detector, Reader, Rim, WideReader

SHAPES = {'reader': (Reader, (1, 1, 32, 128)), 'wide': (WideReader, (1, 1, 32, 160)), 'detector': (Detector, (1, 1, 256, 320)),
          'rim': (Rim, (1, 1, 64, 192))}


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument('kind', choices=SHAPES)
    parser.add_argument('checkpoint')
    parser.add_argument('onnx')
    parser.add_argument('--from', dest='old', help='the exported net that the training began with')
    parser.add_argument('--share', type=float, default=.5, help="of the checkpoint's weights in what is written")
    options = parser.parse_args()
    make, shape = SHAPES[options.kind]
    net = make().eval()
    kept = checkpoint_at(options.checkpoint, net)
    if options.old:
        convolutions(options.old, net)
    old = options.old and Path(options.old).read_bytes()  # may be what is written over
    torch.onnx.export(net, torch.zeros(shape), options.onnx, opset_version=11, input_names=['pictures'], output_names=['says'])

    picture = np.random.RandomState(1).randn(*shape).astype(np.float32)
    with torch.no_grad():
        expected = net(torch.from_numpy(picture)).numpy()
    runs = cv2.dnn.readNetFromONNX(options.onnx)
    runs.setInput(picture)
    off = np.abs(runs.forward() - expected).max()
    assert off < 1e-3, f'OpenCV differs from torch by {off}'
    if old:
        mix(options.onnx, old, options.share)
    data = Path(options.onnx).read_bytes()
    print(f'{options.onnx}: {len(data)} bytes, step {kept["step"]}, sha256:{hashlib.sha256(data).hexdigest()}, differs by {off:.1e}')


if __name__ == '__main__':
    main()
