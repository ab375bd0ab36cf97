"""People who are given a task by name: what they shall do is a measure; whom a post is given, or who leads a meeting, does nothing by that."""

import pytest

from tests.unit.test_measures import found

TASKS = [
    ("sv", "Regeringen har i dag utsett generaldirektör Anna Berg till särskild utredare. Anna Berg ska granska hur lagen tillämpas.", "Anna Berg"),
    ("sv", "Uppdraget går till generaldirektör Anna Berg. Berg ska lämna förslag om hur stödet till offren kan byggas ut.", "Berg ska"),
    ("nb", "Regjeringen har oppnevnt professor Kari Berg til leder av utvalget. Berg skal gå gjennom regelverket.", "Berg skal"),
    ("nb", "Utvalget ledes av professor Kari Berg. Berg skal gå gjennom regelverket.", "Berg skal"),
    ("nn", "Regjeringa har oppnemnt professor Kari Berg til leiar av utvalet. Berg skal gå gjennom regelverket.", "Berg skal"),
    ("da", "Opgaven går til direktør Lars Holm. Holm skal kortlægge området og komme med anbefalinger.", "Holm skal"),
    ("fi", "Ministeriö on kutsunut selvityshenkilöksi professori Matti Virtasen. Virtanen laatii selvityksen uhrien asemasta.", "Virtanen laatii"),
    ("is", "Ráðherra hefur skipað Önnu Jónsdóttur prófessor sem erindreka. Prófessor Anna Jónsdóttir er erindreki sem ráðherra skipaði. Anna mun gera úttekt á stöðu brotaþola.", "Anna mun"),
    ("en", "The assignment goes to Professor Anna Berg. Berg will review how the law is applied.", "Berg will"),
]  # fmt: skip
POSTS = [
    ("nb", "Kongen i statsråd har utnevnt professor Kari Berg til dommer i Høyesterett. Kari Berg skal tiltre stillingen 1. mai.", "Kari Berg"),
    ("nb", "Konferansen ledes av professor Kari Berg. Berg skal åpne møtet og holde et innlegg om vold.", "Berg skal"),
    ("nb", "Professor Kari Berg har forsket på vold. Berg skal gå gjennom regelverket.", "Berg skal"),
    ("sv", "Konferensen leds av professor Anna Berg. Berg ska hålla ett anförande om våld.", "Berg ska"),
    ("da", "Konferencen ledes af professor Lars Holm. Holm skal holde et oplæg om vold.", "Holm skal"),
    ("fi", "Seminaarin puheenjohtajaksi tulee professori Matti Virtanen. Virtanen pitää puheen väkivallasta.", "Virtanen pitää"),
    ("en", "The conference is chaired by Professor Anna Berg. Berg will give a talk on violence.", "Berg will"),
]  # fmt: skip


@pytest.mark.parametrize(("lang", "words", "start"), TASKS)
def test_whoever_is_given_a_task_by_name_acts(lang: str, words: str, start: str) -> None:
    assert start in found(lang, words)


@pytest.mark.parametrize(("lang", "words", "start"), POSTS)
def test_whoever_gets_a_post_or_leads_a_meeting_does_not(lang: str, words: str, start: str) -> None:
    assert start not in found(lang, words)


def test_a_pronoun_behind_a_phrase_before_the_verb_means_who_was_given_the_task() -> None:
    words = "Regjeringen har oppnevnt professor Kari Berg til leder av utvalget. Berg skal gå gjennom regelverket. "
    assert "På det" in found("nb", words + "På det grunnlaget skal hun legge fram forslag til endringer.")
    assert "På det" not in found("nb", "Kari Berg er professor. På det grunnlaget skal hun legge fram forslag til endringer.")
