"""A recurrent network one step after the other, in all the ways that may be the fastest."""
import torch

import tensors
from inference import compiled, network


def variants(task):
    """Yields (name, a function that makes ready and returns a sequence of steps)."""
    data = tensors.read(task["data"])["input"]
    for layout in ("", ", weights turned"):
        for way in ("eager", "jit"):
            yield way + layout, lambda way=way, layout=layout: Streaming(network(task, layout), data, way == "jit")


class Streaming:
    def __init__(self, module, data, is_compiled):
        self.data, self.first = data, module.first_state()
        self.module = compiled(module, data, *self.first) if is_compiled else module
        self.start()

    def start(self):
        self.state = self.first

    def repeat(self, calls):
        module, data, state = self.module, self.data, self.state
        with torch.inference_mode():
            for _ in range(calls):
                output, *state = module(data, *state)
        self.state = state
        return {"output": output}
