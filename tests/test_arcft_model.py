from __future__ import annotations

import numpy as np
import pytest
import torch
from arcft_support import prompter, real_tasks
from transformers import GPT2Config, GPT2LMHeadModel, LlamaConfig, LlamaForCausalLM, Qwen2Config, Qwen2ForCausalLM

from arcft import collate, model, tiny
from arcft.attention import register
from arcft.packing import ConstantLengthDataset, Item
from arcft.prompts import IGNORE
from arcgen.core.errors import UserError

SMALL = {"hidden_size": 32, "intermediate_size": 64, "num_hidden_layers": 2, "num_attention_heads": 4,
         "num_key_value_heads": 2, "vocab_size": 16, "max_position_embeddings": 512}


def phi3(**changes):
    config = tiny.config()
    for name, value in {"num_hidden_layers": 2, **changes}.items():
        setattr(config, name, value)
    from transformers import Phi3ForCausalLM
    with torch.random.fork_rng():
        torch.manual_seed(0)
        net = Phi3ForCausalLM(config)
        for p in net.parameters():      # larger weights, so that a leak cannot hide
            p.data.mul_(5 if p.ndim > 1 else 1)
    return net.eval()


class Whole:
    """Documents of real tasks, one pass."""

    def __init__(self, documents):
        self.documents = documents

    def open(self, reader, readers):
        return iter([Item(d) for d in self.documents])


@pytest.fixture(scope="module")
def documents():
    p = prompter()
    return [p.document(p.question(t)) for t in real_tasks(12)]


def loss_alone(net, documents) -> float:
    """Mean loss of the labelled tokens, each document by itself."""
    total, count = 0.0, 0
    for d in documents:
        ids = torch.from_numpy(d.ids)[None]
        labels = torch.from_numpy(d.labels)[None]
        logits = net(input_ids=ids, use_cache=False).logits[0, :-1]
        total += torch.nn.functional.cross_entropy(logits, labels[0, 1:], ignore_index=IGNORE, reduction="sum").item()
        count += int((labels[0, 1:] != IGNORE).sum())
    return total / count


def loss_packed(net, documents, mode, **extra) -> float:
    rows = list(ConstantLengthDataset(Whole(documents), 1024, 0))
    assert len(rows) > 1
    batch = collate.Collator(mode)(rows)
    del batch["counts"]
    labels = batch.pop("labels")
    logits = net(**batch, **{"use_cache": False, **extra}).logits[:, :-1]
    return torch.nn.functional.cross_entropy(logits.reshape(-1, logits.shape[-1]), labels[:, 1:].reshape(-1),
                                             ignore_index=IGNORE).item()


PATHS = [(a, m) for a in ("sdpa", "eager", "documents") for m in collate.MODES
         if (a, m) != ("eager", "mask") and (m != "segments" or a == "documents")]


@pytest.mark.parametrize("attention, mode", PATHS)
@torch.no_grad()
def test_a_document_packed_loses_what_it_loses_alone(attention, mode, documents):
    register()
    net = phi3()
    net.set_attn_implementation(attention)
    difference = abs(loss_packed(net, documents, mode) - loss_alone(net, documents))
    assert difference < 1e-4
    print(f"{attention} {mode}: {difference:.1e}")


@torch.no_grad()
def test_the_silent_leaks_are_real(documents):
    """What transformers does when asked carelessly; should one of these stop leaking, our care
    there has become unnecessary."""
    net, alone = phi3(), loss_alone(phi3(), documents)
    assert abs(loss_packed(net, documents, "positions", use_cache=True) - alone) > 1e-2
    ones = torch.ones(len(list(ConstantLengthDataset(Whole(documents), 1024, 0))), 1024, dtype=torch.long)
    assert abs(loss_packed(net, documents, "positions", attention_mask=ones) - alone) > 1e-2
    assert abs(loss_packed(net, documents, "mask", use_cache=True) - alone) < 1e-4
    net.set_attn_implementation("eager")
    assert abs(loss_packed(net, documents, "mask") - alone) > 1e-2      # it adds the bool mask to the scores


@pytest.mark.parametrize("make", [
    phi3,
    lambda: phi3(sliding_window=8),
    lambda: LlamaForCausalLM(LlamaConfig(**SMALL)),
    lambda: Qwen2ForCausalLM(Qwen2Config(**SMALL)),
    lambda: GPT2LMHeadModel(GPT2Config(n_embd=32, n_layer=2, n_head=4, vocab_size=16, n_positions=512)),
])
def test_separation_finds_a_mode_for_every_family(make):
    net = make()
    mode = collate.separation(net)
    assert mode == "positions" and collate.leak(net, mode) < 1e-3
    register()
    net.set_attn_implementation("documents")
    mode = collate.separation(net)
    assert mode == "segments" and collate.leak(net, mode) < 1e-3


@pytest.mark.parametrize("changes", [{}, {"sliding_window": 8}, {"num_key_value_heads": 2}])
def test_gradients_of_documents_are_those_of_sdpa(changes, documents):
    """Both ways of keeping documents apart train the same."""
    register()
    gradients = []
    for attention, mode in (("sdpa", "positions"), ("documents", "segments")):
        net = phi3(**changes)
        net.set_attn_implementation(attention)
        batch = collate.Collator(mode)(list(ConstantLengthDataset(Whole(documents), 1024, 0)))
        del batch["counts"]
        net(**batch, use_cache=False).loss.backward()
        gradients.append(torch.cat([p.grad.ravel() for p in net.parameters()]))
    assert torch.allclose(*gradients, atol=1e-5 * gradients[0].abs().max().item())


def test_a_model_that_leaks_is_refused():
    from transformers import MambaConfig, MambaForCausalLM
    net = MambaForCausalLM(MambaConfig(hidden_size=32, num_hidden_layers=2, vocab_size=16, state_size=4))
    with pytest.raises(UserError, match="see each other"):
        collate.separation(net)


def test_flat_batches_say_where_documents_begin():
    """FlashAttention-2 with more than one row honours nothing but cu_seq_lens."""
    def row(*lengths):
        n = sum(lengths)
        return {"input_ids": np.arange(n), "labels": np.arange(n), "counts": np.array([n, len(lengths), 0, 0]),
                "position_ids": np.concatenate([np.arange(k) for k in lengths])}
    batch = collate.Collator("flat")([row(3, 4, 1), row(5, 3)])
    assert batch["input_ids"].shape == (1, 16)
    assert batch["cu_seq_lens_q"].tolist() == batch["cu_seq_lens_k"].tolist() == [0, 3, 7, 8, 13, 16]
    assert batch["cu_seq_lens_q"].dtype == torch.int32
    assert batch["max_length_q"] == batch["max_length_k"] == 5 and isinstance(batch["max_length_q"], int)
    assert batch["counts"].tolist() == [16, 5, 0, 0]


def test_phi3_and_the_usual_target_list():
    with pytest.raises(UserError, match=r"q_proj, k_proj.*no linear module.*qkv_proj"):
        model.add_lora(phi3(), model.Lora(rank=4, targets=("q_proj", "k_proj", "o_proj")))
    adapted = model.add_lora(phi3(), model.Lora(rank=4))
    assert model.describe(adapted).endswith("LoRA on 2 down_proj, 2 gate_up_proj, 2 o_proj, 2 qkv_proj")
    only = model.add_lora(phi3(), model.Lora(rank=4, targets=("o_proj",)))
    assert model.describe(only).endswith("LoRA on 2 o_proj")
    with pytest.raises(UserError, match="--lora-rank -1"):
        model.add_lora(phi3(), model.Lora(rank=-1))


@pytest.mark.parametrize("lora", [model.Lora(rank=4), model.Lora(rank=4, rslora=True), model.Lora(rank=4, dora=True),
                                  model.Lora(rank=4, alpha=3, dropout=0.5, targets=("qkv_proj",))])
def test_lora_options_reach_peft(lora):
    adapted = model.add_lora(phi3(), lora, seed=1)
    config = adapted.peft_config["default"]
    assert (config.r, config.use_rslora, config.use_dora) == (4, lora.rslora, lora.dora)
    assert config.lora_alpha == (lora.alpha or 8) and config.lora_dropout == lora.dropout
    again = model.add_lora(phi3(), lora, seed=1)
    pairs = zip(adapted.named_parameters(), again.named_parameters())
    assert all(n == m and torch.equal(a, b) for (n, a), (m, b) in pairs)


def test_new_tokens_get_rows_and_training():
    net, tokenizer = phi3(), tiny.tokenizer()
    tokenizer.add_tokens([f"<{i}>" for i in range(10)])
    for _ in range(2):
        model.fit_embeddings(net, tokenizer)
        assert net.get_input_embeddings().weight.shape[0] == len(tokenizer)
    adapted = model.add_lora(net, model.Lora(rank=4, embeddings=True))
    assert "trained whole: embed_tokens, lm_head" in model.describe(adapted)


def test_longrope_documents_stay_within_the_original_context():
    net = phi3()
    assert model.context(net) == 16384
    net.config.rope_parameters = {"rope_type": "longrope", "original_max_position_embeddings": 64}
    net.config.original_max_position_embeddings = 64
    assert model.context(net) == 64


@pytest.mark.parametrize("call, message", [
    (lambda tmp: model.load_model(str(tmp)), "the folder holds no model"),
    (lambda tmp: model.load_tokenizer(str(tmp)), "the folder holds no model"),
    (lambda tmp: model.load_model(str(tmp / "none")), "no such file or folder"),
    (lambda tmp: model.load_model("tiny-phi3", four_bit=True), "--load-in-4bit"),
    (lambda tmp: model.choose_dtype("fp8"), "--dtype fp8"),
    (lambda tmp: model.choose_attention("flash_attention_2", torch.bfloat16), "needs a GPU"),
])
def test_bad_models_are_one_line(call, message, tmp_path, monkeypatch):
    monkeypatch.setenv("HF_HUB_OFFLINE", "1")
    with pytest.raises(UserError, match=message) as error:
        call(tmp_path)
    assert "\n" not in str(error.value)


def gpu(monkeypatch, capability, emulated):
    """As if this machine had a GPU and flash-attn: torch says that it supports bf16 also where it emulates it."""
    monkeypatch.setattr(torch.cuda, "is_available", lambda: True)
    monkeypatch.setattr(torch.cuda, "device_count", lambda: 1)
    monkeypatch.setattr(torch.cuda, "get_device_capability", lambda device=None: capability)
    monkeypatch.setattr(torch.cuda, "is_bf16_supported", lambda including_emulation=True: including_emulation
                        or not emulated)
    monkeypatch.setattr(model.importlib.util, "find_spec", lambda name: object())


def test_a_t4_computes_in_fp16_without_flash_attention(monkeypatch):
    gpu(monkeypatch, (7, 5), emulated=True)
    assert model.choose_dtype("auto") == torch.float16
    assert model.choose_attention("auto", torch.float16) == "documents"
    with pytest.raises(UserError, match="needs a GPU of the Ampere generation or later"):
        model.choose_attention("flash_attention_2", torch.float16)
    assert model.choose_dtype("auto", "cpu") == torch.float32


def test_an_l4_computes_in_bf16_with_flash_attention(monkeypatch):
    gpu(monkeypatch, (8, 9), emulated=False)
    assert model.choose_dtype("auto") == torch.bfloat16
    assert model.choose_attention("auto", torch.bfloat16) == "flash_attention_2"
    assert model.choose_attention("auto", torch.bfloat16, "cpu") == "documents"
    with pytest.raises(UserError, match=r"--device cuda:1: no such GPU .this machine has 1 of them"):
        model.choose_device("cuda:1")
    with pytest.raises(UserError, match=r"--device cuda:x: no such GPU"):
        model.choose_device("cuda:x")


@pytest.mark.parametrize("dtype", [torch.float16, torch.bfloat16])
def test_what_is_trained_is_trained_in_fp32(dtype):
    """The scaler of fp16 gradients refuses fp16 ones: embeddings that are trained whole were."""
    adapted = model.add_lora(phi3().to(dtype), model.Lora(rank=4, embeddings=True))
    model.keep_trained_in_fp32(adapted)
    assert {p.dtype for p in adapted.parameters() if p.requires_grad} == {torch.float32}
    assert {p.dtype for n, p in adapted.named_parameters() if "base_layer" in n} == {dtype}
    optimizer = torch.optim.SGD([p for p in adapted.parameters() if p.requires_grad], 0.1)
    scaler = torch.amp.GradScaler("cpu", init_scale=1.0)
    ids = torch.arange(12)[None]
    with torch.autocast("cpu", dtype):
        loss = adapted(ids, labels=ids, use_cache=False).loss
    scaler.scale(loss).backward()
    scaler.unscale_(optimizer)
    assert adapted.get_input_embeddings().modules_to_save["default"].weight.grad.abs().sum() > 0


@pytest.mark.skipif(torch.cuda.is_available(), reason="there is a GPU")
def test_a_device_that_is_not_there_is_one_line():
    from arcft import run
    for name, message in (("cuda", "no such GPU .this machine has none"), ("cuda:1", "no such GPU"),
                          ("tpu", "--device tpu")):
        with pytest.raises(UserError, match=message) as error:
            run.load("tiny-phi3", device=name)
        assert "\n" not in str(error.value)
