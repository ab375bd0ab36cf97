"""People in running text, lists, signatures and contacts, with a role and without."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipelines.documents import Document, Source, Span, Value
from pipelines.mentions.people import named_people
from pipelines.mentions.people.names import is_part_of
from pipelines.records.context import Context, read
from pipelines.records.people import records
from pipelines.sources.layout import blocks, lines
from pipelines.sources.page import Page


def reading(text: str, **fields: tuple[Span, ...]) -> Context:
    """A page that is nothing but a body; a number stands in it, as on every page."""
    text = f"{text}\n\n1 2023"
    return read(
        Document("doc", text, Source("unknown"), None, "utf-8"), Page("none", body=blocks(text, list(lines(text))), fields=fields)
    )


def with_role(text: str) -> list[tuple[str, str]]:
    context = reading(text)
    return [(person.base, person.role.of(context.text)) for person in context.people]


def without_role(text: str) -> list[str]:
    context = reading(text)
    found = named_people.named(context.text, context.hits, context.page, context.code, context.not_people, context.people)
    return [name.base for name in found]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # judges, doctors and officers, who lead inquiries and investigations
        ("Utvalget ledes av tingrettsdommer Ada Moe.", [("Ada Moe", "tingrettsdommer")]),
        ("Utredare är hovrättsdomare Anna Berg.", [("Anna Berg", "hovrättsdomare")]),
        ("Udvalget ledes af landsdommer Anna Holm.", [("Anna Holm", "landsdommer")]),
        ("Työryhmää johtaa käräjätuomari Kaisa Laine.", [("Kaisa Laine", "käräjätuomari")]),
        ("The inquiry is chaired by Judge Anna Berg.", [("Anna Berg", "Judge")]),
        ("Minna Piispa lähti.", []),  # a family name, no bishop
        (
            "This is hard, said Anna Berg, Senior Investigator at the Division of Organised and Serious Crime, Police Board.",
            [("Anna Berg", "Senior Investigator at the Division of Organised and Serious Crime")],
        ),
        # a field of work and somebody's office are no person with a role
        (
            "Inquiries: Anna Berg, Special Adviser in Political Affairs, Prime Minister's Office, tel. 1",
            [("Anna Berg", "Special Adviser in Political Affairs")],
        ),
        # by `is` and in relative clauses, in all languages
        ("Dette sier Tove Moe som er faglig leder i Kirkens Bymisjon.", [("Tove Moe", "faglig leder i Kirkens Bymisjon")]),
        ("Tove Moe er prosjektleder i Oslo.", [("Tove Moe", "prosjektleder i Oslo")]),
        # who holds an office behind its verb, its field or its years
        ("Leder for utvalget er Tove Moe.", [("Tove Moe", "Leder for utvalget")]),
        ("Ordförande för gruppen är Lisa Ek.", [("Lisa Ek", "Ordförande för gruppen")]),
        ("Nationell samordnare är sedan 2015 Lisa Ek.", [("Lisa Ek", "Nationell samordnare")]),
        ("Koordinaattorina on toiminut 1.5.2020 alkaen Anna Virtanen.", [("Anna Virtanen", "Koordinaattorina")]),
        ("Puheenjohtajana toimii Anna Virtanen.", [("Anna Virtanen", "Puheenjohtajana")]),
        ("The national coordinator is Anna Berg.", [("Anna Berg", "national coordinator")]),
        ("Dette seier Tove Moe, som er dagleg leiar ved senteret, om saka.", [("Tove Moe", "dagleg leiar ved senteret")]),
        ("Det säger Lisa Ek, som har varit samordnare sedan 2019, om saken.", [("Lisa Ek", "samordnare")]),
        ("Det siger Mette Holm, der er projektleder i Reden, om sagen.", [("Mette Holm", "projektleder i Reden")]),
        ("Näin sanoo Katja Niemi, joka toimii projektipäällikkönä, asiasta.", [("Katja Niemi", "projektipäällikkönä")]),
        ("Hankkeen johtaja on Katja Niemi.", [("Katja Niemi", "johtaja")]),
        ("Sigrún Jónsdóttir, sem er verkefnastjóri hjá borginni, kom.", [("Sigrún Jónsdóttir", "verkefnastjóri hjá borginni")]),
        ("Maria Lund, who works as a project manager at the centre, came.", [("Maria Lund", "project manager at the centre")]),
        ("Maria Lund is director of the agency and leads the work on shelters.", [("Maria Lund", "director of the agency")]),
        # the next of a list, who has a role of her own
        (
            "Viðstaddir voru Sigrún Jónsdóttir, Magnús Stefánsson félagsmálaráðherra og Anna Björnsdóttir, samhæfingaraðili í bænum.",
            [("Magnús Stefánsson", "félagsmálaráðherra"), ("Anna Björnsdóttir", "samhæfingaraðili í bænum")],
        ),
        # role before the name
        ("Planen er laget av forsvarsminister Ine Eriksen i fjor.", [("Ine Eriksen", "forsvarsminister")]),
        # with the adjective that belongs to the role
        ("Näin kertoo johtava asiantuntija Katja Niemi sisäministeriöstä.", [("Katja Niemi", "johtava asiantuntija")]),
        ("Asiasta kertoi vanhempi tutkija Katja Niemi.", [("Katja Niemi", "vanhempi tutkija")]),
        ("Planen leds av Lisa Ek, konsultativ tjänsteman.", [("Lisa Ek", "konsultativ tjänsteman")]),
        ("Det säger projektansvarige Lisa Ek.", [("Lisa Ek", "projektansvarige")]),
        ("It was shown by the current Minister of Justice Anna Berg.", [("Anna Berg", "current Minister of Justice")]),
        # an `s` that is no genitive, for a preposition follows
        ("Frågan ställdes till utrikesminister Anna Fredvalds om saken.", [("Anna Fredvalds", "utrikesminister")]),
        # a compound of a place or topic with a noun is no second name
        ("Ministeri Risikko Ihmiskauppa-seminaarissa Helsingissä.", [("Risikko", "Ministeri")]),
        # a holder in parentheses, as minutes name the speaker
        ("Beskæftigelsesministeren (Ane Halsboe): Det er et godt spørgsmål.", [("Ane Halsboe", "Beskæftigelsesministeren")]),
        # a role in the plural, for all names of the list; ministers of nothing have none
        (
            "Forslag fra stortingsrepresentantene Kari Henriksen, Jan Bøhler og Lene Vågslid.",
            [(name, "stortingsrepresentantene") for name in ("Kari Henriksen", "Jan Bøhler", "Lene Vågslid")],
        ),
        ("Motionen av riksdagsledamöterna Anna Berg och Karl Holm.", [("Anna Berg", "riksdagsledamöterna"), ("Karl Holm", "riksdagsledamöterna")]),
        ("Ministrene Kari Henriksen og Jan Bøhler møttes.", []),
        # whose the role is, where names and roles stand in a row
        (
            "Þetta sögðu Ragna Björnsdóttir dómsmálaráðherra, Anna Jónsdóttir, lögreglustjóri á Akureyri, og fleiri.",
            [("Ragna Björnsdóttir", "dómsmálaráðherra"), ("Anna Jónsdóttir", "lögreglustjóri á Akureyri")],
        ),
        ("Anna Berg, direktør, Karl Holm, statssekretær, og flere kom.", [("Anna Berg", "direktør"), ("Karl Holm", "statssekretær")]),
        ("Otto Lind, minister Perssons pressekreterare, svarar.", [("Otto Lind", "minister Perssons pressekreterare"), ("Persson", "minister")]),
        # who nominated somebody is no role of that person, but what stands behind it is
        ("Í hópnum eru Lilja Jónsdóttir, tiln. af ríkislögreglustjóra, og Jón Jónsson, skipaður án tilnefningar, formaður.",
         [("Jón Jónsson", "formaður")]),
        ("Í hópnum eru Lilja Jónsdóttir, tilnefnd af ríkissaksóknara.", []),
        ("Medlemmer er Kari Moe, oppnevnt av justisministeren, og Per Lind, direktør.", [("Per Lind", "direktør")]),
        ("Medlemmer er Mette Holm, udpeget af justitsministeren.", []),
        ("Ledamöter är Anna Berg, förordnad av socialministern.", []),
        # a photographer ends a role as well
        ("Sigrún Jónsdóttir, framkvæmdastýra Barnahúss. mynd/velferðarráðuneytið", [("Sigrún Jónsdóttir", "framkvæmdastýra Barnahúss")]),
        ("Kari Moe, direktør i Bufdir foto: Jan Vik", [("Kari Moe", "direktør i Bufdir")]),
        # a field before the office, in Finnish
        ("Näin sanoi tasa-arvosta ja yhdenvertaisuudesta vastaava ministeri Aino Aalto.",
         [("Aino Aalto", "tasa-arvosta ja yhdenvertaisuudesta vastaava ministeri")]),
        # a notice that somebody has left the office
        ("Anna Berg is no longer a government minister, Minister for Culture and Democracy",
         [("Anna Berg", "Minister for Culture and Democracy")]),
        ("Anna Berg har entledigats, kulturminister", [("Anna Berg", "kulturminister")]),
        ("Kari Moe er ikke lenger statsråd, kulturminister", [("Kari Moe", "kulturminister")]),
        # fields of a minister behind the name
        ("Anna Berg, Minister for Children, the Elderly and Gender Equality, spoke.",
         [("Anna Berg", "Minister for Children, the Elderly and Gender Equality")]),
        ("Anna Berg, Minister for Culture, Karl Holm and others spoke.", [("Anna Berg", "Minister for Culture")]),
        # a verb of saying ends a role that no comma ends
        ("Patrik Lind, utredare på Skatteverket säger att det går bra.", [("Patrik Lind", "utredare på Skatteverket")]),
        ("Det sade jämställdhets- och biträdande kulturminister Anna Berg.", [("Anna Berg", "jämställdhets- och biträdande kulturminister")]),
        # the parts of a name on two lines below its role
        ("Keskustelu\nTyöministeri\nAnna\nVirtanen\n(esittelypuheenvuoro)\nArvoisa puhemies!", [("Anna Virtanen", "Työministeri")]),
        ("Nærings- og fiskeriminister Per Sandberg er fornøyd.", [("Per Sandberg", "Nærings- og fiskeriminister")]),
        ("Fungerende kulturminister Joy Mogensen talte.", [("Joy Mogensen", "Fungerende kulturminister")]),
        ("Tidigare statsminister Göran Persson höll tal.", [("Göran Persson", "Tidigare statsminister")]),
        ("Danmarks statsminister Poul Schlüter rejste hjem.", [("Poul Schlüter", "Danmarks statsminister")]),
        ("Työryhmää johtaa poliisijohtaja Seppo Kolehmainen.", [("Seppo Kolehmainen", "poliisijohtaja")]),
        ("Foreign Minister Alexander Stubb opened the meeting.", [("Alexander Stubb", "Foreign Minister")]),
        ("Minister of Defence Antti Kaikkonen agreed.", [("Antti Kaikkonen", "Minister of Defence")]),
        ("Minister for Nordisk Samarbejde Carsten Hansen er glad.", [("Carsten Hansen", "Minister for Nordisk Samarbejde")]),
        ("Leder i Utdanningsforbundet, Ragnhild Lied, er enig.", [("Ragnhild Lied", "Leder i Utdanningsforbundet")]),
        ("Minister of Social Affairs and Health Paula Risikko spoke.",
         [("Paula Risikko", "Minister of Social Affairs and Health")]),
        ("The Minister for Children, Equality and Social Inclusion Solveig Horne agreed.",
         [("Solveig Horne", "Minister for Children, Equality and Social Inclusion")]),
        ("Minister for Foreign Affairs and External Trade Gunnar Bragi Sveinsson met them.",
         [("Gunnar Bragi Sveinsson", "Minister for Foreign Affairs and External Trade")]),
        ("Minister of Agriculture, Fisheries and Food Mogens Jensen agreed.",
         [("Mogens Jensen", "Minister of Agriculture, Fisheries and Food")]),
        ("Minister for børn, undervisning og ligestilling Ellen Trane Nørby er glad.",
         [("Ellen Trane Nørby", "Minister for børn, undervisning og ligestilling")]),
        ("Ministern för kultur, demokrati och idrott Xiola Brandez höll tal.",
         [("Xiola Brandez", "Ministern för kultur, demokrati och idrott")]),
        ("Lagmann Jógvan á Lakjuni kom til møtet.", [("Jógvan á Lakjuni", "Lagmann")]),
        # name before the role
        ("Lena Ek, generaldirektör för Skogen, inledde.", [("Lena Ek", "generaldirektör för Skogen")]),
        ("Det siger Jakob Kjær, sekretariatschef i rådet.", [("Jakob Kjær", "sekretariatschef i rådet")]),
        ("Anne Holmlund, the Minister of the Interior, spoke.", [("Anne Holmlund", "the Minister of the Interior")]),
        ("Manu Sareen (RV), minister for ligestilling, er enig.", [("Manu Sareen", "minister for ligestilling")]),
        ("Árni Páll Árnason félagsmálaráðherra sagði þetta.", [("Árni Páll Árnason", "félagsmálaráðherra")]),
        # inflected names
        # where no comma ends the role, a verb does
        ("Árni Páll Árnason, félagsmálaráðherra hefur skipað nefnd um málið.", [("Árni Páll Árnason", "félagsmálaráðherra")]),
        ("Árni Páll Árnason, félagsmálaráðherra veitti styrki í gær.", [("Árni Páll Árnason", "félagsmálaráðherra")]),
        ("Jón Sigurðsson, fyrrverandi ráðherra sem leiddi starfið.", [("Jón Sigurðsson", "fyrrverandi ráðherra")]),
        ("Kari Moe, statsråd lanserte planen i går.", [("Kari Moe", "statsråd")]),
        ("Fundur með Hönnu Birnu Kristjánsdóttur innanríkisráðherra.", [("Hanna Birna Kristjánsdóttir", "innanríkisráðherra")]),
        ("Oikeusministeri Tuija Braxin esitys hyväksyttiin.", [("Tuija Brax", "Oikeusministeri")]),
        ("Pääministeri Kataisen hallitus jatkaa.", [("Katainen", "Pääministeri")]),
        ("Statsminister Anders Fogh Rasmussens tale.", [("Anders Fogh Rasmussen", "Statsminister")]),
        # an office in another language than the page's
        ("Statsminister Katainens regering on nyt koolla.", [("Katainen", "Statsminister")]),
        # signatures and contacts
        ("Grete Faremo\nJustis- og beredskapsminister", [("Grete Faremo", "Justis- og beredskapsminister")]),
        ("Presskontakt\n\nLinnea Berg\nPresschef hos Ylva Johansson", [("Linnea Berg", "Presschef hos Ylva Johansson")]),
        ("Lisätietoja\nylitarkastaja Maija Koskinen, puh. 0295 16001", [("Maija Koskinen", "ylitarkastaja")]),
        # an `s` of the name's own before a preposition, also where the name is said again; whom a question comes from
        ("Det sier seksjonssjef Kari Elnæs i Seksjon for forebygging.", [("Kari Elnæs", "seksjonssjef")]),
        ("Det sier avdelingsleder Kari Brattlands i Tangdirektoratet.", [("Kari Brattlands", "avdelingsleder")]),
        ("Avdelingsleder Kari Nordvinds forslag ble vedtatt.", [("Kari Nordvind", "Avdelingsleder")]),
        ("I et spørsmål til statsråden fra Kari Moe sto det mye.", []),
        # several in one sentence
        ("Statsråd Karita Bekkemellem og finansminister Kristin Halvorsen kom.",
         [("Karita Bekkemellem", "Statsråd"), ("Kristin Halvorsen", "finansminister")]),
        ("Knut Olsen, direktør, og Liv Dale, avdelingsleder i rådet.",
         [("Knut Olsen", "direktør"), ("Liv Dale", "avdelingsleder i rådet")]),
        # the party behind a member of the Althingi is nobody's name
        ("Í gær spurði Helga Jónsdóttir, þingmaður Sjálfstæðisflokksins, ráðherra.",
         [("Helga Jónsdóttir", "þingmaður Sjálfstæðisflokksins")]),
        ("Í gær spurði Helgi Jónsson, þingmaður Pírata, ráðherra um málið.", [("Helgi Jónsson", "þingmaður Pírata")]),
        # what the holder did, and where it was said, is no part of a role
        ("Þetta segir Helga Jónsdóttir, félagsmálaráðherra í tilkynningu.", [("Helga Jónsdóttir", "félagsmálaráðherra")]),
        ("Þar var Helga Jónsdóttir, ráðherra sem leiddi vinnuna.", [("Helga Jónsdóttir", "ráðherra")]),
        ("Så svarar Anna Berg, justitieminister i ett pressmeddelande.", [("Anna Berg", "justitieminister")]),
        # definite forms before a name
        ("Som experter förordnas kanslirådet Anna Berg och juristen Karl Holm.",
         [("Anna Berg", "kanslirådet"), ("Karl Holm", "juristen")]),
        # two offices of one minister, but not those of two
        ("Det säger bostadsminister och biträdande arbetsmarknadsminister Anna Berg.",
         [("Anna Berg", "bostadsminister och biträdande arbetsmarknadsminister")]),
        ("Då mötte statsministern och justitieminister Anna Berg pressen.", [("Anna Berg", "justitieminister")]),
    ],
)  # fmt: skip
def test_with_role(text: str, expected: list[tuple[str, str]]) -> None:
    assert with_role(text) == expected


@pytest.mark.parametrize(
    ("text", "party"),
    [
        ("Jens Holm, retsordfører for Venstre, spurgte.", "Venstre"),
        ("Stortingsrepresentant Jens Moe fra Arbeiderpartiet spurte.", "Arbeiderpartiet"),
        ("Riksdagsledamoten Lisa Ek (Vänsterpartiet) frågade.", "Vänsterpartiet"),
        ("Lisa Ek, riksdagsledamot för Centerpartiet, frågade.", "Centerpartiet"),
        ("Katja Niemi, kansanedustaja (vihr.), kysyi.", "vihr."),
        ("Justisminister Jens Moe\n(A)\n\nDette er svaret.", "A"),
        ("Stortingsrepresentant Jens Moe (bildet) spurte.", None),
        ("Spørsmål til justisminister Jens Moe om ofrene.\n\nJens Moe (FrP)\n\nJeg takker for spørsmålet.", "FrP"),
        ("Fråga till socialminister Lisa Ek.\n\nAnf. 7 Lisa Ek (S)\n\nHerr talman!", "S"),
        ("Stortingsrepresentant Jens Moe fra Bergen spurte.", None),
    ],
)
def test_party(text: str, party: str | None) -> None:
    context = reading(text)
    assert [person.party.of(context.text) if person.party else None for person in context.people] == [party]


def test_a_label_behind_a_name_is_no_part_of_it() -> None:
    assert without_role("Näin kertoi eilen Katja Niemi Julkaisupäivä 3.4.2019") == ["Katja Niemi"]


@pytest.mark.parametrize(
    "text",
    [
        "Ministeren reiste til New York.",
        "Direktoratet og Justisdepartementet deltok.",
        "Minister for Nordic Co-operation and Chair of the Committee.",
        "Foto: Kulturminister\nHeidi Olsen/Departementet",
        "Herr talman, Nordiska rådet har beslutat.",
        "Edustaja Suomesta puhui.",
        "Ráðherra Norðurlanda sagði það.",
        "Kari Lund, som møtte en minister, er bonde.",
        "Hun er leder Norsk Folkehjelp kan stole på.",
        "Ministeren for ligestilling besøgte Nordisk Hus i Reykjavik.",
        "Ministern för jämställdhet, som nyss besökte Gröna Lund, talade.",
    ],
)
def test_no_role(text: str) -> None:
    assert with_role(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Jeg er enig med Karin Åström i dette.", ["Karin Åström"]),
        ("Från vänster i bild: Anna Lind, Karl Berg och Karin Åström.", ["Anna Lind", "Karl Berg", "Karin Åström"]),
        ("Som Sjúrður Skaale sagde, er det nødvendigt.", ["Sjúrður Skaale"]),
        ("Jag vill tacka Juho Eerola för frågan.", ["Juho Eerola"]),
        ("Tycker Reinfeldt att det räcker?", ["Reinfeldt"]),
        ("Til Valgerður vil jeg sige tak.", ["Valgerður"]),
        # questions to a member whose family name only its ending tells; a verb is no given name
        ("Vi tackar herr Tångkvist. Anser Tångkvist att det räcker?", ["Tångkvist"]),
        ("Det sa Bárður á Lakjuni om saken.", ["Bárður á Lakjuni"]),
        ("Kuten Katri Kulmuni sanoi, raja on auki.", ["Katri Kulmuni"]),
        ("Ég vil þakka Helgu Völu Helgadóttur fyrir ræðuna.", ["Helga Vala Helgadóttir"]),
        ("Ég tek undir með Jóni Karli Tangen í þessu.", ["Jón Karl Tangen"]),
        ("Ég vil þakka Guðmundi Inga Þorsteinssyni fyrir.", ["Guðmundur Ingi Þorsteinsson"]),
        ("Inga Dóra Þorsteinsdóttir þakkaði fyrir.", ["Inga Dóra Þorsteinsdóttir"]),
        ("This was said by Lennart Meri and by Toomas Ilves.", ["Lennart Meri", "Toomas Ilves"]),
        ("Mona Sahlins förslag är bra. Det tycker Sahlin själv.", ["Mona Sahlin"]),
        ("Vi hörde Bogdanovs kollega Grönroos tala.", ["Grönroos"]),
        # whom a member calls a colleague
        ("Kollegaen min Xiolander Brandez minte oss om det.", ["Xiolander Brandez"]),
        ("Min kollega Xiolander Brandez talade om det.", ["Xiolander Brandez"]),
        ("Min partifælle Xiolander Brandez talte om det.", ["Xiolander Brandez"]),
        ("My colleague Xiolander Brandez spoke of it.", ["Xiolander Brandez"]),
        # a contact of whom nothing but the name stands there
        ("Projektet er slut.\n\nKontakt:\n\nKristine Revland\n\n+45 22 22 22 22", ["Kristine Revland"]),
        # who is thanked, in reply
        ("Takk for svaret, Vestnes-Brandez. Vi er enige.", ["Vestnes-Brandez"]),
        ("Tack för inlägget, Brandezius. Vi är överens.", ["Brandezius"]),
        ("Tak for spørgsmålet, Brandezgaard. Vi er enige.", ["Brandezgaard"]),
        ("Ég þakka Brandezius fyrir ræðuna.", ["Brandezius"]),
        # members of a committee with the body that named them
        ("- Xiola Brandez, tilnefnd af Alþingi", ["Xiola Brandez"]),
        ("Utvalget har ett medlem: Xiola Brandez, oppnevnt av departementet", ["Xiola Brandez"]),
        ("Xiola Brandez, utsedd av regeringen", ["Xiola Brandez"]),
        # two initials that stand together
        ("Á fundinum var Jón H.B. Snorrason.", ["Jón H.B. Snorrason"]),
        # given names without patronymic, in an oblique case
        ("Hópurinn skilaði Ásmundi Einari skýrslu.", ["Ásmundur Einar"]),
        ("Hún ræddi við Önnu Olgu um málið.", ["Anna Olga"]),
        # a country that looks like a name
        ("De ble sendt videre til Hellas og Italia.", []),
        # a surname alone that opens the sentence, beside a verb of saying or a country
        ("Karjalainen fra Finland hadde sittet lengst.", ["Karjalainen"]),
        ("Wahlberg sier at saken er alvorlig.", ["Wahlberg"]),
        # names that no register holds, joined to one that is in it; a double name of a month
        ("Der var Kari Nordvik og Xiolander Brandezius med.", ["Kari Nordvik", "Xiolander Brandezius"]),
        ("Där var Xiolander Brandezius och Anna Berg med.", ["Xiolander Brandezius", "Anna Berg"]),
        ("Rapporten er skrevet av May-Len Xkilbrei.", ["May-Len Xkilbrei"]),
        # a greeting is no given name
        ("Hei Kari, så hyggelig at du kunne komme.", ["Kari"]),
        ("Hej Anna, tack för frågan.", ["Anna"]),
        ("Moi Anna, kiitos puheesta.", ["Anna"]),
        ("Sæl Anna, þakka þér fyrir.", ["Anna"]),
        ("Hi Anna, thank you for the speech.", ["Anna"]),
        # a Finnish pronoun that is a name elsewhere
        ("Ryhmä perustettiin. Sille kuuluvat epäilyt, jotka ovat laajoja.", []),
        # a given name cut short, and a name behind the site that shows the picture
        ("Þetta sagði Guðni Th. Jóhannesson.", ["Guðni Th. Jóhannesson"]),
        ("norden.org/Ane Cecilie Berg", ["Ane Cecilie Berg"]),
        # what a picture shows
        ("Portræt af Kirsten Brosbøl", ["Kirsten Brosbøl"]),
        ("Portrett av Kari Nordvik", ["Kari Nordvik"]),
    ],
)
def test_without_role(text: str, expected: list[str]) -> None:
    assert without_role(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Foto: Marius Gulliksrud",
        "Fotograf\nKarin Beate Nøsterud/norden.org",
        "Photo: Anna Berg",
        "Kuva: Matti Porre",
        "Ljósmynd: Sigurður Jónsson",
        "Møtet på Nordens Hus i Reykjavik handlet om Barents Hav.",
        "Astrid Lindgrens barnsjukhus och Anna Lindhs minnesfond fick stöd.",
        "Save the Children and Human Rights Watch took part.",
        "Politidistriktene Oslo og Søndre Buskerud prøver det.",
        "Det gäller Norra Roslagen och Östra Göinge.",
        "I Lund och i Berg finns nya centrum.",
        "The Ministry for Children and Anna House.",
        "Den Nordiske Model og Det Europæiske Råd.",
        "Tack för frågan, Sverige. Jag tackar Norge och Röda Korset.",
        "Stort tak til Danmark og Nordisk Råd. Andre temaer var arbejde.",
        "Vi takker Kirkens Bymisjon. Andre tema kjem seinare.",
        "Við þökkum. Ég þakka Alþingi og Norðurlandaráði fyrir.",
        "Miehen käsi allekirjoittaa sopimuksen.",  # no `Mie`
        "Borgarar landsins eiga rétt á því að vita þetta.",  # is: the citizens, no `Borgar`
        "Regjeringen Bondevik la fram saken for mange år siden.",  # a cabinet
        "The Budget Bill for 2022 was proposed by the Government.",
        "Saken går til Den Europæiske Klagedomstol (EKD) nu.",  # no party
        "Kouluttajat tulivat Raja- ja merivartiokoulusta.",
        "Your Excellencies,\nMembers of Parliament,\nI am pleased.",
        "It was led by the Prime Minister’s Staff and the Minister's Circle.",  # theirs, nobody
        "Lykkes vi ikke, må andre ta over.",  # a verb, no form of `Lykke`
        "Lykkas vi inte måste andra ta över.",
    ],
)
def test_nobody(text: str) -> None:
    assert with_role(text) == []
    assert without_role(text) == []


def test_surname_is_joined_to_the_full_name() -> None:
    context = reading("Det mener miljøminister Heidi Sørensen. – Vi må handle nå, sier Sørensen.")
    [(span, person)] = context.surnames
    assert span.of(context.text) == "Sørensen"
    assert person.base == "Heidi Sørensen"
    assert without_role(context.text) == []


def test_speaker_is_not_named_again() -> None:
    context = reading("Jan-Erik Enestam\nDirektör\n\nEnestam talade.", person=(Span(0, 16),))
    assert context.people == []
    assert named_people.named(context.text, context.hits, context.page, context.code, [], []) == []


@pytest.mark.parametrize(
    ("name", "other", "expected"),
    [
        ("Brende", "Børge Brende", True),
        ("Skei Grande", "Trine Skei Grande", True),
        ("Børge", "Børge Brende", True),
        ("Brende Børge", "Børge Brende", False),
        ("Børge Brende", "Børge Brende", False),
    ],
)
def test_is_part_of(name: str, other: str, *, expected: bool) -> None:
    assert is_part_of(name, other) is expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("– Vi ser fram til møtet, sier direktør Kari Vik i Utlendingsdirektoratet.", "no-utlendingsdirektoratet"),
        ("Ytterligare information: Eva Ek, utredare, Migrationsverket, telefon 12.", "se-migrationsverket"),
        ("Direktör Lars Ek vid Migrationsverket leder gruppen.", "se-migrationsverket"),
        ("Asiasta kertoi johtaja Aino Aalto Maahanmuuttovirastosta, kun ryhmä kokoontui.", "fi-maahanmuuttovirasto"),
        ("Oikeusministeriön kansliapäällikkö Aino Aalto johtaa ryhmää, joka on suuri.", "fi-oikeusministerioe"),
        ("Statsadvokat Per Lind talte, og Utlendingsdirektoratet lyttet.", None),
        ("– Det er bra, sa statssekretær Kari Vik på Politidirektoratets konferanse i går.", None),
        ("– Det er bra, sier statsminister Kari Vik i Stortinget.", None),  # where she said it
    ],
)
def test_the_body_beside_an_official(text: str, expected: str | None) -> None:
    found = [record.cells["org_id"] for record in records(reading(text), None) if record.table == "person_roles"]
    assert [office.value if isinstance(office, Value) else None for office in found] == [expected]


PIECES = st.sampled_from(
    [
        "statsminister",
        "Anna Berg",
        "Anna",
        "Berg",
        "Olof Palme",
        "direktør i",
        "Foto:",
        "\n",
        "\n\n",
        ",",
        "sa",
        "og",
        "–",
        ".",
        "(",
        "A",
        "'",
        "ministern",
    ]
)


@given(st.lists(PIECES, max_size=20).map(" ".join), st.text(max_size=10))
def test_any_text_can_be_read(text: str, behind: str) -> None:
    context = reading(f"{text}{behind}")
    for person in context.people:
        assert 0 <= person.name.start < person.name.end <= len(context.text)
        assert 0 <= person.role.start < person.role.end <= len(context.text)
        assert person.base


@pytest.mark.parametrize(
    ("text", "names"),
    [
        # a word that stands in a place elsewhere on the page is its name
        ("Vi er samlet her i Harpa. Sidst var Harpa ikke bygget.", []),
        ("Vi mødtes i salen, hvor Harpa talte.", ["Harpa"]),
        ("Kokous siirtyi Lundiin. Myös Lundin kokouksessa puhuttiin asiasta.", []),
        ("Kokouksessa puhuttiin asiasta, ja myös Lundin puhui siitä.", ["Lundin"]),
    ],
)
def test_a_single_name_of_a_place_is_nobody(text: str, names: list[str]) -> None:
    assert without_role(text) == names


def test_a_name_before_a_mark_is_no_genitive() -> None:
    assert without_role("På bilden står Petra Seidefors, Anna Bergs chef och Karin Holm.") == [
        "Petra Seidefors",
        "Anna Berg",
        "Karin Holm",
    ]


def test_the_mark_of_a_picture_announces_nobody() -> None:
    text = "Þátttakendur á fundinum - mynd\nKatrín Jónsdóttir, forsætisráðherra, talaði á fundinum."
    assert with_role(text) == [("Katrín Jónsdóttir", "forsætisráðherra")]


def test_a_compound_with_a_noun_is_nobody() -> None:
    assert with_role("Á fundinum var George Nilsson, formaður Lanzarote-nefndarinnar, og fleiri.") == [
        ("George Nilsson", "formaður Lanzarote-nefndarinnar")
    ]
