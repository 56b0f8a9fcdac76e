"""Reads and writes safetensors files: a length, a header in JSON, the data."""
import json
import struct

import numpy
import torch

TYPES = {"F32": "<f4", "I64": "<i8"}


def read(path):
    with open(path, "rb") as file:
        content = file.read()
    (length,) = struct.unpack_from("<Q", content)
    header = json.loads(content[8:8 + length])
    header.pop("__metadata__", None)
    tensors = {}
    for name, tensor in header.items():
        begin, end = tensor["data_offsets"]
        values = numpy.frombuffer(content[8 + length + begin:8 + length + end], TYPES[tensor["dtype"]])
        # A copy, since torch aligns its own memory and may write to it.
        tensors[name] = torch.from_numpy(values.copy()).reshape(tensor["shape"]).clone()
    return tensors


def write(path, tensors):
    header, data = {}, bytearray()
    for name, tensor in tensors.items():
        dtype = "I64" if tensor.dtype == torch.int64 else "F32"
        values = tensor.detach().contiguous().numpy().astype(TYPES[dtype]).tobytes()
        header[name] = {"dtype": dtype, "shape": list(tensor.shape), "data_offsets": [len(data), len(data) + len(values)]}
        data += values
    text = json.dumps(header).encode()
    text += b" " * (-len(text) % 8)
    with open(path, "wb") as file:
        file.write(struct.pack("<Q", len(text)) + text + data)
