# SPDX-FileCopyrightText: 2026 The Svidok authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The nets. Only convolutions, so that OpenCV 4.6 runs them as they are exported."""

import torch
from torch import nn

from alphabet import CLASSES


def _layer(inputs, outputs, size=3, stride=1, dilation=1):
    size = size if isinstance(size, tuple) else (size, size)
    padding = tuple(s // 2 * dilation for s in size)
    return nn.Sequential(nn.Conv2d(inputs, outputs, size, stride, padding, dilation, bias=False), nn.BatchNorm2d(outputs), nn.ReLU(inplace=True))


class Reader(nn.Module):
    """1 x 32 x 128, normalised to mean 0 and deviation 1, to CLASSES x 1 x 32 unnormalised logarithms."""

    SHAPE = (128, 32)

    def __init__(self):
        super().__init__()
        self.body = nn.Sequential(
            _layer(1, 24, 5, 2), _layer(24, 40), nn.MaxPool2d(2),  # 8 x 32
            _layer(40, 64), _layer(64, 64), nn.MaxPool2d((2, 1)),  # 4 x 32
            _layer(64, 96), _layer(96, 96), nn.MaxPool2d((2, 1)),  # 2 x 32
            _layer(96, 128), nn.MaxPool2d((2, 1)),  # 1 x 32
            _layer(128, 128, (1, 7)), _layer(128, 128, (1, 7)), nn.Dropout(.1), nn.Conv2d(128, CLASSES, 1))

    def forward(self, pictures):
        return self.body(pictures)


class _Beside(nn.Module):
    """What goes in, and a layer's word added to it."""

    def __init__(self, channels, size=3, dilation=1):
        super().__init__()
        self.layer = _layer(channels, channels, size, dilation=dilation)

    def forward(self, pictures):
        return pictures + self.layer(pictures)


class WideReader(nn.Module):
    """1 x 32 x 160, normalised, to CLASSES x 1 x 40: sees more of a line's width than Reader and judges it by other ways, so
    that it errs elsewhere. What it begins with are the eyes of a trained Reader: the lowest two layers stay as they are
    there, the next four go on learning."""

    SHAPE = (160, 32)

    def __init__(self):
        super().__init__()
        self.kept = nn.Sequential(
            nn.Conv2d(1, 24, 5, 2, 2), nn.ReLU(inplace=True), nn.Conv2d(24, 40, 3, 1, 1), nn.ReLU(inplace=True), nn.MaxPool2d(2))  # 8 x 40
        self.body = nn.Sequential(
            _layer(40, 64), _layer(64, 64), nn.MaxPool2d((2, 1)),  # 4 x 40
            _layer(64, 96), _layer(96, 96), _layer(96, 96, 3, (2, 1)),  # 2 x 40
            nn.Conv2d(96, 144, (2, 1), bias=False), nn.BatchNorm2d(144), nn.ReLU(inplace=True),  # 1 x 40
            _Beside(144, (1, 5)), _Beside(144, (1, 5)), nn.Dropout(.1), nn.Conv2d(144, CLASSES, 1))
        self.kept.requires_grad_(False)

    def forward(self, pictures):
        return self.body(self.kept(pictures))


class Detector(nn.Module):
    """1 x H x W, normalised, to 10 x H/8 x W/8: a plate of one line here, of two lines, and four corners each as x
    and y from the cell's middle in units of 32 pixels."""

    def __init__(self):
        super().__init__()
        self.body = nn.Sequential(
            _layer(1, 12, 5, 2), _layer(12, 24, 3, 2), _layer(24, 24), _layer(24, 56, 3, 2), _layer(56, 56, dilation=2),
            _layer(56, 56, dilation=3), _layer(56, 56, dilation=2), _layer(56, 56), nn.Conv2d(56, 10, 1))

    def forward(self, pictures):
        return self.body(pictures)


class Rim(nn.Module):
    """1 x 64 x 192, normalised, to 6 x 8 x 24: where each of the six points of a plate's rim is, as unnormalised logarithms
    of the chance that it is around the middle of a cell of 8 by 8 pixels."""

    CELL = 8

    def __init__(self):
        super().__init__()
        self.body = nn.Sequential(
            _layer(1, 16, 5, 2), _layer(16, 32, 3, 2), _layer(32, 32), _layer(32, 48, 3, 2), _Beside(48), _Beside(48, dilation=2),
            _Beside(48, dilation=4), _Beside(48, dilation=2), _Beside(48), nn.Conv2d(48, 6, 1))

    def forward(self, pictures):
        return self.body(pictures)

    @staticmethod
    def points(said):
        """N x 6 x 2, in pixels: the means of what was said."""
        chance = said.flatten(2).softmax(2).reshape(said.shape)
        x, y = ((torch.arange(n) + .5) * Rim.CELL - .5 for n in (said.shape[3], said.shape[2]))
        return torch.stack([(chance.sum(2) * x).sum(2), (chance.sum(3) * y).sum(2)], 2)


def normalised(pictures):
    """Bytes as the nets want them: N x 1 x H x W, mean 0, deviation 1 (a flat picture stays flat)."""
    pictures = torch.from_numpy(pictures).float().unsqueeze(1).contiguous(memory_format=torch.channels_last)
    return (pictures - pictures.mean((2, 3), keepdim=True)) / (pictures.std((2, 3), keepdim=True) + 8)
