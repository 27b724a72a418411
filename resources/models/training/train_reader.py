#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Svidok authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Trains a reader on drawn plates. Stopped, it goes on from the checkpoint when called again."""

from functools import partial
from pathlib import Path

import numpy as np
import torch

from alphabet import encoded, greedy
from exported import begin
from loop import parser, stopped, train
from nets import WideReader, Reader, normalised
from readersamples import ReaderSamples

BEGINNING = Path(__file__).parent / '../platereader.onnx'  # whose eyes the wide net begins with
NETS = {'reader': (Reader, 64), 'wide': (WideReader, 32)}  # with the size of a batch
HELD_OUT = 768  # samples
HELD_OUT_SEED = 990_001  # of drawn plates that are never trained on


def loss_of(net, batch):
    pictures, texts = batch
    logs = net(normalised(pictures)).squeeze(2).permute(2, 0, 1).log_softmax(2)
    targets = torch.tensor([c for text in texts for c in encoded(text)])
    lengths = torch.tensor([len(text) for text in texts])
    return torch.nn.functional.ctc_loss(logs, targets, torch.full((len(texts),), logs.shape[0]), lengths, zero_infinity=True)


def main():
    asked = parser(__doc__, 40000, 1)
    asked.add_argument('--net', choices=NETS, default='reader', help='its checkpoint is called as the net unless told otherwise')
    asked.add_argument('--workers', type=int, default=1, help='processes that draw; 0: the training itself does')
    options = asked.parse_args()
    torch.manual_seed(options.seed)

    make, size = NETS[options.net]
    net = make()
    path = options.checkpoint or f'{options.net}.pt'
    kept = stopped(options, path, net)
    held_out = ReaderSamples(HELD_OUT_SEED, size, make.SHAPE, grown=True)
    pictures, texts = zip(*(held_out.batch(i) for i in range(HELD_OUT // size)))
    pictures, texts = normalised(np.concatenate(pictures)), sum(texts, [])

    begin(net, options.begin or (BEGINNING if options.net == 'wide' else None), pictures)

    def judge(net):
        with torch.no_grad():
            read = [greedy(classes) for classes in net(pictures).argmax(1).squeeze(1).tolist()]
        plates = [a == b for a, b in zip(read, texts) if b]
        empty = [a == b for a, b in zip(read, texts) if not b]
        return f'read {np.mean(plates):.4f}, refused {np.mean(empty):.3f}'

    train(partial(ReaderSamples, options.seed, size, make.SHAPE, bool(options.begin)), net, loss_of, judge, options, path, kept, workers=options.workers)


if __name__ == '__main__':
    main()
