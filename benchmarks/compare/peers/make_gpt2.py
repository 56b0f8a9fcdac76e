#!/usr/bin/env python3
"""Writes GPT-2's smallest shape with random parameters: parameters, the ONNX model of a step, and what the cache holds before the last token of contexts of
64 and 512 tokens; the same in every run.

usage: make_gpt2.py FOLDER
"""
import os
import sys

import torch

import networks
import tensors

OPSET = 14
CONTEXTS = (64, 512)


def start(module):
    torch.manual_seed(1)
    for name, parameter in module.named_parameters():
        if "ln" in name:
            parameter.data.fill_(1 if name.endswith("weight") else 0)
        elif name.endswith("bias"):
            parameter.data.zero_()
        else:
            parameter.data.normal_(0, 0.02)


def main(folder):
    module = networks.Gpt2().eval()
    start(module)
    tensors.write(os.path.join(folder, "gpt2.safetensors"), {key: value.detach() for key, value in module.state_dict().items()})
    names = [name for block in range(12) for name in (f"k{block}", f"v{block}")]
    for context in CONTEXTS:
        tokens = torch.randint(50257, (1, context))
        with torch.inference_mode():
            cache = module.run(tokens[:, :-1], ())[1]
        tensors.write(os.path.join(folder, f"gpt2_{context}.safetensors"), {"prompt": tokens[0, :-1], "input": tokens[:, -1:], **dict(zip(names, cache))})
    torch.onnx.export(
        module, (tokens[:, -1:], *[tensor.clone() for tensor in cache]), os.path.join(folder, "gpt2.onnx"), opset_version=OPSET, input_names=["x", *names],
        output_names=["y"], dynamic_axes={name: {2: "tokens"} for name in names})


main(sys.argv[1])
