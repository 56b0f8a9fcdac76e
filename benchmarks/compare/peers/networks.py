"""The networks as a user of PyTorch writes them; names as in the files of parameters."""
import math

import torch
from torch import nn
from torch.nn.functional import gelu, linear, max_pool2d, pad


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


class LeNet(nn.Module):
    def __init__(self):
        super().__init__()
        self.c1, self.c2 = nn.Conv2d(1, 6, 5), nn.Conv2d(6, 16, 5)
        self.f1, self.f2, self.f3 = nn.Linear(256, 120), nn.Linear(120, 84), nn.Linear(84, 10)

    def forward(self, x):
        x = max_pool2d(torch.relu(self.c1(x)), 2)
        x = max_pool2d(torch.relu(self.c2(x)), 2)
        return self.f3(torch.relu(self.f2(torch.relu(self.f1(torch.flatten(x, 1))))))


class SmallCnn(nn.Module):
    def __init__(self):
        super().__init__()
        self.c1, self.c2 = nn.Conv2d(3, 32, 3, padding=1), nn.Conv2d(32, 32, 3, padding=1)
        self.c3, self.c4 = nn.Conv2d(32, 64, 3, padding=1), nn.Conv2d(64, 64, 3, padding=1)
        self.f1, self.f2 = nn.Linear(4096, 256), nn.Linear(256, 10)

    def forward(self, x):
        x = max_pool2d(torch.relu(self.c2(torch.relu(self.c1(x)))), 2)
        x = max_pool2d(torch.relu(self.c4(torch.relu(self.c3(x)))), 2)
        return self.f2(torch.relu(self.f1(torch.flatten(x, 1))))


class Conv56(nn.Module):
    def __init__(self):
        super().__init__()
        self.conv = nn.Conv2d(64, 64, 3, padding=1)

    def forward(self, x):
        return self.conv(x)


class CausalConvolutions(nn.Module):
    def __init__(self):
        super().__init__()
        self.convs_0 = nn.Conv1d(1, 16, 3, dilation=1)
        self.convs_1 = nn.Conv1d(16, 16, 3, dilation=2)
        self.convs_2 = nn.Conv1d(16, 16, 3, dilation=4)
        self.convs_3 = nn.Conv1d(16, 16, 3, dilation=8)
        self.head = nn.Conv1d(16, 1, 1)

    def forward(self, x):
        for conv in (self.convs_0, self.convs_1, self.convs_2, self.convs_3):
            x = torch.relu(conv(pad(x, (2 * conv.dilation[0], 0))))
        return self.head(x)


class CharLstm(nn.Module):
    def __init__(self):
        super().__init__()
        self.rnn, self.fc = nn.LSTM(27, 128), nn.Linear(128, 27)

    def forward(self, x):
        return self.fc(self.rnn(x)[0]).view(-1, 27)


class Attention(nn.Module):
    """Causal attention of 4 heads; parameters as in nn.MultiheadAttention, whose layout torch.onnx does not export as fast."""
    def __init__(self, features):
        super().__init__()
        self.in_proj_weight = nn.Parameter(torch.empty(3 * features, features).normal_(0, features ** -0.5))
        self.in_proj_bias = nn.Parameter(torch.zeros(3 * features))
        self.out_proj = nn.Linear(features, features)

    def forward(self, x):
        batch, steps, features = x.shape
        q, k, v = linear(x, self.in_proj_weight, self.in_proj_bias).view(batch, steps, 3, 4, features // 4).permute(2, 0, 3, 1, 4)
        hidden = torch.full((steps, steps), -math.inf).triu(1)
        weights = torch.softmax(q @ k.transpose(-2, -1) * (features // 4) ** -0.5 + hidden, -1)
        return self.out_proj((weights @ v).transpose(1, 2).reshape(batch, steps, features))


class Attend(nn.Module):
    def __init__(self):
        super().__init__()
        self.ln, self.attention = nn.LayerNorm(128), Attention(128)

    def forward(self, x):
        return x + self.attention(self.ln(x))


class Think(nn.Module):
    def __init__(self):
        super().__init__()
        self.ln, self.fc1, self.fc2 = nn.LayerNorm(128), nn.Linear(128, 512), nn.Linear(512, 128)

    def forward(self, x):
        return x + self.fc2(gelu(self.fc1(self.ln(x))))


class GptBlock(nn.Module):
    def __init__(self):
        super().__init__()
        self.attend, self.think = Attend(), Think()

    def forward(self, x):
        return self.think(self.attend(x))


class CharGpt(nn.Module):
    def __init__(self):
        super().__init__()
        self.embedding, self.positions = nn.Embedding(65, 128), nn.Embedding(64, 128)
        self.blocks1, self.blocks2, self.blocks3, self.blocks4 = (GptBlock() for _ in range(4))
        self.ln, self.head = nn.LayerNorm(128), nn.Linear(128, 65)

    def forward(self, tokens):
        x = self.embedding(tokens) + self.positions.weight
        for block in (self.blocks1, self.blocks2, self.blocks3, self.blocks4):
            x = block(x)
        return self.head(self.ln(x))


class CachedAttention(Attention):
    """Causal attention of 12 heads to the tokens of the call and those that were before, whose keys and values are given."""
    def forward(self, x, cache):
        batch, steps, features = x.shape
        q, k, v = linear(x, self.in_proj_weight, self.in_proj_bias).view(batch, steps, 3, 12, features // 12).permute(2, 0, 3, 1, 4)
        scores = q @ (torch.cat((cache[0], k), 2) if cache else k).transpose(-2, -1) * (features // 12) ** -0.5
        if not cache:
            scores = scores + torch.full((steps, steps), -math.inf).triu(1)
        y = torch.softmax(scores, -1) @ (torch.cat((cache[1], v), 2) if cache else v)
        return self.out_proj(y.transpose(1, 2).reshape(batch, steps, features)), (k, v)


class Gpt2Attend(nn.Module):
    def __init__(self):
        super().__init__()
        self.ln, self.attention = nn.LayerNorm(768), CachedAttention(768)

    def forward(self, x, cache):
        y, new = self.attention(self.ln(x), cache)
        return x + y, new


class Gpt2Think(nn.Module):
    def __init__(self):
        super().__init__()
        self.ln, self.fc1, self.fc2 = nn.LayerNorm(768), nn.Linear(768, 3072), nn.Linear(3072, 768)

    def forward(self, x):
        return x + self.fc2(gelu(self.fc1(self.ln(x)), approximate="tanh"))


class Gpt2Block(nn.Module):
    def __init__(self):
        super().__init__()
        self.attend, self.think = Gpt2Attend(), Gpt2Think()

    def forward(self, x, cache):
        x, new = self.attend(x, cache)
        return self.think(x), new


class Gpt2(nn.Module):
    """Logits behind the last token. The cache is k and v of each block, one after the other; without one the tokens are a prompt."""
    def __init__(self):
        super().__init__()
        self.wte, self.wpe = nn.Embedding(50257, 768), nn.Embedding(1024, 768)
        for i in range(1, 13):
            setattr(self, f"h{i}", Gpt2Block())
        self.ln_f = nn.LayerNorm(768)

    def run(self, tokens, cache):
        start = cache[0].shape[2] if cache else 0
        x = self.wte(tokens) + self.wpe.weight[start:start + tokens.shape[1]]
        new = []
        for i in range(12):
            x, block = getattr(self, f"h{i + 1}")(x, cache[2 * i:2 * i + 2])
            new.extend(block)
        return linear(self.ln_f(x[:, -1]), self.wte.weight), new

    def forward(self, tokens, *cache):
        return self.run(tokens, cache)[0]


class Step(nn.Module):
    """One step of a recurrent network: takes and gives its state."""
    def __init__(self, rnn):
        super().__init__()
        self.rnn, self.fc = rnn, nn.Linear(rnn.hidden_size, 1)


class LstmStep(Step):
    def __init__(self, units):
        super().__init__(nn.LSTM(1, units))

    def forward(self, x, h, c):
        y, (h, c) = self.rnn(x, (h, c))
        return self.fc(y), h, c

    def first_state(self):
        return torch.zeros(1, 1, self.rnn.hidden_size), torch.zeros(1, 1, self.rnn.hidden_size)


class Lstm16(LstmStep):
    def __init__(self):
        super().__init__(16)


class Lstm32(LstmStep):
    def __init__(self):
        super().__init__(32)


class Gru16(Step):
    def __init__(self):
        super().__init__(nn.GRU(1, 16))

    def forward(self, x, h):
        y, h = self.rnn(x, h)
        return self.fc(y), h

    def first_state(self):
        return torch.zeros(1, 1, self.rnn.hidden_size),
