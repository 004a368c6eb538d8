"""The training loop: Trainer or TRL's SFTTrainer, fed with packed rows of our own.

Both are used the one way that keeps documents apart (see collate): rows arrive packed, with
positions and without attention_mask, from a data loader that accelerate does not shard again
(it would skip data: our rows are sharded at their source). SFTTrainer adds a fused LM head,
which does not hold the logits of a whole row (525 MB for 4,096 tokens of Phi-3).
"""
from __future__ import annotations

import errno
import shutil
import time
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import torch
from torchdata.stateful_dataloader import StatefulDataLoader
from transformers import Trainer
from trl import SFTTrainer

from arcgen.core.errors import UserError

from .packing import COUNTS, ConstantLengthDataset
from .prompts import IGNORE
from .run import COMPLETE, checkpoints


class Feed(StatefulDataLoader):
    """The data loader: takes `counts` out of the batches and keeps totals of them, and of the
    seconds that training waited for a batch."""

    def __init__(self, dataset: ConstantLengthDataset, batch_size: int, workers: int, collate):
        # a generator of its own: drawing from the global one would shift the dropout of a resumed run
        super().__init__(dataset, batch_size=batch_size, num_workers=workers, collate_fn=collate,
                         generator=torch.Generator().manual_seed(0),
                         multiprocessing_context="fork" if workers else None,
                         pin_memory=torch.cuda.is_available(), prefetch_factor=4 if workers else None)
        self.counts = np.zeros(len(COUNTS), dtype=np.int64)
        self.waited = 0.0

    def __iter__(self) -> Iterator[dict]:
        iterator = super().__iter__()
        while True:
            start = time.perf_counter()
            try:
                batch = next(iterator, None)
            except UserError as error:      # from a worker process it comes wrapped in a traceback
                raise UserError(str(error).strip().rpartition("UserError: ")[2]) from None
            self.waited += time.perf_counter() - start
            if batch is None:
                return
            self.counts += batch.pop("counts").numpy()
            yield batch


class _Fed:
    """What both trainers get: our feed, exact resume, evaluation by token, errors that say
    what to do. Mixed in before Trainer."""

    def __init__(self, *args, feed: Feed, tokenizer, held_out: list[dict] | None = None, **kwargs):
        super().__init__(*args, eval_dataset=held_out or None, **kwargs)    # only looked at for being there
        self.feed, self.held_out, self.tokenizer = feed, held_out or [], tokenizer
        self._mark = None
        self._good: Path | None = None

    def get_train_dataloader(self):
        return self.feed

    def create_model_card(self, *args, **kwargs) -> None:
        """None: a run is described by run.json."""

    # ------------------------------------------------------------ resume

    def resume(self, checkpoint: Path) -> None:
        """Continue with the row and the random numbers that would have come next; with none where all
        steps are done (Trainer would do one more)."""
        if int(checkpoint.name.rpartition("-")[2]) >= self.args.max_steps:
            self._load_from_checkpoint(str(checkpoint))
            return
        path = checkpoint / f"data-{self.args.process_index}.pt"
        if not path.is_file():
            raise UserError(f"{checkpoint}: was made by fewer processes than the {self.args.world_size} of this run")
        state = torch.load(path, weights_only=True)
        self.feed.load_state_dict(state["loader"])
        self.feed.counts[:] = state["counts"]
        self._good = checkpoint
        self.train(resume_from_checkpoint=str(checkpoint))

    def _save_checkpoint(self, model, trial) -> None:
        folder = Path(self._get_output_dir(trial=trial)) / f"checkpoint-{self.state.global_step}"
        try:
            super()._save_checkpoint(model, trial)
            torch.save({"loader": self.feed.state_dict(), "counts": self.feed.counts.tolist()},
                       folder / f"data-{self.args.process_index}.pt")
            self.accelerator.wait_for_everyone()
            if self.args.should_save:
                self.tokenizer.save_pretrained(folder)      # so that a checkpoint can be used in the place of the run
                (folder / COMPLETE).touch()
        except Exception as error:      # torch and safetensors have errors of their own for a full disk
            if not _disk_full(error):
                raise
            shutil.rmtree(folder, ignore_errors=True)
            last = f"the last good one is {self._good}" if self._good else "there is none before it"
            raise UserError(f"no disk space for {folder}; {last}. Make room and go on with --resume") from error
        self._good = folder

    # ------------------------------------------------------------ steps

    def training_step(self, *args, **kwargs):
        loss = super().training_step(*args, **kwargs)
        if not torch.isfinite(loss):
            last = f"; the last good checkpoint is {self._good}" if self._good else ""
            raise UserError(f"the loss is {loss.item()} at step {self.state.global_step + 1}: lower --learning-rate,"
                            f" or use --dtype bf16 or fp32{last}")
        return loss

    def log(self, logs: dict, *args, **kwargs) -> None:
        if "loss" in logs:
            logs |= self._speed()
        super().log(logs, *args, **kwargs)

    def _speed(self) -> dict[str, float]:
        now = (time.perf_counter(), self.feed.waited, self.state.global_step)
        per_step = (self.args.per_device_train_batch_size * self.args.gradient_accumulation_steps
                    * self.feed.dataset.length * self.args.world_size)
        tokens = self.state.global_step * per_step
        useful = self.feed.counts[0] * self.args.world_size
        speed = {"tokens": tokens, "useful_share": float(useful / max(tokens, 1)),
                 **{name: int(n) for name, n in zip(COUNTS[1:], self.feed.counts[1:])}}
        if self._mark is not None and now[2] > self._mark[2]:
            seconds = now[0] - self._mark[0]
            speed |= {"tokens_per_second": (now[2] - self._mark[2]) * per_step / seconds,
                      "data_wait_share": (now[1] - self._mark[1]) / seconds}
        self._mark = now
        return speed

    # ------------------------------------------------------------ evaluation

    def evaluate(self, eval_dataset=None, ignore_keys=None, metric_key_prefix: str = "eval") -> dict[str, float]:
        """Loss of the held-out rows, a mean over tokens. (Trainer's own is a mean over batches,
        whatever they hold: arc24 had to evaluate with batches of one because of it.)"""
        start = time.perf_counter()
        self.model.eval()
        sums = torch.zeros(2, dtype=torch.float64)
        for batch in self.held_out:
            inputs = self._prepare_inputs({k: v for k, v in batch.items() if k != "counts"})
            with torch.no_grad(), self.compute_loss_context_manager():
                one = torch.tensor(1, device=self.args.device)
                loss = self.compute_loss(self.model, inputs, num_items_in_batch=one).item()
            if self.args.average_tokens_across_devices:
                loss /= self.args.world_size        # both trainers scale by it for the average of gradients
            sums += torch.tensor([loss, (inputs["labels"][:, 1:] != IGNORE).sum().item()])
        total = self.accelerator.reduce(sums.float().to(self.args.device), "sum").tolist()
        metrics = {f"{metric_key_prefix}_loss": total[0] / max(total[1], 1)}
        self.log(dict(metrics))
        self.control = self.callback_handler.on_evaluate(self.args, self.state, self.control, metrics)
        self.model.train()
        if self._mark is not None:          # evaluation does not count as training time
            self._mark = (self._mark[0] + time.perf_counter() - start, *self._mark[1:])
        return metrics


class PlainTrainer(_Fed, Trainer):
    """transformers' Trainer on packed rows."""


class FusedTrainer(_Fed, SFTTrainer):
    """TRL's SFTTrainer on packed rows."""

    def __init__(self, *args, train_dataset: ConstantLengthDataset, **kwargs):
        from datasets import IterableDataset
        # It takes datasets' classes only and looks at one row; the rows themselves come from `feed`.
        row = {name: [0] for name in ("input_ids", "labels", "position_ids")}
        stand_in = IterableDataset.from_generator(_one_row, gen_kwargs={"row": row})
        super().__init__(*args, train_dataset=stand_in, **kwargs)


def _one_row(row):
    yield row


def _disk_full(error: BaseException) -> bool:
    while error is not None:
        if getattr(error, "errno", None) in (errno.ENOSPC, errno.EDQUOT) or "No space left" in str(error):
            return True
        error = error.__cause__ or error.__context__
    return False


def last_checkpoint(folder: str | Path) -> Path | None:
    """The newest complete checkpoint of a run."""
    return next(reversed(checkpoints(folder)), None)
