from __future__ import annotations

import errno
import importlib.util
import json
import os
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest
import torch
from arcft_support import real_tasks, write_dataset
from training import ADDITIONS, Killed, go, kill_at, losses

from arcft import collate, journal, run, tokens
from arcft import model as models
from arcft.base import Bases
from arcft.packing import COUNTS
from arcft.settings import TrainSettings
from arcft.train import _reports_in, _stage, read_stages, train, train_stages
from arcgen.core.errors import UserError


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    return write_dataset(tmp_path_factory.mktemp("train"), real_tasks(40))


@pytest.fixture(scope="module")
def finished(folder, tmp_path_factory):
    return go(folder, tmp_path_factory.mktemp("finished") / "run", eval_dataset=(folder,))


def test_a_run_leaves_what_it_says(finished):
    assert {p.name for p in finished.iterdir()} == {"run.json", "model", "checkpoints", "log.csv", "log.png"}
    assert not [p for p in (finished / "model").iterdir() if p.suffix in (".bin", ".pt", ".pkl")]
    rows = journal.read(finished / "log.csv")
    assert [r["step"] for r in rows if "loss" in r] == [1, 2, 3, 4, 5, 6]
    assert [r["step"] for r in rows if "eval_loss" in r] == [3, 6]
    assert rows[-2]["tokens"] == 6 * 2 * 256 and 0.8 < rows[-2]["useful_share"] <= 1
    loaded = run.load(str(finished))
    assert loaded.limit == 256 and loaded.prompter.fingerprint == loaded.facts["prompt"]["fingerprint"]


@pytest.mark.parametrize("changes", [
    {"workers": 1, "grad_accum": 2},
    {"lora_rank": 4, "lora_dropout": 0.2, "trainer": "sft", "batch_size": 1},
])
def test_killed_and_resumed_is_as_undisturbed(folder, tmp_path, changes):
    """Killed at step 5, after the checkpoint of step 3: rows and losses as if nothing had happened."""
    whole = go(folder, tmp_path / "whole", **changes)
    with pytest.MonkeyPatch.context() as patch:
        kill_at(5, patch)
        with pytest.raises(Killed):
            go(folder, tmp_path / "killed", **changes)
    again = go(folder, tmp_path / "killed", resume=True, **changes)
    assert losses(again).keys() == losses(whole).keys()
    worst = max(abs(losses(again)[s] - losses(whole)[s]) for s in losses(whole))
    assert worst <= 1e-6
    counts = [[{k: r[k] for k in COUNTS[1:]} for r in journal.read(o / "log.csv") if "loss" in r]
              for o in (whole, again)]
    assert counts[0] == counts[1]
    a, b = (run.load(str(o)).model.state_dict() for o in (whole, again))
    assert all(torch.allclose(a[k], b[k], atol=1e-6) for k in a)


def test_a_loss_that_is_no_number_stops_the_run_and_names_the_step(folder, tmp_path):
    with pytest.raises(UserError, match=r"the loss is (nan|inf).* at step \d"):
        go(folder, tmp_path / "nan", learning_rate=1e30, scheduler="constant", max_grad_norm=0.0)


def test_a_full_disk_keeps_the_last_good_checkpoint(folder, tmp_path, monkeypatch):
    from transformers import Trainer
    original = Trainer._save_optimizer_and_scheduler

    def full(self, output_dir):
        if self.state.global_step == 6:
            raise OSError(errno.ENOSPC, "No space left on device")
        original(self, output_dir)
    monkeypatch.setattr(Trainer, "_save_optimizer_and_scheduler", full)
    out = tmp_path / "full"
    with pytest.raises(UserError, match=r"no disk space for .*checkpoint-6; the last good one is .*checkpoint-3"):
        go(folder, out)
    assert [p.name for p in (out / "checkpoints").iterdir()] == ["checkpoint-3"]
    monkeypatch.undo()
    assert losses(go(folder, out, resume=True)).keys() == {1, 2, 3, 4, 5, 6}


def test_a_half_written_checkpoint_is_not_resumed_from(folder, finished, tmp_path):
    import shutil
    out = tmp_path / "copy"
    shutil.copytree(finished, out)
    (out / "checkpoints" / "checkpoint-6" / run.COMPLETE).unlink()
    run.write_json(out / "run.json", {**run.read_run(out), "finished": 0})
    assert [p.name for p in run.checkpoints(out)] == ["checkpoint-3"]
    go(folder, out, resume=True, eval_dataset=(folder,))
    assert [p.name for p in run.checkpoints(out)] == ["checkpoint-3", "checkpoint-6"]
    assert losses(out) == pytest.approx(losses(finished), abs=1e-6)


def test_runs_start_from_runs(folder, finished, tmp_path):
    """Full -> LoRA on it -> the same adapter goes on -> another LoRA on the merged one."""
    one = go(folder, tmp_path / "one", init_from=str(finished), lora_rank=4, max_steps=2)
    two = go(folder, tmp_path / "two", init_from=str(one), lora_rank=4, max_steps=2)
    noted = json.loads((two / "run.json").read_text())["base"]
    assert noted["run"] == str(finished) and (two / noted["relative"]).resolve() == finished and noted["digest"]
    three = go(folder, tmp_path / "three", init_from=str(two), lora_rank=2, max_steps=1, learning_rate=1e-12)
    ids = torch.arange(16)[None]
    logits = [run.load(str(r)).model(ids).logits for r in (finished, one, two, three)]
    assert not torch.allclose(logits[0], logits[1]) and not torch.allclose(logits[1], logits[2])
    assert torch.allclose(logits[2], logits[3], atol=1e-4)
    merged = run.load(str(three), merge=True)
    assert torch.allclose(merged.model(ids).logits, logits[3], atol=1e-4) and not hasattr(merged.model, "peft_config")


def test_stages_follow_each_other(folder, tmp_path):
    (tmp_path / "stages.yaml").write_text("- {name: augmented, max_steps: 2}\n"
                                          "- {name: plain, max_steps: 1, augment: false}\n")
    stages = read_stages(str(tmp_path / "stages.yaml"))
    settings = TrainSettings(**{**ADDITIONS, "dataset": (folder,), "out": str(tmp_path / "out")})
    last = train_stages(settings, stages, echo=lambda line: None)
    assert last.name == "plain"
    facts = [run.read_run(tmp_path / "out" / n)["settings"] for n in ("augmented", "plain")]
    assert [f["augment"] for f in facts] == [True, False] and facts[1]["init_from"].endswith("augmented")
    lines = []
    train_stages(settings, stages, resume=True, echo=lines.append)
    assert [line for line in lines if line.startswith("stage")] == ["stage 1 of 2: augmented", "stage 2 of 2: plain"]
    assert sum("finished, " in line for line in lines) == 2
    for text in ("- 1", "{}", "- {max_steps: 1}", "- {name: a}\n- {name: a}", "- {name: ../x}"):
        (tmp_path / "bad.yaml").write_text(text)
        with pytest.raises(UserError, match="--stages"):
            read_stages(str(tmp_path / "bad.yaml"))
    with pytest.raises(UserError, match="stage a: max_steps: expected a whole number, not 'many'"):
        train_stages(settings, [{"name": "a", "max_steps": "many"}], echo=lambda line: None)
    with pytest.raises(UserError, match="stage a: unknown setting nonsense"):
        train_stages(settings, [{"name": "a", "nonsense": 1}], echo=lambda line: None)


def rows_of(monkeypatch) -> list[bytes]:
    """The rows that are trained on from now on, as they come."""
    from arcft.trainer import PlainTrainer
    seen, original = [], PlainTrainer.training_step

    def training_step(self, model, inputs, *args, **kwargs):
        seen.append(inputs["input_ids"].numpy().tobytes())
        return original(self, model, inputs, *args, **kwargs)
    monkeypatch.setattr(PlainTrainer, "training_step", training_step)
    return seen


def test_a_stage_has_rows_of_its_own(folder, finished, tmp_path, monkeypatch):
    """Else a second stage would train on the very rows, in the same order and disguise, again."""
    seen = rows_of(monkeypatch)
    go(folder, tmp_path / "first", max_steps=1)
    second = go(folder, tmp_path / "second", max_steps=1, init_from=str(finished))
    assert len(seen) == 2 and seen[0] != seen[1] and run.read_run(second)["stage"] == 1
    settings = TrainSettings(init_from=str(finished))
    assert _stage(settings, None) == (1, run.read_run(second)["data_seed"])
    third = _stage(replace(settings, init_from=str(second)), None)
    assert third[0] == 2 and third[1] not in (0, run.read_run(second)["data_seed"])
    assert _stage(replace(settings, data_seed=7), None) == (1, 7) and _stage(TrainSettings(), None) == (0, 0)
    assert _stage(settings, {"settings": {}}) == (1, 0)     # a run of an older version goes on with its rows


def test_a_finished_run_is_not_trained_on(folder, tmp_path, monkeypatch):
    """--resume says that it is finished; a larger --max-steps extends it; a smaller is another run."""
    out = go(folder, tmp_path / "run", max_steps=3)
    weights = (out / "model" / "model.safetensors").read_bytes()
    seen, lines = rows_of(monkeypatch), []
    settings = TrainSettings(**{**ADDITIONS, "max_steps": 3, "dataset": (folder,), "out": str(out)})
    train(settings, resume=True, echo=lines.append)
    assert lines == [f"{out}: finished, 3 steps; a larger --max-steps goes on from there"]
    assert not seen and (out / "model" / "model.safetensors").read_bytes() == weights
    for path in (out / "checkpoints").iterdir():        # deleted to make room: the run is finished all the same
        path.rename(tmp_path / path.name)
    train(settings, resume=True, echo=lines.append)
    assert len(lines) == 2 and not seen
    (tmp_path / "checkpoint-3").rename(out / "checkpoints" / "checkpoint-3")
    with pytest.raises(UserError, match="--resume: --max-steps differ"):
        go(folder, out, resume=True, max_steps=2)
    go(folder, out, resume=True, max_steps=5)
    assert len(seen) == 2 and losses(out).keys() == {1, 2, 3, 4, 5} and run.read_run(out)["finished"] == 5
    assert (out / "model" / "model.safetensors").read_bytes() != weights


def test_a_run_killed_between_its_last_step_and_its_model_gets_the_model(folder, tmp_path, monkeypatch):
    from transformers import Trainer
    original = Trainer.save_model

    def save_model(self, output_dir=None, _internal_call=False):
        if not _internal_call:
            raise Killed
        original(self, output_dir, _internal_call)
    out = tmp_path / "run"
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(Trainer, "save_model", save_model)
        with pytest.raises(Killed):
            go(folder, out, max_steps=3)
    assert not (out / "model").exists()
    seen = rows_of(monkeypatch)
    go(folder, out, max_steps=3, resume=True)
    name = "model.safetensors"
    assert not seen and (out / "model" / name).read_bytes() == (out / "checkpoints/checkpoint-3" / name).read_bytes()


def test_new_symbols_are_trained_and_survive(folder, tmp_path):
    out = go(folder, tmp_path / "symbols", encoder="symbols", prompt="compact", lora_rank=4, max_steps=3,
             max_seq_len=512, learning_rate=0.01)
    loaded = run.load(str(out))
    table = tokens.probe(loaded.prompter)
    facts = run.read_run(out)
    fresh, _ = run.load_base(facts["base"], loaded.prompter.tokenizer, {"dtype": torch.float32, "attn": "sdpa"}, out,
                             Bases())
    assert loaded.model.get_input_embeddings().weight.shape == fresh.get_input_embeddings().weight.shape
    new = list(table.ids.values())
    moved = (loaded.model.get_input_embeddings().weight - fresh.get_input_embeddings().weight)[new].abs().amax(1)
    assert (moved > 1e-4).all()


def test_a_changed_vocabulary_is_refused_at_evaluation(finished, tmp_path):
    import shutil
    out = tmp_path / "changed"
    shutil.copytree(finished, out)
    path = out / "model" / "tokenizer.json"
    path.write_text(path.read_text().replace('"0"', '"tmp"').replace('"1"', '"0"').replace('"tmp"', '"1"'))
    with pytest.raises(UserError, match="not those it was trained on"):
        run.load(str(out))
    with pytest.raises(UserError, match=r"--encoder plain: the run .* was trained with compact"):
        run.load(str(finished), encoder="plain")
    (out / "run.json").write_text("{}")
    with pytest.raises(UserError, match="not readable"):
        run.load(str(out))


@pytest.mark.parametrize("changes, message", [
    ({"dataset": ()}, "--dataset"), ({"max_steps": 0}, "--max-steps 0"), ({"max_seq_len": 8}, "--max-seq-len 8"),
    ({"max_seq_len": 40, "max_dropped": 0.1}, "--max-seq-len 40 is too small"), ({"scheduler": "x"}, "--scheduler x"),
    ({"optimizer": "x"}, "training arguments"), ({"trainer": "x"}, "--trainer x"), ({"packing": "x"}, "--packing x"),
    ({"lora_rank": 4, "lora_targets": ("q_proj",)}, "--lora-target q_proj"), ({"init_from": "/nowhere"}, "--init-from"),
    ({"encoder": "rows"}, "lacks a symbol"), ({"prompt": "dialog"}, "no chat template"),
    ({"report_to": ("x",)}, "--report-to x"),
])
def test_bad_settings_are_one_line(folder, tmp_path, changes, message):
    with pytest.raises(UserError, match=message) as error:
        go(folder, tmp_path / "bad", **changes)
    assert "\n" not in str(error.value)


def test_a_folder_that_is_taken_is_refused(folder, finished, tmp_path):
    with pytest.raises(UserError, match="holds a run already"):
        go(folder, finished)
    with pytest.raises(UserError, match="--resume: --seed, --batch-size differ"):
        go(folder, finished, resume=True, batch_size=1, seed=5, eval_dataset=(folder,))
    (tmp_path / "mine").write_text("x")
    with pytest.raises(UserError, match="holds something else"):
        go(folder, tmp_path)


def test_evaluation_loss_is_a_mean_over_tokens(finished, folder):
    """What the log says is what separate documents lose."""
    from arcft.packing import ConstantLengthDataset
    from arcft.prompts import IGNORE
    from arcft.stream import DocumentStream, Mix
    loaded = run.load(str(finished))
    stream = DocumentStream((folder,), loaded.prompter, 256, Mix(augment=False, block=1, endless=False))
    rows = [row for _, row in zip(range(2), ConstantLengthDataset(stream, 256, 0, max_dropped=1.0))]
    batch = collate.Collator("positions")(rows)
    with torch.no_grad():
        logits = loaded.model(batch["input_ids"], position_ids=batch["position_ids"], use_cache=False).logits
    loss = torch.nn.functional.cross_entropy(logits[:, :-1].reshape(-1, 16), batch["labels"][:, 1:].reshape(-1),
                                             ignore_index=IGNORE).item()
    logged = [r["eval_loss"] for r in journal.read(finished / "log.csv") if "eval_loss" in r][-1]
    assert logged == pytest.approx(loss, abs=1e-4)


def test_every_setting_survives_json():
    settings = TrainSettings(dataset=("a:0.5",), out="o", lora_targets=("x",), kinds={"input-from-inputs": 2.0})
    assert TrainSettings.from_json(json.loads(json.dumps(settings.to_json())), "x") == settings
    assert replace(settings, lora_rank=3, encoder="symbols").lora.embeddings
    assert settings.lora is None and isinstance(models.Lora(), models.Lora)


SCRIPT = """
import sys
from arcft.settings import TrainSettings
from arcft.train import train
train(TrainSettings(dataset=(sys.argv[1],), out=sys.argv[2], max_steps=3, save_steps=2, logging_steps=1, batch_size=1,
                    max_seq_len=256, workers=0, max_dropped=0.5, trainer=sys.argv[3], eval_dataset=(sys.argv[1],),
                    eval_rows=2))
"""


@pytest.mark.slow
@pytest.mark.parametrize("name", ["plain", "sft"])
def test_two_processes_train_as_one(folder, tmp_path, name):
    """torchrun with gloo: ranks read different rows, the losses are those of both, the run is one."""
    (tmp_path / "script.py").write_text(SCRIPT)
    out = tmp_path / "ddp"
    command = [sys.executable, "-m", "torch.distributed.run", "--nproc-per-node", "2", "--master-port",
               str(29500 + os.getpid() % 500), str(tmp_path / "script.py"), folder, str(out), name]
    env = {**os.environ, "OMP_NUM_THREADS": "1", "PYTHONPATH": str(Path(__file__).parents[1])}
    done = subprocess.run(command, env=env, capture_output=True, text=True, timeout=300)
    assert done.returncode == 0, done.stderr[-3000:]
    assert losses(out).keys() == {1, 2, 3}
    checkpoint = out / "checkpoints" / "checkpoint-2"
    states = [torch.load(checkpoint / f"data-{rank}.pt", weights_only=True) for rank in (0, 1)]
    assert all(s["counts"][1] > 0 for s in states)
    assert run.load(str(out)).limit == 256


def test_yaml_takes_numbers_without_a_dot_for_text():
    """3e-5 is text to YAML 1.1; a traceback in the second stage, hours later, was the end of it."""
    read = TrainSettings.from_json({"learning_rate": "3e-5", "warmup": 0, "kinds": {"input-from-inputs": 1}, "seed": 3,
                                    "report_to": ["wandb"], "dataset": "one", "lora_alpha": None}, "x")
    assert read.learning_rate == 3e-5 and read.warmup == 0.0 and read.dataset == ("one",) and read.seed == 3
    for name, value, expected in (("learning_rate", "fast", "a number"), ("max_steps", 2.5, "a whole number"),
                                  ("augment", "no", "true or false"), ("packing", 1, "text"), ("seed", None, "a whole"),
                                  ("kinds", ["a"], "names with weights"), ("dataset", 3, "a list of texts")):
        with pytest.raises(UserError, match=f"x: {name}: expected {expected}"):
            TrainSettings.from_json({name: value}, "x")


@pytest.mark.parametrize("changes", [{"optimizer": "adamw_8bit"}, {"trainer": "x"}, {"prompt": "dialog"},
                                     {"max_seq_len": 40, "max_dropped": 0.1}])
@pytest.mark.skipif(importlib.util.find_spec("bitsandbytes") is not None, reason="adamw_8bit has its package here")
def test_a_failed_start_leaves_no_run(folder, tmp_path, changes):
    """So that the next try does not find the folder taken."""
    with pytest.raises(UserError):
        go(folder, tmp_path / "run", **changes)
    assert not (tmp_path / "run").exists()
    (tmp_path / "empty").mkdir()
    with pytest.raises(UserError):
        go(folder, tmp_path / "empty", **changes)
    assert not any((tmp_path / "empty").iterdir())


def test_a_failed_start_takes_nothing_of_others(folder, finished, tmp_path):
    before = sorted(finished.rglob("*"))
    with pytest.raises(UserError, match="holds a run already"):
        go(folder, finished)
    assert sorted(finished.rglob("*")) == before


def test_reporters_write_into_the_run(tmp_path, monkeypatch):
    monkeypatch.setenv("WANDB_DIR", "/mine")
    monkeypatch.delenv("TRACKIO_DIR", raising=False)
    with _reports_in(tmp_path / "run"):
        assert os.environ["TRACKIO_DIR"] == str(tmp_path / "run" / "trackio") and os.environ["WANDB_DIR"] == "/mine"
    assert "TRACKIO_DIR" not in os.environ and os.environ["WANDB_DIR"] == "/mine"


def test_the_journal_says_how_far_and_how_long(tmp_path):
    from types import SimpleNamespace
    lines = []
    state = SimpleNamespace(is_world_process_zero=True, global_step=10, max_steps=40)
    log = journal.Journal(tmp_path, lines.append)
    log.on_train_begin(None, state, None)
    log._began = (log._began[0] - 20, 10)
    state.global_step = 20
    log.on_log(None, state, None, {"loss": 1.5})
    assert lines[0].startswith("step 20 of 40  loss 1.5") and lines[0].endswith("  0:00:40 left")
    assert journal.read(tmp_path / "log.csv") == [{"step": 20.0, "loss": 1.5}]


def test_libraries_are_used_below_versions_that_nobody_tried():
    """The trainer builds on insides of transformers and TRL: the next minor version is to be tried first."""
    import tomllib
    from importlib.metadata import version

    from packaging.requirements import Requirement
    listed = tomllib.loads((Path(__file__).parents[1] / "pyproject.toml").read_text())
    for requirement in map(Requirement, listed["project"]["optional-dependencies"]["train"]):
        if requirement.name in ("transformers", "trl"):
            major, minor = map(int, version(requirement.name).split(".")[:2])
            assert requirement.specifier.contains(version(requirement.name))
            assert not requirement.specifier.contains(f"{major}.{minor + 1}.0")
