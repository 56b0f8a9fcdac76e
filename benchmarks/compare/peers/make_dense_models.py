#!/usr/bin/env python3
"""Writes the large matrix products as ONNX models and as parameters in PyTorch's layout; the same in every run.

usage: make_dense_models.py FOLDER
"""
import os
import sys

import numpy
import onnx
import torch
from onnx import TensorProto, helper, numpy_helper

import tensors

OPSET = 14


def make(folder, size):
    weight = (numpy.random.RandomState(size).standard_normal((size, size)) / numpy.sqrt(size)).astype(numpy.float32)
    tensors.write(os.path.join(folder, f"dense_{size}.safetensors"), {"dense.weight": torch.from_numpy(weight.T.copy())})
    graph = helper.make_graph(
        [helper.make_node("MatMul", ["x", "weight"], ["y"])],
        "dense",
        [helper.make_tensor_value_info("x", TensorProto.FLOAT, [size, size])],
        [helper.make_tensor_value_info("y", TensorProto.FLOAT, [size, size])],
        [numpy_helper.from_array(weight, "weight")])
    model = helper.make_model(graph, opset_imports=[helper.make_opsetid("", OPSET)], ir_version=7)
    onnx.checker.check_model(model)
    onnx.save(model, os.path.join(folder, f"dense_{size}.onnx"))


os.makedirs(sys.argv[1], exist_ok=True)
for size in (512, 1024):
    make(sys.argv[1], size)
