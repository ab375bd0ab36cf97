"""The same site in another browser: it refuses other things on file:// and reads the policy its own way."""

import json
import os
import shutil
import subprocess
from pathlib import Path

import pytest

SCRIPT = Path(__file__).with_name("firefox.mjs")
FIREFOX = os.environ.get("FIREFOX", "firefox-esr")


@pytest.mark.skipif(shutil.which(FIREFOX) is None, reason="Firefox is not installed; goes when the image of CI has it")
def test_firefox_shows_searches_and_follows_a_cell(base: str) -> None:
    # Node 20 knows WebSocket behind this flag; later ones know both
    command = ["node", "--no-warnings", "--experimental-websocket", str(SCRIPT), f"{base}/site"]
    done = subprocess.run(
        command, capture_output=True, text=True, timeout=300, check=False, env={**os.environ, "FIREFOX": FIREFOX}
    )
    assert done.returncode == 0, done.stderr[-2000:]
    seen = json.loads(done.stdout)
    assert not seen["said"]
    assert all(seen["pages"].values()), "wider than the window"
    assert seen["heading"] == "Sanamuoto"
    whole, found = (int(seen[name].split()[0].replace(",", "")) for name in ("rows", "found"))
    assert 0 < found < whole
    assert seen["marked"]
    assert seen["marked"].split() == seen["title"].removesuffix("proof").split()
    assert seen["harm"] == "undefined"
