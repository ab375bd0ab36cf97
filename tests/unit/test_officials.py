"""Who of the people named with a role has a row: holders of public office and officials, and nobody else."""

import pytest

from pipelines.documents import Document, Source, Value, slug
from pipelines.records import build
from pipelines.records.context import Context, read
from pipelines.records.plans import plans_of
from pipelines.sources.layout import blocks, lines
from pipelines.sources.page import Page

OFFICIALS = [
    # an office of the state by itself
    ("nb", "Planen er laget av justisminister Knut Storberget i fjor.", "Knut Storberget"),
    ("nb", "Statssekretær Kari Moe åpnet møtet.", "Kari Moe"),
    ("nn", "Statssekretær Kari Moe opna møtet.", "Kari Moe"),
    ("sv", "Riksåklagare Anna Berg öppnade mötet.", "Anna Berg"),
    ("da", "Politikommissær Mette Holm åbnede mødet.", "Mette Holm"),
    ("fi", "Ylitarkastaja Maija Koskinen avasi kokouksen.", "Maija Koskinen"),
    ("is", "Anna Jónsdóttir lögreglustjóri opnaði fundinn.", "Anna Jónsdóttir"),
    ("en", "State Secretary Anna Berg opened the meeting.", "Anna Berg"),
    # an ambiguous calling with a public body, before, behind and beside the name
    ("nb", "Direktør Per Lind i Politidirektoratet er enig.", "Per Lind"),
    ("nb", "Kari Moe, seniorrådgiver i Utlendingsdirektoratet, er enig.", "Kari Moe"),
    ("nb", "Kari Moe er avdelingsleder i departementet.", "Kari Moe"),
    ("nn", "Kari Moe, rådgivar i Politidirektoratet, er samd.", "Kari Moe"),
    ("sv", "Eva Ek, utredare, Migrationsverket, inledde.", "Eva Ek"),
    ("sv", "Lena Ek, generaldirektör för Arbetsmiljöverket, inledde.", "Lena Ek"),
    ("sv", "Enhetschef Anna Berg på Jämställdhetsmyndigheten är nöjd.", "Anna Berg"),
    ("sv", "Sakkunnig Anna Berg från jämställdhetsavdelningen vid socialdepartementet är nöjd.", "Anna Berg"),
    ("da", "Mette Holm, kontorchef i Justitsministeriet, indledte.", "Mette Holm"),
    ("fi", "Asiasta kertoi sisäministeriön johtaja Aino Aalto.", "Aino Aalto"),
    ("is", "Sigrún Jónsdóttir, sérfræðingur hjá Útlendingastofnun, kom.", "Sigrún Jónsdóttir"),
    ("is", "Í hópnum er Anna Jónsdóttir, formaður, fulltrúi dómsmálaráðuneytis.", "Anna Jónsdóttir"),
    ("en", "Maria Lund, Special Adviser (International Affairs), Ministry of Justice, spoke.", "Maria Lund"),
    ("nn", "Kari Moe, rådgjevar i Politidirektoratet, er samd.", "Kari Moe"),
    ("en", "Maria Lund, Head of Unit at the Ministry of Justice, spoke.", "Maria Lund"),
    ("fi", "Asiasta kertoi asiantuntija Aino Aalto sisäministeriöstä.", "Aino Aalto"),
    ("sv", "Anna Berg, pressekreterare hos Nyamko Sabuni, svarar.", "Anna Berg"),
    # a compound with the state, a public office in the role, the leader of a party
    ("sv", "Rikskriminalchef Anna Berg inledde mötet.", "Anna Berg"),
    ("nb", "Kommunaldirektør Kari Moe åpnet møtet.", "Kari Moe"),
    ("sv", "Anna Berg, pressekreterare hos socialministern, svarar.", "Anna Berg"),
    ("nb", "Kari Moe, leder i Senterpartiet, er enig.", "Kari Moe"),
    # others are convicted, of whom the office-holder speaks
    ("nb", "Justisminister Kari Moe sier at tolv personer ble dømt i fjor.", "Kari Moe"),
    ("sv", "Justitieminister Anna Berg vill att fler döms för brottet.", "Anna Berg"),
    ("da", "Justitsminister Mette Holm siger, at flere er dømt.", "Mette Holm"),
    ("fi", "Oikeusministeri Aino Aalto sanoo, että viisi on tuomittu.", "Aino Aalto"),
    ("en", "Minister of Justice Anna Berg said that five had been convicted.", "Anna Berg"),
]  # fmt: skip
PRIVATE = [
    # a firm
    ("nb", "Direktør Per Hansen i Renholdspartner AS var der.", "Per Hansen"),
    ("nb", "Daglig leder Siri Vik i bordellet forklarte seg.", "Siri Vik"),
    ("nb", "Siri Vik er visepresident i Lysverk.", "Siri Vik"),
    ("nn", "Dagleg leiar Siri Vik i hotellet forklarte seg.", "Siri Vik"),
    ("sv", "Direktör Olle Ström på Städbolaget AB var där.", "Olle Ström"),
    ("da", "Direktør Bo Lund fra Rengøringskompagniet ApS var der.", "Bo Lund"),
    ("fi", "Toimitusjohtaja Pekka Mäkinen Siivous Oy:stä oli paikalla.", "Pekka Mäkinen"),
    ("is", "Jón Jónsson, framkvæmdastjóri fyrirtækisins, var þar.", "Jón Jónsson"),
    ("en", "Peter Smith, Managing Director of Cleaning Partners Ltd, was there.", "Peter Smith"),
    # no body at all
    ("nb", "Advokat Kari Nordmann representerte ofrene.", "Kari Nordmann"),
    ("nn", "Advokat Kari Nordmann representerte offera.", "Kari Nordmann"),
    ("sv", "Advokat Anna Berg företrädde offren.", "Anna Berg"),
    ("da", "Advokat Mette Holm repræsenterede ofrene.", "Mette Holm"),
    ("fi", "Juristi Aino Aalto edusti uhreja.", "Aino Aalto"),
    ("is", "Anna Jónsdóttir lögfræðingur gætti hagsmuna þeirra.", "Anna Jónsdóttir"),
    ("en", "Anna Berg, a project manager, represented the victims.", "Anna Berg"),
    # an association, a university, a hospital, a shelter
    ("nb", "Generalsekretær Kari Moe i Redd Barna er enig.", "Kari Moe"),
    ("nb", "Kari Moe, professor ved Universitetet i Oslo, er enig.", "Kari Moe"),
    ("sv", "Eva Ek, generalsekreterare för Rädda Barnen, inledde.", "Eva Ek"),
    ("da", "Mette Holm, overlæge på Rigshospitalet, indledte.", "Mette Holm"),
    ("fi", "Aino Aalto, Pakolaisneuvonta ry:n johtaja, oli paikalla.", "Aino Aalto"),
    ("is", "Sigrún Jónsdóttir, framkvæmdastýra Kvennaathvarfsins, kom.", "Sigrún Jónsdóttir"),
    ("en", "Anna Berg, Director of Save the Children, spoke.", "Anna Berg"),
    ("nb", "Kari Moe, medlem av Senterpartiet, er enig.", "Kari Moe"),
    # accused or convicted, officials and all
    ("nb", "Avdelingsleder Per Hansen i Politidirektoratet ble dømt for korrupsjon.", "Per Hansen"),
    ("nn", "Avdelingsleiar Per Hansen i Politidirektoratet vart dømd for korrupsjon.", "Per Hansen"),
    ("sv", "Direktör Olle Ström på Skatteverket dömdes till fängelse.", "Olle Ström"),
    ("da", "Kontorchef Bo Lund i Justitsministeriet blev dømt for bestikkelse.", "Bo Lund"),
    ("fi", "Verohallinnon johtaja Pekka Mäkinen tuomittiin lahjonnasta.", "Pekka Mäkinen"),
    ("is", "Jón Jónsson, sérfræðingur hjá Útlendingastofnun, var dæmdur í fangelsi.", "Jón Jónsson"),
    ("en", "Peter Smith, Head of Unit at the Ministry of Justice, was convicted of bribery.", "Peter Smith"),
    ("nb", "Den tiltalte avdelingslederen Per Hansen i Politidirektoratet nektet.", "Per Hansen"),
    ("nb", "Tidligere statsråd Per Hansen ble dømt for korrupsjon.", "Per Hansen"),
    ("sv", "Landshövding Olle Ström dömdes till böter.", "Olle Ström"),
    ("en", "Former State Secretary Peter Smith was charged with fraud.", "Peter Smith"),
]  # fmt: skip


def reading(text: str) -> Context:
    """A page that is nothing but a body."""
    document = Document("doc", text, Source("unknown"), None, "utf-8")
    return read(document, Page("none", body=blocks(text, list(lines(text)))))


FILLER = {
    "nb": "Regjeringen vil styrke arbeidet mot menneskehandel, og ofrene skal få hjelp og et trygt sted å bo.",
    "nn": "Regjeringa vil styrkje arbeidet mot menneskehandel, og ofra skal få hjelp og ein trygg stad å bu. Eg veit ikkje korleis.",
    "sv": "Regeringen vill stärka arbetet mot människohandel, och offren ska få hjälp och någonstans att bo.",
    "da": "Regeringen vil styrke indsatsen mod menneskehandel, og ofrene skal have hjælp og et sted at bo.",
    "fi": "Hallitus haluaa vahvistaa ihmiskaupan vastaista työtä, ja uhrien pitää saada apua ja suojaa.",
    "is": "Ríkisstjórnin vill efla baráttuna gegn mansali og þolendur eiga að fá aðstoð og öruggt skjól.",
    "en": "The Government wants to strengthen the work against human trafficking, and victims should get help and shelter.",
}


def with_rows(lang: str, text: str) -> list[str]:
    context = reading(f"{FILLER[lang]}\n\n{text}\n\n{FILLER[lang]}")
    assert context.code == lang
    return [person.base for person in context.officials]


@pytest.mark.parametrize(("lang", "text", "name"), OFFICIALS)
def test_holders_of_office_and_officials(lang: str, text: str, name: str) -> None:
    assert name in with_rows(lang, text)


@pytest.mark.parametrize(("lang", "text", "name"), PRIVATE)
def test_private_persons(lang: str, text: str, name: str) -> None:
    assert name not in with_rows(lang, text)


@pytest.mark.parametrize(("lang", "text", "name"), PRIVATE)
def test_nobody_else_stands_in_any_table_but_the_text(lang: str, text: str, name: str) -> None:
    """Not even as the speaker of a quotation, of which the words are kept."""
    context = reading(f"{FILLER[lang]}\n\n{text}\n\n– {FILLER[lang]}\n\n{FILLER[lang]}")
    tables: dict[str, list[str]] = {}
    for record in build(context, plans_of(context)):
        values = [cell.value if isinstance(cell, Value) else cell for cell in record.cells.values()]
        tables.setdefault(record.table, []).append(f"{record.row_id} {values}")
    assert "documents" in tables
    assert [row for table in ("people", "person_roles") for row in tables.get(table, ()) if name in row] == []
    for table in ("mentions", "quotes", "plans", "organisations", "amounts"):
        assert [row for row in tables.get(table, ()) if name in row or slug(name) in row] == []
