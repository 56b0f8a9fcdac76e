#!/usr/bin/env python3
"""Writes truncation.json: truncated backpropagation through time, two calls of three steps each, in double precision.

What a call carries on is a constant for the next one. Gradients are complex-step derivatives, im f(x + ih) / h, of the loss of one call: exact to
rounding, and nothing of backpropagation is in them. Needs numpy.
"""
import json
import pathlib

import numpy as np

SAMPLES, STEPS, FEATURES, UNITS, OUTPUTS, CALLS = 2, 3, 3, 4, 2, 2


def sigmoid(x):
    return 1 / (1 + np.exp(-x))


def rnn(x, state, p):
    (h,) = state
    return (np.tanh(x @ p["cell.weight_ih"] + p["cell.bias_ih"] + h @ p["cell.weight_hh"] + p["cell.bias_hh"]),)


def gru(x, state, p):
    (h,) = state
    xr, xz, xn = np.split(x @ p["cell.weight_ih"] + p["cell.bias_ih"], 3, axis=1)
    hr, hz, hn = np.split(h @ p["cell.weight_hh"] + p["cell.bias_hh"], 3, axis=1)
    r, z = sigmoid(xr + hr), sigmoid(xz + hz)
    n = np.tanh(xn + r * hn)
    return ((1 - z) * n + z * h,)


def lstm(x, state, p):
    h, c = state
    i, f, g, o = np.split(x @ p["cell.weight_ih"] + p["cell.bias_ih"] + h @ p["cell.weight_hh"] + p["cell.bias_hh"], 4, axis=1)
    c = sigmoid(f) * c + sigmoid(i) * np.tanh(g)
    return (sigmoid(o) * np.tanh(c), c)


def call(cell, x, target, state, p):
    """The mean squared error of a call, and what it carries on."""
    error = 0
    for step in range(STEPS):
        state = cell(x[:, step], state, p)
        y = state[0] @ p["out.weight"] + p["out.bias"]
        error = error + np.sum((y - target[:, step]) ** 2)
    return error / target.size, state


def gradients(loss, p):
    result = {}
    for name, values in p.items():
        result[name] = np.zeros(values.shape)
        for index in np.ndindex(values.shape):
            moved = {other: array.astype(complex) for other, array in p.items()}
            moved[name][index] += 1e-40j
            result[name][index] = loss(moved).imag / 1e-40
    return result


def case(name, cell, gates, carried, random):
    def draw(*shape):
        return random.uniform(-1, 1, shape).astype(np.float32).astype(float)

    p = {
        "cell.weight_ih": draw(FEATURES, gates * UNITS), "cell.weight_hh": draw(UNITS, gates * UNITS), "cell.bias_ih": draw(gates * UNITS),
        "cell.bias_hh": draw(gates * UNITS), "out.weight": draw(UNITS, OUTPUTS), "out.bias": draw(OUTPUTS),
    }
    state = tuple(np.zeros((SAMPLES, UNITS)) for _ in range(carried))
    calls = []
    for _ in range(CALLS):
        x, target = draw(SAMPLES, STEPS, FEATURES), draw(SAMPLES, STEPS, OUTPUTS)
        loss, following = call(cell, x, target, state, p)
        gradient = gradients(lambda moved: call(cell, x, target, state, moved)[0], p)
        calls.append({"input": flat(x), "targets": flat(target), "loss": float(loss), "gradients": {key: flat(value) for key, value in gradient.items()}})
        state = following
    return {"name": name, "parameters": {key: flat(value) for key, value in p.items()}, "calls": calls}


def flat(array):
    return [float(value) for value in array.ravel()]


random = np.random.default_rng(1)
cases = [case("rnn", rnn, 1, 1, random), case("gru", gru, 3, 1, random), case("lstm", lstm, 4, 2, random)]
pathlib.Path(__file__).with_suffix(".json").write_text(json.dumps(cases, indent=1) + "\n")
