"""Runs that stand on others: bases that move, merged runs, checkpoints in the place of runs."""
from __future__ import annotations

from pathlib import Path

import pytest
import torch
from arcft_support import real_tasks, write_dataset
from training import Killed, go, kill_at

from arcft import run
from arcgen.core.errors import UserError


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    return write_dataset(tmp_path_factory.mktemp("runs"), real_tasks(40))


@pytest.fixture(scope="module")
def finished(folder, tmp_path_factory):
    return go(folder, tmp_path_factory.mktemp("finished") / "run")


@pytest.fixture(scope="module")
def chain(folder, finished, tmp_path_factory):
    """An adapter on the adapter of a whole run, in one folder of runs."""
    import shutil
    home = tmp_path_factory.mktemp("chain")
    shutil.copytree(finished, home / "whole")
    one = go(folder, home / "one", init_from=str(home / "whole"), lora_rank=4, max_steps=1, learning_rate=0.1)
    go(folder, home / "two", init_from=str(one), lora_rank=2, max_steps=1, learning_rate=0.1)
    return home


def logits(*args, **kwargs):
    return run.load(*args, **kwargs).model(torch.arange(16)[None]).logits


def test_runs_that_move_find_their_bases(chain, tmp_path, monkeypatch):
    """Moved together they are found as seen from the run; alone by --base, each known by its content."""
    import shutil
    expected = logits(str(chain / "two"))
    shutil.copytree(chain, tmp_path / "moved")
    monkeypatch.setattr(Path, "resolve", Path.absolute)
    hidden = chain.with_name("hidden")
    chain.rename(hidden)
    try:
        assert torch.equal(logits(str(tmp_path / "moved" / "two")), expected)
        lone = tmp_path / "elsewhere" / "deep" / "lone"
        shutil.copytree(hidden / "two", lone)
        shutil.copytree(hidden / "one", tmp_path / "a")
        shutil.copytree(hidden / "whole", tmp_path / "b")
        with pytest.raises(UserError, match=r"gone from .*one; name where it is now by --base"):
            run.load(str(lone))
        with pytest.raises(UserError, match=r"gone from .*whole"):
            run.load(str(lone), base=[str(tmp_path / "a")])
        given = [str(tmp_path / "a"), str(tmp_path / "b")]
        assert torch.equal(logits(str(lone), base=given), expected)
        assert torch.equal(logits(str(lone), base=given[::-1]), expected)
    finally:
        hidden.rename(chain)


def test_a_base_is_known_by_its_content(chain, tmp_path):
    import shutil

    from safetensors.torch import load_file, save_file

    from arcft.base import weights_digest
    shutil.copytree(chain, tmp_path / "moved")
    other = tmp_path / "moved" / "one" / "model" / "adapter_model.safetensors"
    save_file({name: t + 1e-3 for name, t in load_file(other).items()}, other)
    shutil.rmtree(tmp_path / "moved" / "whole")
    assert weights_digest(other.parent) != weights_digest(chain / "one" / "model")
    with pytest.raises(UserError, match="holds no base of the run"):
        run.load(str(chain / "two"), base=[str(tmp_path / "moved" / "one")])
    noted = run.read_run(tmp_path / "moved" / "two")
    noted["base"] |= {"run": str(tmp_path / "moved" / "one")}
    run.write_json(tmp_path / "moved" / "two" / "run.json", noted)
    with pytest.raises(UserError, match=r"trained on other weights than those in .*one; name .* --base"):
        run.load(str(tmp_path / "moved" / "two"))
    other.write_bytes(other.read_bytes()[:100])
    with pytest.raises(UserError, match="not readable as safetensors"):
        weights_digest(other.parent)


def test_a_folder_of_weights_is_a_base_wherever_the_command_runs(folder, chain, tmp_path, monkeypatch):
    """--model given by a relative path, as one types it."""
    import shutil
    shutil.copytree(chain / "whole" / "model", tmp_path / "here" / "weights")
    monkeypatch.chdir(tmp_path / "here")
    go(folder, "run", model="weights", lora_rank=2, max_steps=1, encoder="compact", prompt="compact")
    expected = logits("run")
    monkeypatch.chdir(tmp_path)
    assert torch.equal(logits("here/run"), expected)
    (tmp_path / "here").rename(tmp_path / "there")
    assert torch.equal(logits("there/run"), expected)


def test_merging_keeps_prompts_and_vocabulary(folder, tmp_path):
    """Else a run of symbols would be evaluated with other prompts without a word."""
    out = go(folder, tmp_path / "symbols", encoder="symbols", prompt="compact", lora_rank=4, max_steps=1,
             max_seq_len=512)
    run.merge(str(out), tmp_path / "merged")
    one, merged = run.load(str(out)), run.load(str(tmp_path / "merged"))
    assert merged.prompter.encoder.name == "symbols" and merged.limit == one.limit == 512
    assert merged.prompter.fingerprint == one.prompter.fingerprint
    ids = torch.arange(26)[None]
    assert torch.allclose(one.model(ids).logits, merged.model(ids).logits, atol=1e-5)
    assert str(tmp_path) not in (tmp_path / "merged" / "run.json").read_text()
    with pytest.raises(UserError, match=r"--encoder rows: the run .* was trained with symbols"):
        run.load(str(tmp_path / "merged"), encoder="rows")
    again = go(folder, tmp_path / "again", model=str(tmp_path / "merged"), lora_rank=2, max_steps=1, max_seq_len=512)
    assert run.read_run(again)["prompt"]["encoder"] == "symbols"
    more = go(folder, tmp_path / "more", init_from=str(tmp_path / "merged"), max_steps=1, max_seq_len=512)
    assert run.load(str(more)).prompter.fingerprint == one.prompter.fingerprint


def test_checkpoints_stand_for_their_run(folder, tmp_path):
    """A killed run is evaluated, and started from, at its last checkpoint."""
    for name, changes in (("whole", {}), ("adapter", {"lora_rank": 4})):
        out = tmp_path / name
        with pytest.MonkeyPatch.context() as patch:
            kill_at(5, patch)
            with pytest.raises(Killed):
                go(folder, out, **changes)
        checkpoint = out / "checkpoints" / "checkpoint-3"
        with pytest.raises(UserError, match=f"no model yet; take its last checkpoint, {checkpoint}"):
            run.load(str(out))
        one = run.load(str(checkpoint))
        assert one.limit == 256 and one.prompter.fingerprint == run.read_run(out)["prompt"]["fingerprint"]
        two = go(folder, tmp_path / f"{name}-2", init_from=str(checkpoint), lora_rank=2, max_steps=1,
                 learning_rate=1e-12)
        assert torch.allclose(logits(str(checkpoint)), logits(str(two)), atol=1e-5)
    (checkpoint / run.COMPLETE).unlink()
    with pytest.raises(UserError, match="not written to its end"):
        run.load(str(checkpoint))


@pytest.mark.parametrize("dtype", ["fp32", "bf16"])
def test_a_whole_training_starts_from_an_adapter(folder, chain, tmp_path, dtype):
    before = run.load(str(chain / "one"), merge=True).model.state_dict()
    out = go(folder, tmp_path / "whole", init_from=str(chain / "one"), lora_rank=0, max_steps=1, dtype=dtype)
    after = run.load(str(out)).model.state_dict()
    assert run.read_run(out)["base"] is None
    assert all(not torch.equal(before[k], after[k].float()) for k in before if "proj" in k)
