#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Svidok authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Fits the logistic model of confidence to what `bench_reader FOLDER FEATURES.csv` wrote, and judges it on photos that it
was not fitted to (cross-validation by photo). Prints weights as calibratedConfidence in app/usecases/readplatesfusion.cpp has
them: those of the reads it is given, which are the program's own only if these are the ones that it was fitted to."""

import argparse
import sys

import numpy as np

from tables import rows_of

FITS = ('None', 'UnknownRegion', 'Foreign', 'HomeLoose', 'Home')  # as PlateFit in app/domain/plategrammar.h, whose numbers are in the table

# Each feature as calibratedConfidence calculates it.
FEATURES = {
    'one': lambda r: 1,
    'doubt': lambda r: -np.log(max(float(r['confidence']), 1e-3)) * float(r['size']),
    'weakest': lambda r: -np.log(max(float(r['weakest']), 1e-3)),
    'cost': lambda r: min(float(r['cost']), 10),
    'margin': lambda r: min(float(r['margin']), 8),
    'agreeing': lambda r: float(r['agreeing']) > 1,
    'known': lambda r: int(r['fit']) > FITS.index('UnknownRegion'),
    'home': lambda r: int(r['fit']) == FITS.index('Home'),
    'whole': lambda r: 7 <= int(r['size']) <= 8,
    'score': lambda r: float(r['score']),
}
COLUMNS = ('photo', 'right', 'confidence', 'size', 'weakest', 'cost', 'margin', 'agreeing', 'fit', 'score', 'text')
SHRINK = .3


def fitted(x, y, steps=60):
    """Logistic regression with an L2 penalty on all but the constant, by Newton's method."""
    weights, penalty = np.zeros(x.shape[1]), SHRINK * np.eye(x.shape[1])
    penalty[0, 0] = 0
    for _ in range(steps):
        p = 1 / (1 + np.exp(-x @ weights))
        gradient = x.T @ (p - y) + penalty @ weights
        weights -= np.linalg.solve(x.T @ (x * (p * (1 - p))[:, None]) + penalty + 1e-9 * np.eye(len(weights)), gradient)
    return weights


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument('features')
    parser.add_argument('--folds', type=int, default=10)
    options = parser.parse_args()
    rows = [r for r in rows_of(options.features, COLUMNS) if int(r['size']) >= 4]
    if {r['right'] for r in rows} != {'0', '1'}:
        sys.exit(f'{options.features} does not hold both right and wrong reads of four characters or more: there is nothing to fit to')
    x = np.array([[float(f(r)) for f in FEATURES.values()] for r in rows])
    y = np.array([float(r['right']) for r in rows])
    photos = sorted({r['photo'] for r in rows})
    fold = {photo: i % options.folds for i, photo in enumerate(np.random.RandomState(1).permutation(photos))}
    folds = np.array([fold[r['photo']] for r in rows])
    p = np.zeros(len(rows))
    for k in range(options.folds):
        p[folds == k] = 1 / (1 + np.exp(-x[folds == k] @ fitted(x[folds != k], y[folds != k])))

    bins = np.minimum((p * 10).astype(int), 9)
    error = sum(abs(p[bins == b].sum() - y[bins == b].sum()) for b in range(10)) / len(p)
    print(f'{len(rows)} reads on {len(photos)} photos, {int(y.sum())} right; calibration error {error:.3f} (cross-validated)')
    order = np.argsort(-p)
    for share in (.5, .6, .7, .8, .9):
        n = int(share * len(photos))
        print(f'  the {n} surest: {int(n - y[order[:n]].sum())} wrong, from {p[order[n - 1]]:.3f}')
    wrong = [i for i in order if not y[i]][:8]
    print('  surest of the wrong:', ', '.join(f'{rows[i]["photo"]} {rows[i]["text"]} {p[i]:.3f}' for i in wrong))
    for name, weight in zip(FEATURES, fitted(x, y)):
        print(f'  {name:10} {weight:8.3f}')


if __name__ == '__main__':
    main()
