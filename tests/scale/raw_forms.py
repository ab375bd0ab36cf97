"""What it costs to find, read and hash the same small files as a folder and in each form of bundle.

    python -m tests.scale.raw_forms [NUMBER]

Seconds are those of the processor; files are warm. `shuffled` bundles hold the files in another order than that of their names, in which they are read.
"""

import hashlib
import io
import random
import sys
import tarfile
import tempfile
import time
import zipfile
from collections.abc import Callable
from pathlib import Path

import pyarrow
import pyarrow.parquet

from pipelines import raw
from tests.conftest import RAW

NUMBER = 5_000
SIZE = 3_000
A_FOLDER = 500

Texts = dict[str, bytes]


def texts(number: int, seed: int = 7) -> Texts:
    """Name -> text, pieces of the pages that there are."""
    chance = random.Random(seed)
    words = b" ".join(path.read_bytes() for path in sorted(RAW.rglob("*.txt"))).split()
    found = {}
    for one in range(number):
        page = b" ".join(chance.choices(words, k=SIZE // 7))[: SIZE - 8]
        found[f"{one // A_FOLDER:03d}/{one:06d}.txt"] = b"%07d " % one + page.decode("utf-8", "ignore").encode()
    return found


def as_folder(place: Path, files: Texts) -> Path:
    """A folder."""
    for name, content in files.items():
        path = place / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)
    return place


def as_zip(place: Path, files: Texts) -> Path:
    """A zip."""
    path = place.with_name(f"{place.name}.zip")
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in files.items():
            archive.writestr(zipfile.ZipInfo(name), content, zipfile.ZIP_DEFLATED)
    return path


def as_tar(place: Path, files: Texts) -> Path:
    """A compressed tar."""
    path = place.with_name(f"{place.name}.tar.gz")
    with tarfile.open(path, "w:gz", compresslevel=6) as archive:
        for name, content in files.items():
            member = tarfile.TarInfo(name)
            member.size = len(content)
            archive.addfile(member, io.BytesIO(content))
    return path


def as_parquet(place: Path, files: Texts) -> Path:
    """A Parquet file of texts."""
    path = place.with_name(f"{place.name}.parquet")
    table = pyarrow.table({"file": list(files), "content": pyarrow.array(list(files.values()), pyarrow.binary())})
    pyarrow.parquet.write_table(table, path, compression="zstd")
    return path


FORMS: dict[str, Callable[[Path, Texts], Path]] = {
    "folder": as_folder, "zip": as_zip, "tar.gz": as_tar, "parquet": as_parquet,
}  # fmt: skip


def main(number: int) -> None:
    """Print the times."""
    files = texts(number)
    names = list(files)
    random.Random(1).shuffle(names)
    shuffled = {name: files[name] for name in names}
    wanted = {hashlib.sha256(content).hexdigest() for content in files.values()}
    print(f"{number:,} files, {sum(map(len, files.values())) / 1e6:.1f} MB")
    print(f"{'form':<18}{'MB':>8}{'find s':>9}{'read s':>9}{'both s':>9}")
    with tempfile.TemporaryDirectory() as scratch:
        for order, content in (("", files), ("shuffled ", shuffled)):
            for form, pack in FORMS.items():
                if order and form == "folder":
                    continue
                place = Path(scratch) / f"{order.strip() or 'sorted'}-{form}"
                packed = pack(place / "texts", content) if place.mkdir() is None else place
                size = sum(path.stat().st_size for path in place.rglob("*") if path.is_file()) / 1e6
                begun = time.process_time()
                found = raw.find(place)
                between = time.process_time()
                hashes = {hashlib.sha256(raw.read(file)).hexdigest() for file in found}
                ended = time.process_time()
                assert hashes == wanted, packed
                print(f"{order + form:<18}{size:>8.1f}{between - begun:>9.2f}{ended - between:>9.2f}{ended - begun:>9.2f}")


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else NUMBER)
