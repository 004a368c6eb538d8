"""What fits on a card: parameters, batches, activations, and waiting for a free one."""
from __future__ import annotations

import pytest
import torch
from arcft_support import grid, prompter

from arcft import gpu, memory, tiny
from arcft import model as models
from arcft.tokens import probe
from arcgen.core.errors import UserError
from arcgen.core.grid import same
from arcgen.tasks.augment import Augmentation


def test_the_plan_counts_parameters_exactly():
    plan = memory.plan(tiny.config(), 1024, lora=models.Lora(rank=4))
    adapted = models.add_lora(tiny.model(), models.Lora(rank=4))
    assert plan.trainable == sum(p.numel() for p in adapted.parameters() if p.requires_grad)
    assert memory.plan(tiny.config(), 1024).trainable == sum(p.numel() for p in tiny.model().parameters())


def test_the_plan_knows_what_the_seed_found():
    """Phi-3 with 4,096 tokens: not on 24 GB without checkpointing, with it yes; full training nowhere."""
    from transformers import Phi3Config
    config, lora = Phi3Config(), models.Lora(rank=32)
    assert memory.plan(config, 4096, lora=lora).parameters == 3_821_079_552
    assert memory.plan(config, 4096, lora=lora).train > 24
    assert memory.plan(config, 4096, lora=lora, checkpointing=True).train < 24
    assert memory.plan(config, 4096, lora=lora, four_bit=True, checkpointing=True).train < 10
    assert memory.plan(config, 4096).train > 60
    assert "fits T4 (14.6 GiB) and larger" in memory.plan(config, 4096, lora=lora, checkpointing=True).table()


def test_the_plan_knows_batches_and_what_cards_hold():
    """A 24-GB card has 22 GiB, and 16 prompts of Phi-3 at 8,192 tokens are 62."""
    config = memory.read_config("microsoft/Phi-3-mini-4k-instruct")
    plan = memory.plan(config, 8192, lora=models.Lora(rank=128), checkpointing=True, eval_batch=16)
    assert 61 < plan.evaluate < 68 and memory.CARDS["L4"] < 22.5 < memory.CARDS["RTX 3090"] < 24
    lines = plan.table().splitlines()
    assert [line.partition("fits ")[2] for line in lines if line.startswith("evaluation, 16")] == [
        "A100 80 GB (79.1 GiB) and larger"]
    for use in (plan.training, plan.evaluation, plan.adaptation):
        for card in memory.CARDS.values():
            most = use.most(card)
            assert use.total(most + 1) > card and (most == 0 or use.total(most) <= card)
    four = memory.plan(config, 8192, lora=models.Lora(rank=32), four_bit=True)
    assert plan.adaptation.most(memory.CARDS["L4"]) == 0 and four.evaluation.most(22) > plan.evaluation.most(22) > 0
    whole = memory.plan(config, 8192)
    assert whole.evaluate < whole.weights       # trained in fp32, used in bf16
    assert any(line.startswith("L4 (22 GiB)") for line in lines)


def test_activations_are_of_the_right_order():
    """What autograd really keeps for one step of a small Phi-3 in bf16, against the estimate."""
    config = tiny.config()
    config.num_hidden_layers, length = 4, 256
    from transformers import Phi3ForCausalLM
    net = Phi3ForCausalLM(config).to(torch.bfloat16)
    kept: dict[int, int] = {}
    weights = {p.untyped_storage().data_ptr() for p in net.parameters()}

    def pack(tensor):
        storage = tensor.untyped_storage()
        if storage.data_ptr() not in weights:
            kept[storage.data_ptr()] = storage.nbytes()
        return tensor
    with torch.autograd.graph.saved_tensors_hooks(pack, lambda t: t):
        net.model(torch.zeros((1, length), dtype=torch.long), use_cache=False)
    estimate = memory.plan(config, length, lora=models.Lora(rank=1)).activations * memory.GIB
    assert 0.6 < estimate / sum(kept.values()) < 1.7


def test_waiting_for_a_gpu(monkeypatch):
    monkeypatch.setenv("CUDA_VISIBLE_DEVICES", "")
    answers = iter([{"0": 9000, "1": 5000}, {"0": 9000, "1": 12}])
    lines = []
    assert gpu.wait_for_gpu(lambda: next(answers), pause=0.0, echo=lines.append) == "1"
    assert len(lines) == 1
    monkeypatch.setenv("PATH", "")
    with pytest.raises(UserError, match="no GPU"):
        gpu.wait_for_gpu()


def test_probe_and_identity():
    assert probe(prompter()).lead == ()
    assert same(Augmentation().invert_grid(grid([1])), grid([1]))
