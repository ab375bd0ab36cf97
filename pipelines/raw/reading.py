"""The bytes of one file of the raw folder, wherever it lies."""

from pipelines.raw import bundles, storage
from pipelines.raw.files import RawFile

__all__ = ["read"]


def read(file: RawFile) -> bytes:
    """The bytes of a file. Any process may read any file at any time; in the order of `find` it is cheap in all forms.

    Args:
        file: a file that `find` named.

    Raises:
        OSError: if it cannot be read, as when it vanished meanwhile or is a link that leads out of its folder.
        RawFolderError: if the storage fails again and again. The file may be sound, so no release is made without it.
    """
    member = file.member
    if member is not None:
        return storage.certainly(file.source_file, lambda: bundles.read(file.path, member))
    return storage.certainly(file.source_file, lambda: storage.content(file.path, file.source_file))
