"""Words of the registers that no spelling dictionary of their language knows: a slip of the pen would be among them.

python -m tests.scale.spelling

The dictionaries are those of Debian: hunspell with hunspell-no, -sv, -da, -is and -en-gb, voikkospell (libvoikko-dev) with
voikko-fi; a language whose program is missing is told and left out. Here belongs: single words of rows whose source is a
dictionary, whole phrases word by word. Not here: names, abbreviations with a dot, forms that are parts of words.
"""

import re
import shutil
import subprocess
from collections import defaultdict

from pipelines.registers import rows
from tests.scale.sources import PERSONS, REGISTERS, forms

COMMANDS = {
    "nb": ("hunspell", "-l", "-d", "nb_NO"),
    "nn": ("hunspell", "-l", "-d", "nn_NO"),
    "sv": ("hunspell", "-l", "-d", "sv_SE"),
    "da": ("hunspell", "-l", "-d", "da_DK"),
    "is": ("hunspell", "-l", "-d", "is_IS"),
    "en": ("hunspell", "-l", "-d", "en_GB"),
    "fi": ("voikkospell",),
}
WORD = re.compile(r"[^\W\d_]+(?:[-’'][^\W\d_]+)*(?!\.)\b")
NAMES = {"cabinet", "coding_word", "organisation", "place", *PERSONS}


def words() -> dict[str, set[str]]:
    """Words to look up, by language, without those that end in a dot."""
    found: dict[str, set[str]] = defaultdict(set)
    for category, registers in REGISTERS.items():
        if category in NAMES:
            continue
        for register, columns in registers:
            for row in rows(register):
                if row.get("match") == "suffix" or row.get("place") in {"end", "before"}:
                    continue
                for form in forms(row, columns):
                    found[row["lang"]].update(WORD.findall(form))
    return found


def unknown(lang: str, asked: set[str]) -> list[str]:
    """Words that the dictionary does not know, neither as they stand nor with a capital.

    Args:
        lang: a language of `COMMANDS`.
        asked: the words.

    Raises:
        FileNotFoundError: if the program is not installed.
    """
    misses = _refused(lang, sorted(asked))
    capitals = {word.capitalize(): word for word in misses}
    return sorted(capitals[word] for word in _refused(lang, sorted(capitals)))


def _refused(lang: str, asked: list[str]) -> list[str]:
    text = "\n".join(asked) + "\n"
    answer = subprocess.run(COMMANDS[lang], input=text, capture_output=True, text=True, check=True).stdout.splitlines()
    if lang == "fi":  # one line a word, `W: ` before those that are wrong
        return [line.removeprefix("W: ") for line in answer if line.startswith("W: ")]
    refused = set(answer)
    return [word for word in asked if word in refused]


def main() -> None:
    """Print the words."""
    for lang, asked in sorted(words().items()):
        if lang not in COMMANDS:
            continue
        if not shutil.which(COMMANDS[lang][0]):
            print(f"{lang}: {COMMANDS[lang][0]} is not installed")
            continue
        missing = unknown(lang, asked)
        print(f"{lang}: {len(asked)} words, {len(missing)} in no dictionary: {', '.join(missing)}")


if __name__ == "__main__":
    main()
