# SPDX-FileCopyrightText: 2026 The Svidok authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The weights of nets that were exported: to go on from, or to stay near."""

import numpy as np
import onnx
import onnx.numpy_helper
import torch
from torch import nn


def _convolutions(model):
    """The weights and biases of each, in their order, as the model holds them."""
    values = {one.name: one for one in model.graph.initializer}
    return [[values[name] for name in node.input[1:3]] for node in model.graph.node if node.op_type == 'Conv']


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

    layers = [layer for layer in net.modules() if isinstance(layer, (nn.Conv2d, nn.BatchNorm2d))]
    own = [(layer, follower) for layer, follower in zip(layers, layers[1:] + [None]) if isinstance(layer, nn.Conv2d)]
    with torch.no_grad():
        for (layer, follower), held in zip(own, _convolutions(onnx.load(path))):
            weights, biases = (torch.from_numpy(onnx.numpy_helper.to_array(one).copy()) for one in held)
            shape, known = layer.weight.shape, weights.shape
            if shape[1:] != known[1:] or shape[0] < known[0] or shape[0] > known[0] and layer.bias is None:
                break
            layer.weight[:known[0]] = weights
            if layer.bias is None:
                owed[follower] = biases
                hooks.append(follower.register_forward_pre_hook(repay))
            else:
                layer.bias[:known[0]] = biases
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
