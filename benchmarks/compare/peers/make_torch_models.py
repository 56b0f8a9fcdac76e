#!/usr/bin/env python3
"""Exports networks of networks.py as ONNX models, with their parameters beside them; the same in every run.

usage: make_torch_models.py FOLDER
"""
import os
import sys

import torch

import networks
import tensors

OPSET = 14
MODELS = {  # name: (class, shape of one sample)
    "lenet": ("LeNet", (1, 28, 28)),
    "small_cnn": ("SmallCnn", (3, 32, 32)),
    "conv_56": ("Conv56", (64, 56, 56)),
    "causal_stack": ("CausalConvolutions", (1, 2048)),
    "gpt_block": ("GptBlock", (64, 128)),
    "char_gpt": ("CharGpt", (64,)),
}
TAKE_TOKENS = ("CharGpt",)


def make(folder, name, kind, shape):
    torch.manual_seed(1)
    module = getattr(networks, kind)().eval()
    tensors.write(os.path.join(folder, f"{name}.safetensors"), {key: value.detach() for key, value in module.state_dict().items()})
    sample = torch.zeros(1, *shape, dtype=torch.int64 if kind in TAKE_TOKENS else torch.float32)
    torch.onnx.export(module, sample, os.path.join(folder, f"{name}.onnx"), opset_version=OPSET, input_names=["x"], output_names=["y"])


os.makedirs(sys.argv[1], exist_ok=True)
for name, (kind, shape) in MODELS.items():
    make(sys.argv[1], name, kind, shape)
