"""Training in all the ways that may be the fastest."""
import torch

import networks
import tensors


def variants(task):
    """Yields (name, a function that makes ready and returns a training)."""
    for way in ("eager", "jit"):
        for many in (False, True):
            name = way + (", foreach" if many else "")
            yield name, lambda way=way, many=many: Training(task, way == "jit", many)


class Training:
    def __init__(self, task, is_compiled, foreach):
        data = tensors.read(task["data"])
        self.task, self.foreach = task, foreach
        self.input, self.target = data["input"], data["target"]
        if task["loss"] == "cross_entropy":
            self.target = self.target.flatten()  # a class for each row of logits
        self.first = tensors.read(task["parameters"])
        self.network = getattr(networks, task["network"])()
        self.loss = getattr(torch.nn.functional, task["loss"])
        self.start()
        self.module = torch.jit.trace(self.network, self.input) if is_compiled else self.network

    def start(self):
        self.network.load_state_dict(self.first)
        optimizer = getattr(torch.optim, self.task["optimizer"])
        self.optimizer = optimizer(self.network.parameters(), lr=self.task["learning_rate"], foreach=self.foreach)

    def repeat(self, calls):
        module, loss, optimizer, data, target = self.module, self.loss, self.optimizer, self.input, self.target
        for _ in range(calls):
            optimizer.zero_grad(set_to_none=True)
            value = loss(module(data).view(len(target), -1), target)
            value.backward()
            optimizer.step()
        return {"loss": value.detach().reshape(1), **{name: p.detach() for name, p in self.network.named_parameters()}}
