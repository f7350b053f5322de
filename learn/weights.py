"""Writes a file of weights for `src/tagging/encoder/weights.ts`, which describes the format.

    write("reader.weights", {"heads": 12}, matrices={...}, tables={...}, floats={...}, texts={...})

Names are those of the state dict. `matrices`: weights of linear layers, a row for each output. `tables`: embeddings.
Both become whole numbers of eight bits with a scale for each row; `floats` stay as they are.
"""
import json
import struct

import numpy as np

MAGIC = b"PARLEYW1"
ALIGNMENT = 16
LEVELS = 127
# A matrix is multiplied in groups of sixteen inputs, and the products of a lane must fit into 16 bits: 258 times 127 does.
GROUP = 16
LANES = ([0, 1, 4, 5, 8, 9, 12, 13], [2, 3, 6, 7, 10, 11, 14, 15])
MOST_PER_LANE = 258


def lane_sums(values):
    """For each row the largest sum, by sign, of whole numbers that meet in a lane."""
    groups = values.astype(np.int32).reshape(values.shape[0], -1, GROUP)
    return np.max(
        [np.maximum(sign * groups[:, :, lane], 0).sum(-1).max(1) for lane in LANES for sign in (1, -1)], axis=0
    )


def quantise(values, bounded):
    """Whole numbers and a scale for each row; `bounded` also keeps to what a lane holds, with a coarser scale where it must."""
    values = np.asarray(values, dtype=np.float32)
    if bounded and values.shape[1] % GROUP:
        raise ValueError(f"{values.shape[1]} inputs: not a multiple of {GROUP}")
    scales = np.maximum(np.abs(values).max(1), 1e-20) / LEVELS
    while True:
        scales = scales.astype(np.float32)
        whole = np.clip(np.rint(values / scales[:, None]), -LEVELS, LEVELS).astype(np.int8)
        if not bounded:
            return whole, scales
        excess = lane_sums(whole) / MOST_PER_LANE
        if excess.max() <= 1:
            return whole, scales
        scales = np.where(excess > 1, scales * np.maximum(excess, 1.001), scales)


def restored(values, bounded):
    """What is left of the values after quantising: for measuring what it costs."""
    whole, scales = quantise(values, bounded)
    return whole * scales[:, None]


def write(path, meta, matrices, tables, floats, texts):
    entries, blocks, size = {}, [], 0

    def place(block):
        nonlocal size
        at = size
        padding = -len(block) % ALIGNMENT
        blocks.append(block + bytes(padding))
        size += len(block) + padding
        return at

    for bounded, tensors in ((True, matrices), (False, tables)):
        for name, values in tensors.items():
            whole, scales = quantise(values, bounded)
            at = place(whole.tobytes())
            entries[name] = {"type": "int8", "shape": list(whole.shape), "at": at, "scales": place(scales.astype("<f4").tobytes())}
    for name, values in floats.items():
        values = np.asarray(values, dtype="<f4")
        entries[name] = {"type": "float32", "shape": list(values.shape), "at": place(values.tobytes())}
    for name, text in texts.items():
        block = text.encode("utf8")
        entries[name] = {"type": "text", "shape": [len(block)], "at": place(block)}
    header = json.dumps({"meta": meta, "tensors": entries}, ensure_ascii=False, separators=(",", ":")).encode("utf8")
    start = MAGIC + struct.pack("<I", len(header)) + header
    with open(path, "wb") as file:
        file.write(start + bytes(-len(start) % ALIGNMENT))
        file.writelines(blocks)
