"""Inference in all the ways that may be the fastest."""
import torch

import networks
import tensors


def variants(task):
    """Yields (name, a function that makes ready and returns a call)."""
    data = tensors.read(task["data"])["input"]
    for layout in ("", ", weights turned"):
        yield "eager" + layout, lambda layout=layout: Inference(network(task, layout), data)
        yield "jit" + layout, lambda layout=layout: Inference(compiled(network(task, layout), data), data)


def network(task, layout):
    module = getattr(networks, task["network"])()
    module.load_state_dict(tensors.read(task["parameters"]))
    for parameter in module.parameters():
        parameter.requires_grad_(False)
        if layout and parameter.dim() == 2:
            # The same matrix with its columns in a row: BLAS may be faster with it.
            parameter.data = parameter.data.t().contiguous().t()
    return module.eval()


def compiled(module, *data):
    with torch.no_grad():
        module = torch.jit.optimize_for_inference(torch.jit.freeze(torch.jit.trace(module, data)))
        for _ in range(4):  # it optimises in its first calls
            module(*data)
    return module


class Inference:
    def __init__(self, module, data):
        self.module, self.data = module, data

    def start(self):
        pass

    def repeat(self, calls):
        module, data = self.module, self.data
        with torch.inference_mode():
            for _ in range(calls):
                output = module(data)
        return {"output": output}
