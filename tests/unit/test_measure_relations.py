"""Bodies as partners, funders, leads and involved of a measure, in all languages; the wording is the tests' own."""

import pytest

from tests.unit.test_measure_fields import rows_of

RELATIONS = [
    ("nb", "Politidirektoratet skal lage retningslinjer i samarbeid med Utlendingsdirektoratet, Redd Barna og Barneombudet.", ["responsible no-politidirektoratet", "partner no-utlendingsdirektoratet", "partner no-redd-barna", "partner no-barneombudet"]),
    ("nb", "Departementet skal opprette en ordning som finansieres av Arbeidsdepartementet.", ["funder no-arbeidsdepartementet"]),
    ("nn", "Politidirektoratet skal lage ei handbok saman med Utlendingsdirektoratet.", ["responsible no-politidirektoratet", "partner no-utlendingsdirektoratet"]),
    ("sv", "Polismyndigheten ska inrätta ett nätverk tillsammans med Migrationsverket och Socialstyrelsen.", ["responsible se-polismyndigheten", "partner se-migrationsverket", "partner se-socialstyrelsen"]),
    ("sv", "Regeringen inrättar en ny arbetsgrupp som leds av Polismyndigheten.", ["responsible se-regeringen", "lead se-polismyndigheten"]),
    ("da", "Regeringen nedsætter en ny gruppe under ledelse af Socialministeriet med deltagelse af Socialstyrelsen.", ["responsible dk-regeringen", "lead dk-socialministeriet", "involved dk-socialstyrelsen"]),
    ("fi", "Sisäministeriö laatii oppaan yhdessä Maahanmuuttoviraston ja Poliisihallituksen kanssa.", ["responsible fi-sisaeministerioe", "partner fi-maahanmuuttovirasto", "partner fi-poliisihallitus"]),
    ("fi", "Uusi työryhmä perustetaan oikeusministeriön johdolla.", ["lead fi-oikeusministerioe"]),
    ("is", "Dómsmálaráðuneytið mun vinna nýjar reglur í samstarfi við Ríkislögreglustjóra.", ["responsible is-domsmalaraduneytid", "partner is-rikisloegreglustjori"]),
    ("en", "The Government will set up a working group led by the Norwegian Police Directorate.", ["lead no-politidirektoratet"]),
    # a body that is only spoken of is nothing to the measure
    ("nb", "Departementet skal utarbeide nye retningslinjer for Utlendingsdirektoratet.", []),
    ("sv", "Regeringen inrättar en ny tjänst vid Polismyndigheten.", ["responsible se-regeringen"]),
]  # fmt: skip


@pytest.mark.parametrize(("lang", "words", "bodies"), RELATIONS)
def test_bodies_by_the_words_beside_them(lang: str, words: str, bodies: list[str]) -> None:
    [row] = rows_of(lang, words)
    assert sorted(row[3]) == sorted(bodies)
