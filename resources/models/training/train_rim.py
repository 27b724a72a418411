#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Svidok authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Trains the net that says where a plate's rim runs, on drawn plates. Stopped, it goes on from the checkpoint."""

from functools import partial

import numpy as np
import torch
from torch.nn import functional

from exported import begin
from loop import parser, stopped, train
from nets import Rim, normalised
from rims import NOMINAL, Rims

BATCH = 64
UNIT = 64  # pixels
HELD_OUT_SEED = 990_001


def off_by(net, pictures, rims):
    """Pixels, N x 6 x 2."""
    return Rim.points(net(normalised(pictures))) - torch.from_numpy(rims)


def loss_of(net, batch):
    off = off_by(net, *batch) / UNIT
    return functional.smooth_l1_loss(off, torch.zeros_like(off), beta=.03) * 10


def main():
    options = parser(__doc__, 4800, 5, 'rim.pt').parse_args()
    torch.manual_seed(options.seed)
    net = Rim()
    kept = stopped(options, options.checkpoint, net)

    held_out = Rims(HELD_OUT_SEED, BATCH)
    pictures, rims = (np.concatenate(parts) for parts in zip(*(held_out.batch(i) for i in range(8))))

    def judge(net):
        with torch.no_grad():
            off = off_by(net, pictures, rims).norm(dim=2).mean(1)
        before = torch.from_numpy(rims - NOMINAL).norm(dim=2).mean(1)
        return f'points off by {off.median():.2f} px, 90 % within {off.quantile(.9):.2f}; before {before.median():.2f}, {before.quantile(.9):.2f}'

    begin(net, options.begin, normalised(pictures))
    train(partial(Rims, options.seed, BATCH), net, loss_of, judge, options, options.checkpoint, kept)


if __name__ == '__main__':
    main()
