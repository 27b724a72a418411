#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Svidok authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Trains the detector of plates by their corners on drawn scenes. Stopped, it goes on from the checkpoint."""

from functools import partial

import numpy as np
import torch
from torch.nn import functional

from exported import begin
from loop import parser, stopped, train
from nets import Detector, normalised
from scenes import Scenes

BATCH = 32
HELD_OUT_SEED = 990_001  # of drawn scenes that are never trained on


def loss_of(net, batch):
    """Focal loss for where plates are, over the cells that are asked; smooth L1 for corners, where plates are."""
    pictures, says, asked = batch[0], torch.from_numpy(batch[1]), torch.from_numpy(batch[2])[:, None]
    said = net(normalised(pictures))
    truth, sure = says[:, :2], torch.sigmoid(said[:, :2])
    entropy = functional.binary_cross_entropy_with_logits(said[:, :2], truth, reduction='none')
    found = (entropy * torch.where(truth > 0, 2 * (1 - sure) ** 2, sure ** 2) * asked).sum() / (truth.sum() + 1)
    here = truth.amax(1, keepdim=True)
    corners = (functional.smooth_l1_loss(said[:, 2:], says[:, 2:], reduction='none', beta=.05) * here).sum() / (here.sum() * 8 + 1)
    return found + 4 * corners


def main():
    options = parser(__doc__, 40000, 2, 'detector.pt').parse_args()
    torch.manual_seed(options.seed)
    net = Detector()
    kept = stopped(options, options.checkpoint, net)

    scenes = Scenes(HELD_OUT_SEED, BATCH)
    pictures, says, asked = (np.concatenate(parts) for parts in zip(*(scenes.batch(i) for i in range(6))))
    truth = says[:, :2].max(1) > 0

    def judge(net):
        with torch.no_grad():
            said = net(normalised(pictures)).numpy()
        sure = 1 / (1 + np.exp(-said[:, :2].max(1)))
        off = np.abs(said[:, 2:] - says[:, 2:]).mean(1)[truth] * 32
        return (f'cells found {(sure[truth] > .5).mean():.3f}, false a scene {(sure[~truth & (asked > 0)] > .5).sum() / len(pictures):.3f}, '
                f'corners off by {np.median(off):.2f} px, 90 % within {np.quantile(off, .9):.2f}')

    begin(net, options.begin, normalised(pictures))
    train(partial(Scenes, options.seed, BATCH), net, loss_of, judge, options, options.checkpoint, kept)


if __name__ == '__main__':
    main()
