# SPDX-FileCopyrightText: 2026 The Svidok authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What all trainings share: batches drawn in other processes, a rate that holds and then falls, a running mean of the
weights, checkpoints from which a stopped training goes on."""

import argparse
import copy
import hashlib
import math
import multiprocessing
import os
import sys
import threading
import time
from pathlib import Path

import torch

from exported import convolutions


def parser(doc, steps, seed, checkpoint=None):
    """What every training can be told."""
    asked = argparse.ArgumentParser(description=doc)
    asked.add_argument('--checkpoint', default=checkpoint)
    asked.add_argument('--begin', help='an exported net whose weights are taken over')
    asked.add_argument('--steps', type=int, default=steps)
    asked.add_argument('--seed', type=int, default=seed)
    asked.add_argument('--threads', type=int, default=1)
    asked.add_argument('--rate', type=float, default=2e-3, help='the highest learning rate')
    return asked


def checkpoint_at(path, net):
    """What a training kept of such a net. Ends the program, with a line that says why, where the file is something else."""
    try:
        kept = torch.load(path)
        net.load_state_dict(kept['mean'])
    except Exception as error:  # a file that is cut off, or no checkpoint, ends in any of a dozen kinds
        sys.exit(f'{path} is no checkpoint of {type(net).__name__}: {(str(error) or type(error).__name__).splitlines()[0]}')
    return kept


def stopped(options, path, net):
    """What this very training kept when it was stopped, with a word that it goes on; None where nothing lies at `path`. Ends the
    program where nothing would be trained, or where another training's checkpoint would be taken for this one's and written
    over: hours later the old weights would be exported as the new ones."""
    if options.steps < 1:
        sys.exit(f'--steps {options.steps}: at least 1 is needed')
    if not os.access(Path(path).absolute().parent, os.W_OK):
        sys.exit(f'{path} cannot be written: its folder is missing or closed')
    if options.begin:
        convolutions(options.begin, net)
    if not os.path.exists(path):
        return None
    kept = checkpoint_at(path, copy.deepcopy(net))
    if kept.get('training') != _training(options):
        sys.exit(f'{path} is the checkpoint of another training (other --begin or --seed): move it away, or name another --checkpoint')
    if kept['step'] >= options.steps:
        sys.exit(f'{path} is finished, at step {kept["step"]}: more --steps prolong it; to train anew move it away, or name another --checkpoint')
    print(f'goes on from {path}, step {kept["step"]} of {options.steps}', flush=True)
    return kept


def _training(options):
    """What tells one training of a net from another."""
    return {'seed': options.seed, 'begin': options.begin and hashlib.sha256(Path(options.begin).read_bytes()).hexdigest()}


def _end_with_the_training():
    multiprocessing.parent_process().join()
    os._exit(1)


def _draw(make, queue, first, step):
    # A training that was killed tells nobody; who draws for it would wait for ever for room in the queue.
    threading.Thread(target=_end_with_the_training, daemon=True).start()
    import cv2
    cv2.setNumThreads(1)
    torch.set_num_threads(1)
    samples = make()
    number = first
    while True:
        queue.put((number, samples.batch(number)))
        number += step


def batches(make, first, workers):
    """Batches in the order of their numbers, from `first` on; without workers drawn here and now."""
    if not workers:
        samples = make()
        while True:
            yield first, samples.batch(first)
            first += 1
    queues = [multiprocessing.Queue(6) for _ in range(workers)]
    for i, queue in enumerate(queues):
        multiprocessing.Process(target=_draw, args=(make, queue, first + i, workers), daemon=True).start()
    number = first
    while True:
        at, batch = queues[(number - first) % workers].get()
        assert at == number
        yield number, batch
        number += 1


def rate(step, steps, peak, warm=300, fall=.3):
    """Rises, holds, and falls over the last part: a training may be stopped or prolonged while it holds."""
    left = (steps - step) / (steps * fall)
    return peak * min(1, (step + 1) / warm) * (1 if left >= 1 else .5 * (1 - math.cos(math.pi * max(left, 0))) + 1e-3)


class Checkpoint:
    """Net, optimiser, step, the running mean of the weights and what training it is in one file, written new and then renamed.
    Begins with what was `kept` of it."""

    def __init__(self, path, net, optimiser, training, kept):
        self.path, self.net, self.optimiser, self.training, self.step = path, net, optimiser, training, 0
        self.mean = copy.deepcopy(net).eval()
        if kept:
            net.load_state_dict(kept['net'])
            optimiser.load_state_dict(kept['optimiser'])
            self.mean.load_state_dict(kept['mean'])
            self.step = kept['step']

    def follow(self):
        """Draws the mean towards the weights as they are after a step."""
        self.step += 1
        share = max(2e-3, 1 / (1 + self.step))
        with torch.no_grad():
            for mean, now in zip(self.mean.state_dict().values(), self.net.state_dict().values()):
                if mean.dtype.is_floating_point:
                    mean.lerp_(now, share)
                else:
                    mean.copy_(now)

    def keep(self):
        new = f'{self.path}.new'
        torch.save({'net': self.net.state_dict(), 'optimiser': self.optimiser.state_dict(), 'mean': self.mean.state_dict(), 'step': self.step,
            'training': self.training}, new)
        os.replace(new, self.path)


def train(make, net, loss_of, judge, options, path, kept, every=90, workers=1):
    """Trains until `options.steps`, on from what was `kept` at `path`. `loss_of(net, batch)` gives the loss, `judge(mean)` a line of figures. It is kept every so many
    seconds, and judged as often, but not so often that judging takes more than a tenth of the time: on a machine that has
    other work it would leave none for steps."""
    steps, peak = options.steps, options.rate
    torch.set_num_threads(options.threads)
    net.to(memory_format=torch.channels_last)
    optimiser = torch.optim.AdamW(net.parameters(), lr=peak, weight_decay=1e-4)
    checkpoint = Checkpoint(path, net, optimiser, _training(options), kept)
    begun, running = time.time(), None
    kept, judged, judging = begun, begun, 0
    for number, batch in batches(make, checkpoint.step, workers):
        if number >= steps:
            break
        for group in optimiser.param_groups:
            group['lr'] = rate(number, steps, peak)
        net.train()
        loss = loss_of(net, batch)
        optimiser.zero_grad()
        loss.backward()
        torch.nn.utils.clip_grad_norm_(net.parameters(), 5)
        optimiser.step()
        checkpoint.follow()
        running = loss.item() if running is None else .98 * running + .02 * loss.item()
        now, ends = time.time(), number + 1 == steps
        if now - kept > every or ends:
            kept = now
            checkpoint.keep()
        if now - judged > max(every, 9 * judging) or ends:
            figures = judge(checkpoint.mean)
            judged = time.time()
            judging = judged - now
            print(f'{now - begun:.0f} s, step {checkpoint.step}, loss {running:.4f}, rate {group["lr"]:.5f}, {figures}', flush=True)
