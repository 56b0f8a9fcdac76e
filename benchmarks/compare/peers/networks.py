"""The networks as a user of PyTorch writes them; names as in the files of parameters."""
import torch
from torch import nn


class Xor(nn.Module):
    def __init__(self):
        super().__init__()
        self.fc1, self.fc2 = nn.Linear(2, 2), nn.Linear(2, 1)

    def forward(self, x):
        return torch.sigmoid(self.fc2(torch.sigmoid(self.fc1(x))))


class SmallTanh(nn.Module):
    def __init__(self):
        super().__init__()
        self.fc1, self.fc2, self.fc3 = nn.Linear(16, 32), nn.Linear(32, 32), nn.Linear(32, 4)

    def forward(self, x):
        return self.fc3(torch.tanh(self.fc2(torch.tanh(self.fc1(x)))))


class DigitNet(nn.Module):
    def __init__(self):
        super().__init__()
        self.fc1, self.fc2, self.fc3 = nn.Linear(784, 128), nn.Linear(128, 64), nn.Linear(64, 10)

    def forward(self, x):
        return self.fc3(torch.relu(self.fc2(torch.relu(self.fc1(x)))))


class DigitProbabilities(DigitNet):
    def forward(self, x):
        return torch.softmax(super().forward(x), -1)


class NameNet(nn.Module):
    def __init__(self):
        super().__init__()
        self.embedding, self.fc1, self.fc2 = nn.Embedding(27, 10), nn.Linear(30, 200), nn.Linear(200, 27)

    def forward(self, tokens):
        return self.fc2(torch.tanh(self.fc1(self.embedding(tokens).view(-1, 30))))


class Dense(nn.Module):
    def __init__(self, size):
        super().__init__()
        self.dense = nn.Linear(size, size, bias=False)

    def forward(self, x):
        return self.dense(x)


class Dense512(Dense):
    def __init__(self):
        super().__init__(512)


class Dense1024(Dense):
    def __init__(self):
        super().__init__(1024)
