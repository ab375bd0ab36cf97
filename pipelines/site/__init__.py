"""From a published release to a site of static pages, in which every cell leads to its sentence.

Here belongs: what the pages hold and the shards of data that their script reads. Not here: the browser's script itself (`site/` in the
root of the project; its bundle is committed in `assets/`) and what a release is (`pipelines/release/`).
"""
