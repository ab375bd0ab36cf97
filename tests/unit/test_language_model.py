"""The file of the language model is the one that its package reads."""

from py3langid.langid import MODEL_DIR, MODEL_FILE

from pipelines import language_model


def test_the_file_is_the_one_that_the_package_reads() -> None:
    assert language_model.path() == MODEL_DIR / MODEL_FILE
    assert language_model.path().is_file()
