"""Organisations: names inflected and not, bodies of the same name, unseen bodies known by their form."""

from datetime import date
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipelines.documents import Mention, Span
from pipelines.inspection import findings, inspect
from pipelines.mentions import entries, scan
from pipelines.mentions.organisations import organisations
from pipelines.mentions.organisations.organisations import bodies, common_nouns, country_of, party

AT_HOME = {"nb": "NO", "nn": "NO", "da": "DK", "sv": "SE", "fi": "FI", "is": "IS", "en": None}


def find(text: str, lang: str, country: str | None = "") -> list[Mention]:
    return organisations.find(text, scan(text), AT_HOME[lang] if country == "" else country, lang)


def named(text: str, lang: str) -> list[str | None]:
    return [mention.name for mention in find(text, lang)]


@pytest.mark.parametrize(
    ("lang", "text", "names"),
    [
        # in an address a name names no body
        ("nb", "Les mer på politidirektoratet.no og www.kripos.no", []),
        ("nb", "Les mer hos Politidirektoratet.", ["Politidirektoratet"]),
        # the Commission, the Parliament and the Court of the Union are bodies of their own
        ("nb", "EU, sier EU-kommisjonen", ["EU", "EU-kommisjonen"]),
        ("nn", "i EU-parlamentet og i NATO-landa", ["EU-parlamentet", "NATO"]),
        ("sv", "enligt EU-domstolen", ["EU-domstolen"]),
        ("da", "ifølge EU-Kommissionen og FN", ["EU-Kommissionen", "FN"]),
        ("fi", "EU-tuomioistuimen mukaan", ["EU-tuomioistuin"]),
        ("nb", "i EU- og EØS-sammenheng", ["EU"]),
    ],
)
def test_bodies_of_the_union(lang: str, text: str, names: list[str]) -> None:
    assert named(text, lang) == names


@pytest.mark.parametrize(
    ("lang", "text", "name", "org_id"),
    [
        ("nb", "Helse- og omsorgsdepartementets budsjett", "Helse- og omsorgsdepartementet", "no-helse-og-omsorgsdepartementet"),
        ("nb", "Politidirektoratet2 og andre", "Politidirektoratet", "no-politidirektoratet"),
        ("nn", "tilskot frå Utanriksdepartementet", "Utanriksdepartementet", "no-utenriksdepartementet"),
        ("nn", "Dei sameinte nasjonane", "Dei sameinte nasjonane", "united-nations"),
        ("sv", "enligt Åklagarmyndighetens rapport", "Åklagarmyndigheten", "se-aaklagarmyndigheten"),
        ("sv", "en sida om Sida", "Sida", "se-sida"),
        ("sv", "i FN:s regi", "FN", "united-nations"),
        ("da", "Udenrigsministeriets vejledning", "Udenrigsministeriet", "dk-udenrigsministeriet"),
        ("fi", "oikeusministeriölle annettu", "oikeusministeriö", "fi-oikeusministerioe"),
        ("fi", "Poliisihallituksessa", "Poliisihallitus", "fi-poliisihallitus"),
        ("fi", "Rajavartiolaitoksen kanta", "Rajavartiolaitos", "fi-rajavartiolaitos"),
        ("fi", "Suomen Punaisen Ristin kanta", "Suomen Punainen Risti", "fi-suomen-punainen-risti"),
        ("fi", "lapsiasiavaltuutetun mukaan", "lapsiasiavaltuutettu", "fi-lapsiasiavaltuutettu"),
        ("fi", "eduskunnan päätös", "eduskunta", "fi-eduskunta"),
        ("sv", "Finlands riksdag har beslutat", "Finlands riksdag", "fi-eduskunta"),
        ("fi", "Ruotsin valtiopäivät päätti", "Ruotsin valtiopäivät", "se-riksdagen"),
        ("fi", "Kansainvälisen työjärjestön sopimus", "Kansainvälinen työjärjestö", "ilo"),
        ("fi", "YK:ssa sovittiin", "YK", "united-nations"),
        ("nb", "Ungdommens Nordiske råd møtes", "Ungdommens Nordiske råd", "ungdommens-nordiske-raad"),
        ("nb", "ifølge EU-kommisjonen er", "EU-kommisjonen", "european-commission"),
        ("sv", "till EU-domstolen i går", "EU-domstolen", "court-of-justice-of-the-european-union"),
        ("da", "i EU-parlamentet i dag", "EU-parlamentet", "european-parliament"),
        ("is", "hjá Vinnueftirliti ríkisins", "Vinnueftirlit ríkisins", "is-vinnueftirlitid"),
        ("sv", "hos regionförvaltningsverken", "regionförvaltningsverken", "fi-aluehallintovirasto"),
        ("is", "til utanríkisráðuneytisins", "utanríkisráðuneytið", "is-utanrikisraduneytid"),
        ("is", "hjá Jafnréttisstofu", "Jafnréttisstofa", "is-jafnrettisstofa"),
        ("is", "á vegum Norrænu ráðherranefndarinnar", "Norræna ráðherranefndin", "nordisk-ministerraad"),
        ("is", "til Landhelgisgæslunnar", "Landhelgisgæslan", "is-landhelgisgaesla"),
        (
            "is",
            "skrifstofa Mannréttindaskrifstofu Íslands",
            "Mannréttindaskrifstofa Íslands",
            "is-mannrettindaskrifstofa-islands",
        ),
        ("is", "samþykkt Sameinuðu þjóðanna", "Sameinuðu þjóðirnar", "united-nations"),
        ("is", "í Evrópuráðinu", "Evrópuráðið", "council-of-europe"),
        ("en", "the Nordic Council's session", "Nordic Council", "nordisk-raad"),
        (
            "nn",
            "leiaren i Sekretariatet for konfliktråda",
            "Sekretariatet for konfliktråda",
            "no-sekretariatet-for-konfliktraadene",
        ),
        (
            "nn",
            "i Justis- og beredskapsdepartementet",
            "Justis- og beredskapsdepartementet",
            "no-justis-og-beredskapsdepartementet",
        ),
        ("nb", "kurs hos RVTS Vest", "RVTS Vest", "no-rvts-vest"),
        ("sv", "en ny chef vid Noa", "Noa", "se-nationella-operativa-avdelningen"),
        ("da", "krisecentret hos Reden", "Reden", "dk-reden"),
        ("fi", "Heunin tutkijat", "Heuni", "fi-heuni"),
        ("fi", "Etyjin kokouksessa", "Etyj", "osce"),
        ("fi", "GRETAn arvio", "GRETA", "greta"),
        ("fi", "Europolin tiedot", "Europol", "europol"),
        ("fi", "STM:n mukaan", "STM", "fi-sosiaali-ja-terveysministerioe"),
        ("is", "skýrsla bandaríska utanríkisráðuneytisins", "bandaríska utanríkisráðuneytið", "us-department-of-state"),
        ("is", "fundur á vegum ÖSE", "ÖSE", "osce"),
        ("fi", "Vastuu: SM", "SM", "fi-sisaeministerioe"),
        ("en", "run by La Strada", "La Strada", "la-strada-international"),
        ("en", "the U.S. Department of State's report", "U.S. Department of State", "us-department-of-state"),
        ("en", "the Norwegian Directorate\nof Immigration", "Norwegian Directorate of Immigration", "no-utlendingsdirektoratet"),
    ],
)
def test_finds_bodies_of_the_register(lang: str, text: str, name: str, org_id: str) -> None:
    assert [(mention.name, mention.label) for mention in find(text, lang)] == [(name, org_id)]


@pytest.mark.parametrize(
    ("lang", "text", "name"),
    [
        ("nb", "det nye Sjømatdepartementet", "Sjømatdepartementet"),
        ("nb", "fra Fiskeri- og tangdepartementets side", "Fiskeri- og tangdepartementet"),
        ("nb", "til Direktoratet for sjøbruk og tang har", "Direktoratet for sjøbruk og tang"),
        ("nb", "ved Koordineringsenheten for arbeidslivskriminalitet", "Koordineringsenheten for arbeidslivskriminalitet"),
        ("nb", "i Ministerrådet for lovsamarbeid", "Ministerrådet for lovsamarbeid"),
        ("da", "ifølge Ministerrådet for fiskeri", "Ministerrådet for fiskeri"),
        ("sv", "enligt Ministerrådet för kultur", "Ministerrådet för kultur"),
        ("nb", "nytt Bodø fengsel3", "Bodø fengsel"),
        ("nb", "hos Møre og Romsdal politidistrikt", "Møre og Romsdal politidistrikt"),
        ("nb", "Krisesentersekretariatet og Bodø tingrett", "Bodø tingrett"),
        ("nn", "hos Statsforvaltaren i Vestland", "Statsforvaltaren i Vestland"),
        ("sv", "hos Skogsbruksverket", "Skogsbruksverket"),
        ("sv", "att Myndigheten för fartygs- och hamnfrågor ska", "Myndigheten för fartygs- och hamnfrågor"),
        ("sv", "för Länsstyrelsen i Västra Norrlands län", "Länsstyrelsen i Västra Norrlands län"),
        ("sv", "och länsstyrelsen i Västra Norrland med", "länsstyrelsen i Västra Norrland"),
        ("sv", "Regeringen ger Arbetsgruppen mot tvångsarbete", "Arbetsgruppen mot tvångsarbete"),
        ("sv", "vid Borås tingsrätt", "Borås tingsrätt"),
        ("da", "fra Tangstyrelsen", "Tangstyrelsen"),
        ("da", "hos Midtjyllands Politi", "Midtjyllands Politi"),
        ("da", "til Ministeriet for Havne og Skibe", "Ministeriet for Havne og Skibe"),
        ("fi", "uuden metsäministeriön", "metsäministeriö"),
        ("fi", "että Satamavirastossa", "Satamavirasto"),
        ("fi", "ja Oulun käräjäoikeuden", "Oulun käräjäoikeus"),
        ("is", "frá sjávarráðuneytinu", "sjávarráðuneytið"),
        ("is", "til Lögreglustjórans á Vesturlandi", "Lögreglustjórinn á Vesturlandi"),
        ("en", "the Ministry of Ports, Ships and Harbours of Norway", "Ministry of Ports, Ships and Harbours"),
        ("en", "at the University of Tampere", "University of Tampere"),
        ("nb", "Kontrollen ved a-krimsenteret i Tromsø", "a-krimsenteret i Tromsø"),
        ("nn", "studentar ved Høgskulen på Toten", "Høgskulen på Toten"),
        ("nn", "og Nordisk ministerråd for havbruk møttest", "Nordisk ministerråd for havbruk"),
        ("sv", "när Nordiska ministerrådet för sjöfart samlades", "Nordiska ministerrådet för sjöfart"),
        ("da", "da Nordisk Ministerråd for Havne mødtes", "Nordisk Ministerråd for Havne"),
        ("fi", "ja Kainuun ELY-keskuksen ohje", "Kainuun ELY-keskus"),
        ("is", "nám við Háskólann í Borgarnesi", "Háskólinn í Borgarnesi"),
        ("is", "styrkur frá Húsavíkurkaupstað", "Húsavíkurkaupstaður"),
        ("is", "fulltrúi Vopnafjarðarbæjar sagði", "Vopnafjarðarbær"),
        ("nb", "ved Molde universitetssykehus", "Molde universitetssykehus"),
        ("en", "by the District Court of Oulu", "District Court of Oulu"),
        ("en", "the County Administrative Board of Kalmar", "County Administrative Board of Kalmar"),
        ("en", "and the Aarhus Metropolitan Police", "Aarhus Metropolitan Police"),
        ("nb", "kommer krisesenteret i Vadsø med", "krisesenteret i Vadsø"),
        ("nb", "sier Statsforvalteren i Tangvik og Algnes i brevet", "Statsforvalteren i Tangvik og Algnes"),
        ("nn", "arbeider Noregs ambassade i Manila med", "Noregs ambassade i Manila"),
        ("sv", "leds av Länsstyrelsen Tångland i samråd", "Länsstyrelsen Tångland"),
        ("sv", "hos Sveriges ambassad i Manila finns", "Sveriges ambassad i Manila"),
        ("da", "hos statsadvokaten i Tangby", "statsadvokaten i Tangby"),
        ("fi", "ja Suomen suurlähetystö Manilassa avaa", "Suomen suurlähetystö Manilassa"),
        ("is", "hjá sendiráði Íslands í Maníla", "sendiráð Íslands í Maníla"),
        ("en", "at the Royal Norwegian Embassy in Manila", "Royal Norwegian Embassy in Manila"),
        ("da", "da Nordisk Ministerråd for Teaterliv mødtes", "Nordisk Ministerråd for Teaterliv"),
        ("sv", "när Nordiska ministerrådet för kulturliv samlades", "Nordiska ministerrådet för kulturliv"),
        ("nb", "da Nordisk ministerråd for kollektive avtaler møttes", "Nordisk ministerråd for kollektive avtaler"),
        ("fi", "sanoo johtaja Maija Virtanen Leväjoen vastaanottokeskuksesta", "Leväjoen vastaanottokeskus"),
        # the adjective before the form, and two adjectives behind it
        ("da", "hos Nationalt Center mod Stalking", "Nationalt Center mod Stalking"),
        ("nb", "leder for Nasjonalt senter mot tvangsarbeid", "Nasjonalt senter mot tvangsarbeid"),
        ("nb", "midler til Kompetanseteamet mot negativ sosial isolasjon", "Kompetanseteamet mot negativ sosial isolasjon"),
        ("en", "support for the organisation Lyset", "Lyset"),
        ("nb", "ved Universitetet i Vestbyen og QXZ", "Universitetet i Vestbyen"),
    ],
)
def test_recognises_unseen_bodies_by_their_form(lang: str, text: str, name: str) -> None:
    found = [mention for mention in find(text, lang) if mention.value.rule_id.startswith("organisation.form.")]
    assert [mention.name for mention in found] == [name]
    assert str(found[0].value.value).startswith("unlisted.")
    assert text[found[0].span.start : found[0].span.end].startswith(name[:6])


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        pytest.param("nb", "Departementet viser til regelverket og nettverket.", id="nb: common nouns"),
        pytest.param("nb", "Nytt fengsel i nord. Flere kommuner.", id="nb: a capital at the start of a sentence"),
        pytest.param(
            "sv", "Nätverket växer. Regelverket ses över. Tillsynsmyndigheten prövar.", id="sv: common nouns at the start"
        ),
        pytest.param("sv", "på en sida i en brå stil", id="sv: words that are names in capitals only"),
        pytest.param("da", "Bestyrelsen mødes med fagministeriet.", id="da: common nouns"),
        pytest.param("fi", "Oppilaitos ja laitos", id="fi: common nouns"),
        pytest.param("nb", "MELDING FRA MØTET", id="nb: FRA in a heading is no agency"),
        pytest.param("fi", "direktoratet", id="fi: a form of another language"),
        pytest.param("en", "the ministry of the sea", id="en: no capital"),
        pytest.param("is", "Frábær dagur í Vesturbæ og Miðbæ", id="is: parts of a town"),
        pytest.param("nn", "Kommunane har eit eige ansvar og ei eiga eining.", id="nn: EIGE is a body in capitals only"),
        pytest.param("nn", "Eige språk er viktig.", id="nn: not with its first letter alone"),
        pytest.param("da", "De har mange reden i skoven.", id="da: a word in small letters"),
        pytest.param("sv", "Det är länsstyrelsen som beslutar.", id="sv: an office without its county"),
        pytest.param("is", "Neyðarathvarf verður opnað í vor.", id="is: a shelter"),
    ],
)
def test_leaves_common_nouns_alone(lang: str, text: str) -> None:
    assert [mention.name for mention in find(text, lang) if mention.name and mention.name.lower() not in common_nouns()] == []


@pytest.mark.parametrize(
    ("lang", "text", "names"),
    [
        ("da", "hos Amnesty International Danmarks kontor", ["Amnesty International Danmark"]),
        ("sv", "och Human Rights Watch Sverige", ["Human Rights Watch Sverige"]),
        ("en", "from Save the Children Sweden", ["Save the Children Sweden"]),
        ("da", "fra Human Rights Watch, Danmark og andre", ["Human Rights Watch"]),
        ("fi", "Amnesty International Suomen kanta", ["Amnesty International"]),
        ("nb", "da Utlendingsdirektoratet Norge skrev", ["Utlendingsdirektoratet"]),
    ],
)
def test_a_country_behind_an_organisation_names_its_branch(lang: str, text: str, names: list[str]) -> None:
    assert named(text, lang) == names


@pytest.mark.parametrize(
    ("lang", "text", "name"),
    [
        ("nb", "innstillingen fra helse- og omsorgskomiteen", "helse- og omsorgskomiteen"),
        ("nn", "i utanriks- og forsvarskomiteen sat", "utanriks- og forsvarskomiteen"),
        ("sv", "när försvarsutskottets ordförande", "försvarsutskottet"),
        ("da", "et samråd i Skatteudvalget", "Skatteudvalget"),
        ("fi", "talousvaliokunnan mietintö", "talousvaliokunta"),
        ("fi", "sosiaali- ja terveysvaliokunnassa", "sosiaali- ja terveysvaliokunta"),
        ("is", "álit fjárlaganefndar", "fjárlaganefnd"),
    ],
)
def test_finds_committees_of_parliaments_without_capitals(lang: str, text: str, name: str) -> None:
    assert named(text, lang) == [name]


@pytest.mark.parametrize(
    ("lang", "country", "text", "org_id"),
    [
        ("sv", "FI", "Utrikesministeriet", "fi-ulkoministerioe"),
        ("sv", "SE", "Migrationsverket", "se-migrationsverket"),
        ("sv", "FI", "Migrationsverket", "fi-maahanmuuttovirasto"),
        ("sv", "FI", "Riksdagen", "fi-eduskunta"),
        ("sv", None, "Riksdagen", "se-riksdagen"),
        ("en", "SE", "Ministry of Employment", "se-arbetsmarknadsdepartementet"),
        ("en", "DK", "Ministry of Employment", "dk-beskaeftigelsesministeriet"),
        ("en", None, "Ministry of Justice", None),
        ("da", None, "Finansministeriet", "dk-finansministeriet"),
        ("en", "IS", "Prime Minister’s Office", "is-forsaetisraduneytid"),
    ],
)
def test_country_and_language_decide_between_bodies_of_one_name(
    lang: str, country: str | None, text: str, org_id: str | None
) -> None:
    assert [mention.value.value for mention in find(text, lang, country)] == [org_id]


@pytest.mark.parametrize(
    ("lang", "country", "text", "org_ids"),
    [
        ("en", "FI", "The Norwegian Ministry of Finance wrote.", ["no-finansdepartementet"]),
        ("en", "FI", "The Latvian Ministry of Finance wrote.", [None]),
        ("en", "FI", "the Ministry of Finance of Denmark", ["dk-finansministeriet"]),
        ("en", "FI", "the Ministry of Finance in Norwegian", ["fi-valtiovarainministerioe"]),
        ("fi", "FI", "Viron oikeusministeriö osallistui.", [None]),
        ("fi", "FI", "Suomen oikeusministeriö osallistui.", ["fi-oikeusministerioe"]),
        ("sv", "FI", "Det lettiska finansministeriet svarade.", [None]),
    ],
)
def test_a_country_beside_a_ministry_says_whose_it_is(lang: str, country: str, text: str, org_ids: list[str | None]) -> None:
    assert [mention.value.value for mention in find(text, lang, country)] == org_ids


@pytest.mark.parametrize(
    ("text", "day", "org_id"),
    [
        ("Justisdepartementet", date(2008, 5, 2), "no-justis-og-politidepartementet"),
        ("Justisdepartementet", date(2014, 5, 2), "no-justis-og-beredskapsdepartementet"),
        ("Justisdepartementet", None, None),
        ("KUD", date(2023, 1, 1), "no-kultur-og-likestillingsdepartementet"),
    ],
)
def test_the_day_decides_between_bodies_that_followed_each_other(text: str, day: date | None, org_id: str | None) -> None:
    assert [mention.value.value for mention in organisations.find(text, scan(text), "NO", "nb", day)] == [org_id]


def test_an_abbreviation_given_in_the_text_is_an_entry_of_its_own() -> None:
    text = "Direktoratet for sjøbruk (DFS) og Kripos svarte. DFS er ny, DFSA er en annen."
    assert named(text, "nb") == ["Direktoratet for sjøbruk", "DFS", "Kripos", "DFS"]
    keys = {mention.value.value for mention in find(text, "nb")}
    assert keys == {"unlisted.direktoratet-for-sjoebruk", "no-kripos"}


@pytest.mark.parametrize("text", ["Norges Bank (PDF)", "Utdanningsdirektoratet (3)", "Stortinget (Oslo)"])
def test_not_every_parenthesis_holds_an_abbreviation(text: str) -> None:
    assert not [mention for mention in find(text, "nb") if "given" in mention.value.rule_id]


def test_the_longest_name_counts() -> None:
    assert named("Nordiska ministerrådets sekretariat", "sv") == ["Nordiska ministerrådets sekretariat"]


@pytest.mark.parametrize(
    ("text", "country", "org_id"),
    [("FrP", "NO", "no-fremskrittspartiet"), ("V", "DK", "dk-venstre"), ("V", None, None), ("XYZ", "NO", None)],
)
def test_party_of_an_abbreviation(text: str, country: str | None, org_id: str | None) -> None:
    value = party(text, Span(0, len(text)), country)
    assert (value.value if value else None) == org_id


def test_country_of_a_body() -> None:
    assert country_of("se-sida") == "SE"
    assert country_of("united-nations") is None
    assert country_of("unlisted.anything") is None


PIECES = st.one_of(
    st.sampled_from(sorted({entry.form for entry in entries() if entry.category.startswith("organ")})),
    st.sampled_from(
        [" (ABC)", " ABC", " og ", "Bodø ", "Direktoratet for", "sjø", "departementet", "\n", " ", ". ", "fengsel", "n", "s"]
    ),
    st.text(max_size=6),
)


@given(st.lists(PIECES, max_size=25).map("".join), st.sampled_from(sorted(AT_HOME)))
def test_mentions_stand_apart_in_the_text_and_have_a_name(text: str, lang: str) -> None:
    found = find(text, lang)
    assert all(0 <= one.span.start < one.span.end <= len(text) for one in found)
    assert all(one.span.end <= other.span.start for one, other in pairwise(found))
    for mention in found:
        assert mention.name
        assert mention.value.value is None or mention.value.value in bodies() or mention.value.value.startswith("unlisted.")


GLUED = [
    # several senders on one line, as the Finnish government joins their names
    (("Hyppää sisältöön\n\nOhjelma lapsille\n\nympäristöministeriömaa- ja metsätalousministeriövaltiovarainministeriöopetus- ja "
     "kulttuuriministeriösosiaali- ja terveysministeriö\nJulkaisuajankohta 4.5.2019 10.00\nTiedote 12/2019\n\n"
     "Ohjelma alkaa tänä vuonna, ja siitä vastaa ministeriöiden yhteinen työryhmä.\n"),
     ["ympäristöministeriö", "maa- ja metsätalousministeriö", "valtiovarainministeriö", "opetus- ja kulttuuriministeriö",
      "sosiaali- ja terveysministeriö"]),
    (("Hyppää sisältöön\n\nSupport for children\n\nMinistry of Social Affairs and HealthMinistry of JusticeMinistry of Defence\n"
     "Publication date 29.1.2020 14.41\nPress release\n\nThe programme begins this year in all the ministries.\n"),
     ["Ministry of Social Affairs and Health", "Ministry of Justice", "Ministry of Defence"]),
]  # fmt: skip


@pytest.mark.parametrize(("page", "names"), GLUED, ids=["fi", "en"])
def test_names_without_blanks_between_are_read_apart(page: str, names: list[str]) -> None:
    context = inspect(page.encode(), "page")
    assert [(one.name, one.span.of(context.text)) for one in context.organisations] == [(name, name) for name in names]
    assert all(one.value.value and one.value.value.startswith("fi-") for one in context.organisations)


def test_two_letters_of_another_language_name_nobody() -> None:
    assert find("mesterskabet, kaldt SM", "da", "DK") == []


@pytest.mark.parametrize(
    ("text", "names"),
    [
        (
            "Naalakkersuisut og Grønlands regering mødtes i Nuuk, og regeringen svarede bagefter på spørgsmål.",
            ["Naalakkersuisut"],
        ),
        ("Det är ett mål för Ålands landskapsregering, och landskapsregeringen följer det.", ["Ålands landskapsregering"]),
        ("Stjórnarráðið svarar spurningum um málið, og ríkisstjórnin ræddi það á fundi.", ["Stjórnarráðið"]),
    ],
)
def test_a_government_by_its_own_name_is_named(text: str, names: list[str]) -> None:
    assert [one["name"] for one in findings(inspect(text.encode(), "page"), Path("page"))["orgs"]] == names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Á fundinum töluðu Anna Jónsdóttir, ríkislögreglustjóri, og Sigrún Jónsdóttir, umboðsmaður barna.", []),
        ("Umboðsmaður barna svarar bréfinu. Það segir Sigrún Jónsdóttir, umboðsmaður barna, á fundinum.", ["Umboðsmaður barna"]),
        ("Yhdenvertaisuusvaltuutettu Anna Virtanen puhui asiasta.", []),
        ("Asiaa selvittää yhdenvertaisuusvaltuutettu, joka julkaisee raportin.", ["yhdenvertaisuusvaltuutettu"]),
        ("Riksadvokat Anna Berg og Riksadvokaten selv var enige om saken i dag.", ["Riksadvokaten"]),
    ],
)
def test_an_office_beside_its_holder_is_no_body(text: str, names: list[str]) -> None:
    assert [one["name"] for one in findings(inspect(text.encode(), "page"), Path("page"))["orgs"]] == names


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("í Bjarkarhlíð og til Kvennaráðgjafarinnar", "Kvennaráðgjöfin"),
        ("starfsmenn Vegagerðarinnar", "Vegagerðin"),
        ("hjá Neyðarmóttökunni", "Neyðarmóttakan"),
        ("í samstarfi við Hjálpræðisherinn", "Hjálpræðisherinn"),
        ("frá Þjóðkirkjunni", "Þjóðkirkjan"),
    ],
)
def test_icelandic_names_in_all_cases(text: str, name: str) -> None:
    assert named(text, "is")[-1] == name


@pytest.mark.parametrize(
    ("lang", "text", "names"),
    [
        # an abbreviation before the name, with a comma on both sides, a dash or the name in parentheses
        ("nb", "med NTFS, Nasjonalt tangforskningssenter, i går", ["NTFS", "Nasjonalt tangforskningssenter"]),
        ("nb", "NKFT (Nordisk komité for tang) møttes", ["NKFT", "Nordisk komité for tang"]),
        ("sv", "hos STF – Svenska tångförbundet i går", ["STF", "Svenska tångförbundet"]),
        ("nb", "med PQX, Nasjonalt tangforskningssenter, i går", ["Nasjonalt tangforskningssenter"]),
        ("nb", "med NTFS og Nasjonalt tangforskningssenter i går", ["Nasjonalt tangforskningssenter"]),
        # of two words; written like a word
        ("da", "ved Udlændingekontrolafdeling Nord (UKA Nord), og UKA Nord sagde",
         ["Udlændingekontrolafdeling Nord", "UKA Nord", "UKA Nord"]),
        ("da", "ved Udlændingekontrolafdeling Nord (Aalborg)", ["Udlændingekontrolafdeling Nord"]),
        ("nb", "Algedirektoratet (Aldir) og Aldirs leder", ["Algedirektoratet", "Aldir", "Aldir"]),
        ("sv", "hos Medieinspektionen (Malmö)", ["Medieinspektionen"]),
        # names whose words bear capitals, words of which a name is a part
        ("sv", "Nordens Välfärdscenter och Nordens välfärdscenter", ["Nordens välfärdscenter", "Nordens välfärdscenter"]),
        ("da", "ad hoc-ministerrådet for tang", []),
        ("fi", "komission mukaan", ["komissio"]),
        ("is", "forseti Hæstaréttar", ["Hæstiréttur"]),
    ],
)  # fmt: skip
def test_abbreviations_beside_a_name_and_other_spellings(lang: str, text: str, names: list[str]) -> None:
    assert named(text, lang) == names
