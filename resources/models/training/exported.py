# SPDX-FileCopyrightText: 2026 The Svidok authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The weights of nets that were exported: to go on from, or to stay near."""

import sys

import numpy as np
import onnx
import onnx.numpy_helper
import torch
from torch import nn


def _opened(path):
    """Ends the program, with a line that says why, where that is no exported net."""
    try:
        return onnx.load(path)
    except Exception as error:  # onnx has none of its own for a file that is no net
        sys.exit(f'{path} is no exported net: {error}')


def _convolutions(model):
    """The weights and biases of each, in their order, as the model holds them."""
    values = {one.name: one for one in model.graph.initializer}
    return [[values[name] for name in node.input[1:3]] for node in model.graph.node if node.op_type == 'Conv']


def _layers(net):
    return [layer for layer in net.modules() if isinstance(layer, (nn.Conv2d, nn.BatchNorm2d))]


def _alike(layer, held):
    """Whether a layer can take over such weights: an alphabet, which alone has a bias of its own, may have grown."""
    shape, known = layer.weight.shape, held.dims
    return list(shape[1:]) == list(known[1:]) and (shape[0] == known[0] or shape[0] > known[0] and layer.bias is not None)


def convolutions(path, net):
    """The weights and biases of each convolution of the net that was exported to `path`. Ends the program, with a line that says
    why, where that is no such net."""
    held = _convolutions(_opened(path))
    own = [layer for layer in _layers(net) if isinstance(layer, nn.Conv2d)]
    if len(own) != len(held) or not all(_alike(layer, one[0]) for layer, one in zip(own, held)):
        sys.exit(f'{path} holds another net than {type(net).__name__}')
    return held


def begin(net, path, pictures):
    """Takes over the weights at `path` as long as layers are alike; an alphabet may have grown. Batch normalisation, which was
    folded into them, says of `pictures`, normalised, what the biases said. Without a path nothing."""
    if not path:
        return
    owed, hooks = {}, []

    def repay(norm, inputs):
        mean, deviation = inputs[0].mean((0, 2, 3)), inputs[0].std((0, 2, 3)) + 1e-3
        norm.weight.copy_(deviation)
        norm.bias.copy_(owed[norm] + mean)
        norm.running_mean.copy_(mean)
        norm.running_var.copy_(deviation ** 2)

    layers = _layers(net)
    own = [(layer, follower) for layer, follower in zip(layers, layers[1:] + [None]) if isinstance(layer, nn.Conv2d)]
    with torch.no_grad():
        for (layer, follower), held in zip(own, _convolutions(_opened(path))):
            if not _alike(layer, held[0]):
                break
            weights, biases = (torch.from_numpy(onnx.numpy_helper.to_array(one).copy()) for one in held)
            layer.weight[:len(weights)] = weights
            if layer.bias is None:
                owed[follower] = biases
                hooks.append(follower.register_forward_pre_hook(repay))
            else:
                layer.bias[:len(biases)] = biases
        net.eval()(pictures)
    for hook in hooks:
        hook.remove()


def mix(path, old, share):
    """Leaves `share` of the weights of the net at `path`; the rest are those of `old`, bytes of one with the same shapes."""
    model = onnx.load(path)
    for held, others in zip(_convolutions(model), _convolutions(onnx.load_from_string(old)), strict=True):
        for own, other in zip(held, others):
            mean = share * onnx.numpy_helper.to_array(own) + (1 - share) * onnx.numpy_helper.to_array(other)
            own.CopyFrom(onnx.numpy_helper.from_array(mean.astype(np.float32), own.name))
    onnx.save(model, path)
