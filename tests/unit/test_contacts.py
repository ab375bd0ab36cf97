"""Contact data: all that could be a telephone number or an address is masked, money and dates are not."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipelines.mentions import contacts


def masked(text: str) -> str:
    return contacts.masked(text)[0]


@pytest.mark.parametrize(
    ("text", "secret"),
    [
        pytest.param("Pressevakt, tlf. 22 24 11 22.", "22 24 11 22", id="nb: announced"),
        pytest.param("Statssekretær Berg: 901 23 456", "901 23 456", id="nb: a mobile number by its form"),
        pytest.param("Presskontakt\nAnna Ek\n070-111 22 33", "070-111 22 33", id="sv: a mobile number by its form"),
        pytest.param("Telefon (växel) 08-123 45 00", "08-123 45 00", id="sv: a switchboard"),
        pytest.param("tfn 0295 111222", "0295 111222", id="sv in Finland: announced"),
        pytest.param("erityisavustaja Aho, 0295 111 222", "0295 111 222", id="fi: by its form"),
        pytest.param("neuvotteleva virkamies Oja, puh. (09) 123 45678", "(09) 123 45678", id="fi: announced"),
        pytest.param("Pressechef Holm, mobil 2233 4455", "2233 4455", id="da: announced"),
        pytest.param("Nánari upplýsingar: sími 545 1234", "545 1234", id="is: announced"),
        pytest.param("Call +354 545 1234 for details", "+354 545 1234", id="en: international"),
        pytest.param("Skriv til post@eksempel.dep.no", "post@eksempel.dep.no", id="an address"),
        pytest.param("Tlf.: 22241122", "22241122", id="nb: eight figures, colon behind the dot"),
        pytest.param("Telefon\n\n22 24 11 22", "22 24 11 22", id="nb: on the next line"),
        pytest.param("tlf 22\u00a024\u00a011\u00a022", "22\u00a024\u00a011\u00a022", id="nb: hard blanks"),
        pytest.param("ring 22-24-11-22 nå", "22-24-11-22", id="nb: hyphens"),
        pytest.param("mob. 991 23 456", "991 23 456", id="nb: mobile"),
        pytest.param("vaihde 0295 16001", "0295 16001", id="fi: a switchboard"),
        pytest.param("Upplýsingar í 545 1234.", "545 1234", id="is: by its form"),
        pytest.param("fødselsnummer 010190-1234", "010190-1234", id="da: an identity number"),
        pytest.param("henkilötunnus 010190-123A", "010190-123A", id="fi: an identity number"),
        pytest.param("navn [at] eksempel.no", "navn [at] eksempel.no", id="an address with blanks"),
        pytest.param("navn＠eksempel.no", "navn＠eksempel.no", id="an address with a wide sign"),
        pytest.param("Pressechef Bo Lund, 7226 1122.", "7226 1122", id="da: two halves behind a name"),
        pytest.param("Bo Lund, pressechef i ministeriet, 4172 1122", "4172 1122", id="da: two halves behind a name and a role"),
        pytest.param("Kontakt: Bo Lund 4172 1122", "4172 1122", id="da: two halves right behind a name"),
        pytest.param("Yderligere oplysninger: 7226 1122", "7226 1122", id="da: two halves behind a word for contacts"),
        pytest.param("Bo Lund\nPressechef\n7226 1122", "7226 1122", id="da: two halves in a line of their own"),
        pytest.param("Kari Moe, 2224 1122", "2224 1122", id="nb: two halves behind a name"),
        pytest.param("For meir informasjon: Kari Moe, 2224 1122.", "2224 1122", id="nn: two halves behind a name"),
        pytest.param("Nánari upplýsingar veitir Anna Jónsdóttir, 8621122", "8621122", id="is: seven figures behind a name"),
        pytest.param("Frekari upplýsingar: 5451122.", "5451122", id="is: seven figures behind a word for contacts"),
        pytest.param("Further information: Anna Berg, 7226 1122", "7226 1122", id="en: two halves behind a name"),
        pytest.param("Ytterligare information: Anna Ek, 4172 1122", "4172 1122", id="sv: two halves behind a name"),
        pytest.param("Lisätietoja: Aino Aalto, 4172 1122", "4172 1122", id="fi: two halves behind a name"),
        pytest.param("Anna Jónsdóttir (8621122)", "8621122", id="is: seven figures in parentheses"),
        pytest.param("Bo Lund\nPressechef\n\n7226 1122", "7226 1122", id="da: below a name, a role and a blank line"),
        pytest.param("Osoite: etunimi.sukunimi at esimerkki.fi", "etunimi.sukunimi at esimerkki.fi", id="fi: a spelled sign"),
        pytest.param("fornamn.efternamn ät exempel.se", "fornamn.efternamn ät exempel.se", id="sv: a spelled sign"),
        pytest.param("jon.jonsson hjá daemi.is", "jon.jonsson hjá daemi.is", id="is: a spelled sign"),
        pytest.param("fornavn.efternavn snabel-a eksempel.dk", "fornavn.efternavn snabel-a eksempel.dk", id="da: a spelled sign"),
        pytest.param("etunimi.sukunimi(at)esimerkki.fi", "etunimi.sukunimi(at)esimerkki.fi", id="fi: an address in disguise"),
    ],
)
def test_masks(text: str, secret: str) -> None:
    assert masked(text) == text.replace(secret, "*" * len(secret))


def test_a_second_number_of_one_person_is_masked_too() -> None:
    assert masked("Pressesjef Kari Moe, +47 901 23 456 / 2224 1122") == f"Pressesjef Kari Moe, {'*' * 14} / {'*' * 9}"


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("12 500 000 kroner i 2019", id="nb: money"),
        pytest.param("vedtaket av 08-04-2022", id="da: a date"),
        pytest.param("vuosina 2021–2023 ja 2 400 000 euroa", id="fi: years and money"),
        pytest.param("pressmeddelande 112/2014, 2014-05-20", id="sv: a number and a date"),
        pytest.param("Prop. 1 S (2019–2020), kap. 440 post 01", id="nb: a document"),
        pytest.param("i perioden 2007-2020, 20160512", id="nb: years and a date in figures"),
        pytest.param("406,0 100,4 150,0 575 320", id="nb: cells of a table"),
        pytest.param("3,9 millioner, 1 000 000 000 kroner", id="nb: large money"),
        pytest.param("NOU 2004: 16 og St.meld. nr. 17 (2002-2003)", id="nb: documents"),
        pytest.param("@regjeringen på nett, 50 % i 2021", id="a handle and a share"),
        pytest.param("Kari Moe, 2016 2019", id="nb: two years behind a name"),
        pytest.param("Kari Moe foreslo 5000000 kroner", id="nb: a sum behind a name"),
        pytest.param("Bo Lund, 5000000 kr.", id="da: a sum behind a name and a comma"),
        pytest.param("Lov om Norges Bank, 2016 1234 personer", id="nb: no end behind the figures"),
        pytest.param("5752320\n4812300", id="cells of a table"),
        pytest.param("Antall saker\n5000 6000\n7000 8000", id="two cells of a table in one line"),
        pytest.param("Anna Jónsdóttir sagði að 8621122 krónur vantaði", id="is: a sum"),
        pytest.param("Anna Berg, lag 1998:1234, 2005:716", id="sv: numbers of laws"),
        pytest.param("Read more at regjeringen.no and look at www.gov.fi", id="en: a place to read"),
        pytest.param("Lesið meira hjá stjornarradid.is", id="is: a place to read"),
        pytest.param("12.600 m.kr. árin 2025 og 2026", id="is: money"),
    ],
)
def test_leaves_alone(text: str) -> None:
    assert masked(text) == text


@given(st.text(alphabet="0123456789 -+().@abtlf:\n", max_size=80))
def test_masking_keeps_length_and_order(text: str) -> None:
    spans = [mention.span for mention in contacts.find(text)]
    assert len(masked(text)) == len(text)
    assert all(one.end <= other.start for one, other in pairwise(spans))


@pytest.mark.parametrize("token", ["x-", "a.", "1 ", "a@"])
def test_a_long_run_of_characters_takes_no_long_time(token: str) -> None:
    assert len(masked(token * 100_000)) == 100_000 * len(token)
