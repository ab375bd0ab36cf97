"""A rule that fires in one text alone has a reason outside that text."""

from tests.scale.rules import fired, reasons


def test_every_rule_of_one_text_has_a_reason() -> None:
    rules, _ = fired()
    alone = {rule for rule, texts in rules.items() if len(texts) == 1}
    assert alone == set(reasons())
