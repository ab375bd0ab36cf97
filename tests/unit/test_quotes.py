"""Direct speech in all styles of the sites: which words are quoted, and whose they are."""

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipelines.documents import Document, Source, tidy
from pipelines.records.context import Context, read
from pipelines.records.quotes import quotes_of
from pipelines.sources.layout import blocks, lines
from pipelines.sources.page import Page


def reading(text: str) -> Context:
    """A page that is nothing but a body."""
    return read(Document("doc", text, Source("unknown"), None, "utf-8"), Page("none", body=blocks(text, list(lines(text)))))


def said(text: str) -> list[tuple[str, str | None]]:
    context = reading(text)
    return [
        (tidy(" ".join(piece.of(text) for piece in quote.pieces)), quote.person.base if quote.person else None)
        for quote in quotes_of(context)
    ]


NB = "Justisminister Grete Faremo la fram planen i Oslo. Den skal hjelpe ofrene og styrke politiet.\n\n"
NN = "Helse- og omsorgsminister Ingvild Kjerkol la fram planen i dag. Han skal hjelpe dei som er utsette.\n\n"
SV = "Jämställdhetsminister Åsa Regnér presenterade strategin. Den ska hjälpa de utsatta och stärka polisen.\n\n"
DA = "Justitsminister Søren Pind har fremlagt planen. Den skal hjælpe ofrene og styrke politiet.\n\n"
FI = "Sisäministeri Päivi Räsänen esitteli ohjelman torstaina. Sen tarkoitus on auttaa uhreja ja tukea poliisia.\n\n"
IS = "Ögmundur Jónasson innanríkisráðherra kynnti áætlunina. Hún á að hjálpa þolendum og styrkja lögregluna.\n\n"
EN = "Minister of the Interior Anne Holmlund presented the plan. It will help the victims and the police.\n\n"

STYLES = [
    # a dash, the speaker behind, by role and name, by name, by office, by pronoun
    ("nb-dash", NB, "– Ofrene må få hjelp, sier justisminister Grete Faremo.", "Ofrene må få hjelp", "Grete Faremo"),
    ("nb-hyphen", NB, "- Ofrene må få hjelp, sier Faremo.", "Ofrene må få hjelp", "Grete Faremo"),
    ("nb-office", NB, "– Ofrene må få hjelp, sier justisministeren.", "Ofrene må få hjelp", "Grete Faremo"),
    ("nb-minister", NB, "– Ofrene må få hjelp, understreker statsråden.", "Ofrene må få hjelp", "Grete Faremo"),
    ("nb-adverb", NB, "– Ofrene må få hjelp, sier en fornøyd Faremo.", "Ofrene må få hjelp", "Grete Faremo"),
    ("nb-particle", NB, "– Ofrene må få hjelp, legger Faremo til.", "Ofrene må få hjelp", "Grete Faremo"),
    ("nb-question", NB, "– Hvem skal ellers hjelpe ofrene? spør Faremo.", "Hvem skal ellers hjelpe ofrene?", "Grete Faremo"),
    ("nb-party", NB, "– Det haster, sier statsråd Grete Faremo (Ap).", "Det haster", "Grete Faremo"),
    ("nn-dash", NN, "– Dei utsette må få hjelp, seier Kjerkol.", "Dei utsette må få hjelp", "Ingvild Kjerkol"),
    ("nn-office", NN, "– Dei utsette må få hjelp, seier helseministeren.", "Dei utsette må få hjelp", "Ingvild Kjerkol"),
    ("sv-dash", SV, "– Stödet ska bli bättre, säger jämställdhetsminister Åsa Regnér.", "Stödet ska bli bättre", "Åsa Regnér"),
    ("sv-minus", SV, "\u2212 Stödet ska bli bättre, säger Åsa Regnér.", "Stödet ska bli bättre", "Åsa Regnér"),
    ("sv-further", SV, "– Stödet ska bli bättre, säger Regnér vidare.", "Stödet ska bli bättre", "Åsa Regnér"),
    ("sv-particle", SV, "– Stödet ska bli bättre, lägger Åsa Regnér till.", "Stödet ska bli bättre", "Åsa Regnér"),
    ("da-hyphen", DA, "- Bagmændene skal stoppes, udtaler Søren Pind.", "Bagmændene skal stoppes", "Søren Pind"),
    ("da-long-dash", DA, "— Bagmændene skal stoppes, fastslår Pind.", "Bagmændene skal stoppes", "Søren Pind"),
    ("fi-dash", FI, "– Uhrit tarvitsevat apua, sanoo sisäministeri Päivi Räsänen.", "Uhrit tarvitsevat apua", "Päivi Räsänen"),
    ("fi-turned", FI, "- Uhrit tarvitsevat apua, Räsänen huomauttaa.", "Uhrit tarvitsevat apua", "Päivi Räsänen"),
    ("fi-turned-role", FI, "- Uhrit tarvitsevat apua, ministeri Räsänen toteaa.", "Uhrit tarvitsevat apua", "Päivi Räsänen"),
    ("fi-office", FI, "- Uhrit tarvitsevat apua, sisäministeri korostaa.", "Uhrit tarvitsevat apua", "Päivi Räsänen"),
    ("fi-pronoun", FI, "- Uhrit tarvitsevat apua, Räsänen sanoo.\n\n- Työ jatkuu, hän lisää.", "Työ jatkuu", "Päivi Räsänen"),
    ("en-dash", EN, "- The victims need help, says Minister Holmlund.", "The victims need help", "Anne Holmlund"),
    ("en-title", EN, "- The victims need help, says Ms Holmlund.", "The victims need help", "Anne Holmlund"),
    ("en-title-first", EN, "- The victims need help, Mrs Holmlund said.", "The victims need help", "Anne Holmlund"),
    # a dash without its blank, a role with its field in the attribution
    ("nb-glued", NB, "-Ofrene må få hjelp, sier Faremo.", "Ofrene må få hjelp", "Grete Faremo"),
    ("nn-glued", NN, "–Dei utsette må få hjelp, seier Kjerkol.", "Dei utsette må få hjelp", "Ingvild Kjerkol"),
    ("sv-glued", SV, "-Stödet ska bli bättre, säger Åsa Regnér.", "Stödet ska bli bättre", "Åsa Regnér"),
    ("da-glued", DA, "-Bagmændene skal stoppes, siger Søren Pind.", "Bagmændene skal stoppes", "Søren Pind"),
    ("fi-glued", FI, "-Uhrit tarvitsevat apua, Räsänen sanoo.", "Uhrit tarvitsevat apua", "Päivi Räsänen"),
    ("is-glued", IS, "-Þolendur þurfa hjálp, segir Ögmundur.", "Þolendur þurfa hjálp", "Ögmundur Jónasson"),
    ("en-glued", EN, "-The victims need help, says Holmlund.", "The victims need help", "Anne Holmlund"),
    ("fi-field", "", "- Uhrit tarvitsevat nyt apua, tasa-arvosta vastaava ministeri Aino Aalto sanoo.", "Uhrit tarvitsevat nyt apua", "Aino Aalto"),
    # paragraphs between the announcement and the speaker's name
    ("da-signed", DA, "Justitsminister Søren Pind siger:\n\nBagmændene skal stoppes.\n\n- Søren Pind", "Bagmændene skal stoppes.", "Søren Pind"),
    ("nb-signed", NB, "Grete Faremo uttaler:\n\nOfrene må få hjelp.\n\n– Grete Faremo", "Ofrene må få hjelp.", "Grete Faremo"),
    ("sv-signed", SV, "Åsa Regnér säger:\n\nStödet ska bli bättre.\n\n– Åsa Regnér, minister", "Stödet ska bli bättre.", "Åsa Regnér"),
    ("fi-signed", FI, "Päivi Räsänen sanoo:\n\nUhrit tarvitsevat apua.\n\n- Päivi Räsänen", "Uhrit tarvitsevat apua.", "Päivi Räsänen"),
    # quotation marks of all shapes
    ("nb-guillemets", NB, "«Ofrene må få hjelp», sier Faremo.", "Ofrene må få hjelp", "Grete Faremo"),
    ("nb-comma-within", NB, "«Ofrene må få hjelp,» sier Faremo.", "Ofrene må få hjelp", "Grete Faremo"),
    ("da-guillemets", DA, "»Bagmændene skal stoppes,« siger Søren Pind.", "Bagmændene skal stoppes", "Søren Pind"),
    ("da-curly", DA, "”Bagmændene skal stoppes”, siger Søren Pind.", "Bagmændene skal stoppes", "Søren Pind"),
    ("da-mixed", DA, '”Bagmændene skal stoppes," siger ministeren.', "Bagmændene skal stoppes", "Søren Pind"),
    ("da-dash-behind", DA, '"Bagmændene skal stoppes" - siger Søren Pind.', "Bagmændene skal stoppes", "Søren Pind"),
    ("da-never-closed", DA, "”Bagmændene skal stoppes, siger ministeren.", "Bagmændene skal stoppes", "Søren Pind"),
    ("sv-curly", SV, "”Stödet ska bli bättre”, säger Åsa Regnér.", "Stödet ska bli bättre", "Åsa Regnér"),
    ("sv-guillemets", SV, "»Stödet ska bli bättre», säger Åsa Regnér.", "Stödet ska bli bättre", "Åsa Regnér"),
    ("fi-curly", FI, "”Uhrit tarvitsevat apua”, sanoo Räsänen.", "Uhrit tarvitsevat apua", "Päivi Räsänen"),
    ("fi-straight", FI, '"Uhrit tarvitsevat apua", Räsänen sanoo.', "Uhrit tarvitsevat apua", "Päivi Räsänen"),
    ("fi-body", FI, "”Uhrit tarvitsevat apua”, toteaa sisäministeriö.", "Uhrit tarvitsevat apua", None),
    ("is-low-high", IS, "„Þolendur þurfa hjálp,“ segir Ögmundur Jónasson.", "Þolendur þurfa hjálp", "Ögmundur Jónasson"),
    ("is-given-name", IS, "„Þolendur þurfa hjálp,“ segir Ögmundur.", "Þolendur þurfa hjálp", "Ögmundur Jónasson"),
    ("is-given-names", IS.replace("Ögmundur", "Jón Ögmundur"), "„Þolendur þurfa hjálp,“ segir Jón Ögmundur.", "Þolendur þurfa hjálp", "Jón Ögmundur Jónasson"),
    ("is-office", IS, "„Þolendur þurfa hjálp,“ segir innanríkisráðherra.", "Þolendur þurfa hjálp", "Ögmundur Jónasson"),
    ("is-straight", IS, '"Þolendur þurfa hjálp," segir ráðherra.', "Þolendur þurfa hjálp", "Ögmundur Jónasson"),
    ("is-curly", IS, "“Þolendur þurfa hjálp” sagði Ögmundur.", "Þolendur þurfa hjálp", "Ögmundur Jónasson"),
    ("en-curly", EN, "“The victims need help,” said Holmlund.", "The victims need help", "Anne Holmlund"),
    ("en-long-title", EN, "“We help,” says Minister for Gender Equality and Deputy Minister for Employment Åsa Lindhagen.", "We help", "Åsa Lindhagen"),
    ("en-turned", EN, '"The victims need help," Holmlund said.', "The victims need help", "Anne Holmlund"),
    ("en-turned-office", EN, "“The victims need help,” the Minister said.", "The victims need help", "Anne Holmlund"),
    ("en-pronoun", EN, "“The victims need help,” said Holmlund. “It is late,” she added.", "It is late", "Anne Holmlund"),
    # the speaker before
    ("nb-announced", NB, "Statsråden uttaler:\n\n– Ofrene må få hjelp.", "Ofrene må få hjelp.", "Grete Faremo"),
    ("nb-colon", NB, "Faremo sier: «Ofrene må få hjelp.»", "Ofrene må få hjelp.", "Grete Faremo"),
    ("nb-name-before", NB, "Grete Faremo er fornøyd med planen og sier: «Ofrene må få hjelp.»", "Ofrene må få hjelp.", "Grete Faremo"),
    ("sv-name-before", SV, "Regnér välkomnar beslutet och säger: ”Stödet ska bli bättre.”", "Stödet ska bli bättre.", "Åsa Regnér"),
    ("da-name-before", DA, "Søren Pind glæder sig over planen og siger: ”Bagmændene skal stoppes.”", "Bagmændene skal stoppes.", "Søren Pind"),
    ("fi-name-before", FI, "Räsänen on tyytyväinen ja sanoo: ”Uhrit tarvitsevat apua.”", "Uhrit tarvitsevat apua.", "Päivi Räsänen"),
    ("en-name-before", EN, "Holmlund welcomes the plan and says: “The victims need help.”", "The victims need help.", "Anne Holmlund"),
    ("nb-name-alone", NB, "Justisminister Grete Faremo:\n\n– Ofrene må få hjelp hver dag.", "Ofrene må få hjelp hver dag.", "Grete Faremo"),
    ("da-announced", DA, "Justitsminister Søren Pind siger:\n\n”Bagmændene skal stoppes.”", "Bagmændene skal stoppes.", "Søren Pind"),
    ("da-turned", DA, "Om planen siger Søren Pind:\n\n- Bagmændene skal stoppes nu.", "Bagmændene skal stoppes nu.", "Søren Pind"),
    ("sv-colon", SV, "Åsa Regnér kommenterar: ”Stödet ska bli bättre.”", "Stödet ska bli bättre.", "Åsa Regnér"),
    ("fi-colon", FI, "Räsänen sanoo: ”Uhrit tarvitsevat apua.”", "Uhrit tarvitsevat apua.", "Päivi Räsänen"),
    ("is-colon", IS, "Ögmundur segir: „Þolendur þurfa hjálp.“", "Þolendur þurfa hjálp.", "Ögmundur Jónasson"),
    ("en-comma", EN, "Holmlund said, “The victims need help.”", "The victims need help.", "Anne Holmlund"),
    # the speaker in the middle
    ("nb-middle", NB, "– Ofrene må få hjelp, sier Faremo. – Nå haster det.", "Ofrene må få hjelp Nå haster det.", "Grete Faremo"),
    ("nb-middle-comma", NB, "– Ofrene, sier Faremo, – må få hjelp.", "Ofrene må få hjelp.", "Grete Faremo"),
    ("nb-first-words", NB, "– I dag, sier Faremo, er det for få som får hjelp.", "I dag er det for få som får hjelp.", "Grete Faremo"),
    ("nb-clause", NB, "– Det haster, sier Faremo, som reiser i morgen.", "Det haster", "Grete Faremo"),
    ("sv-middle", SV, "– Stödet brister, säger Åsa Regnér. Vi ska göra det bättre.", "Stödet brister Vi ska göra det bättre.", "Åsa Regnér"),
    ("da-middle", DA, "”Det haster,” siger Søren Pind. ”Bagmændene skal stoppes.”", "Det haster Bagmændene skal stoppes.", "Søren Pind"),
    ("fi-middle", FI, "- Apu viipyy, Räsänen sanoo. Meidän on toimittava.", "Apu viipyy Meidän on toimittava.", "Päivi Räsänen"),
    ("is-middle", IS, "„Það er brýnt,“ segir Ögmundur, „að þolendur fái hjálp.“", "Það er brýnt að þolendur fái hjálp.", "Ögmundur Jónasson"),
    ("en-middle", EN, "“It is late,” said Holmlund, “but not too late.”", "It is late but not too late.", "Anne Holmlund"),
    # a third person goes on telling
    ("nb-tale", NB, "– Ofrene må få hjelp, sier Faremo. Hun reiser videre i morgen.", "Ofrene må få hjelp", "Grete Faremo"),
    # over paragraphs
    ("da-paragraphs", DA, "”Det haster.\n\n”Bagmændene skal stoppes,” siger Søren Pind.", "Det haster. Bagmændene skal stoppes", "Søren Pind"),
    ("nb-three-paragraphs", NB, "«Ofrene må få hjelp.\n\nOgså politiet.\n\nDet haster», sier Faremo.", "Ofrene må få hjelp. Også politiet. Det haster", "Grete Faremo"),
    ("nb-announced-paragraphs", NB, "Faremo sier: «Ofrene må få hjelp.\n\nDet haster.»", "Ofrene må få hjelp. Det haster.", "Grete Faremo"),
    ("nb-closed-nowhere", NB, "«Ofrene må få hjelp nå.\n\nPlanen har fått navnet «Stopp!» av alle.", "Ofrene må få hjelp nå.", "Grete Faremo"),
    ("en-paragraphs", EN, "“It is late.\n\nThe victims need help,” said Holmlund.", "It is late. The victims need help", "Anne Holmlund"),
    # marks within marks
    ("nb-within", NB, '«Vi kaller det "moderne slaveri" nå», sier Faremo.', 'Vi kaller det "moderne slaveri" nå', "Grete Faremo"),
    # somebody who holds no office
    ("nb-other", NB, "– Jeg fikk hjelp, sier Mona Lie, som bodde på senteret.", "Jeg fikk hjelp", None),
    ("sv-several", SV, "– Vi är eniga, säger ministrarna.", "Vi är eniga", None),
    ("da-they", DA, "- Vi er enige, siger de.", "Vi er enige", None),
    ("nb-two", NB, "– Det haster, sier Faremo og Støre.", "Det haster", None),
]  # fmt: skip


@pytest.mark.parametrize(
    ("before", "words", "quoted", "speaker"), [case[1:] for case in STYLES], ids=[case[0] for case in STYLES]
)
def test_styles(before: str, words: str, quoted: str, speaker: str | None) -> None:
    assert said(before + words)[-1:] == [(quoted, speaker)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            NB + "– Ofrene må få hjelp, sier Faremo.\n\n– Vi skal gjøre mer enn før.",
            [("Ofrene må få hjelp", "Grete Faremo"), ("Vi skal gjøre mer enn før.", "Grete Faremo")],
            id="nb-goes-on",
        ),
        pytest.param(
            NB
            + "I går møtte Faremo finansminister Sigbjørn Johnsen. Det er på tide, mener Faremo.\n\n– Ofrene må få hjelp, sier hun.",
            [("Ofrene må få hjelp", "Grete Faremo")],
            id="nb-pronoun-behind-what-she-says",
        ),
        pytest.param(
            NB + "Mona Lie har møtt Faremo og sier: «Vi må få hjelp hver dag.»",
            [],
            id="nb-another-met-her",
        ),
        pytest.param(
            NB + "– Ofrene må få hjelp, sier Faremo. – Vi tar oss råd, svarer finansminister Sigbjørn Johnsen.",
            [("Ofrene må få hjelp", "Grete Faremo"), ("Vi tar oss råd", "Sigbjørn Johnsen")],
            id="nb-two-in-one-paragraph",
        ),
        pytest.param(
            SV + "Mötet hölls i Lund.\n\n– Stödet ska bli bättre för alla.\n\n– Det är bråttom, säger Åsa Regnér.",
            [("Stödet ska bli bättre för alla.", "Åsa Regnér"), ("Det är bråttom", "Åsa Regnér")],
            id="sv-speaker-follows",
        ),
        pytest.param(
            NB + "– Det haster, sier Faremo.\n\n– Jeg venter ennå, sier Mona Lie.\n\n– Det er for lenge å vente.",
            [("Det haster", "Grete Faremo"), ("Jeg venter ennå", None), ("Det er for lenge å vente.", None)],
            id="nb-goes-on-with-another",
        ),
        pytest.param(
            NB + "Helseminister Jonas Gahr Støre deltok også.\n\n– Det haster, sier Støre.\n\n– Ja, sier justisministeren.",
            [("Det haster", "Jonas Gahr Støre"), ("Ja", "Grete Faremo")],
            id="nb-two-ministers",
        ),
        pytest.param(
            NB + "Helseminister Jonas Gahr Støre deltok også.\n\nMøtet var åpent.\n\n– Det haster, sier statsråden.",
            [("Det haster", None)],
            id="nb-which-minister",
        ),
        pytest.param(
            "Planen ble lagt fram i går.\n\n– Vi må hjelpe ofrene bedre enn før.",
            [("Vi må hjelpe ofrene bedre enn før.", None)],
            id="nb-nobody",
        ),
        pytest.param(
            DA + "Justitsminister Søren Pind siger:\n\n- Bagmændene skal stoppes.\n\n- Ofrene skal hjælpes.",
            [("Bagmændene skal stoppes.", "Søren Pind"), ("Ofrene skal hjælpes.", "Søren Pind")],
            id="da-announced-paragraphs",
        ),
        pytest.param(
            NB + "– Det haster, sier Faremo.\n\nBarneminister Laila Dåvøy er enig.\n\n– Vi vet for lite, sier hun.",
            [("Det haster", "Grete Faremo"), ("Vi vet for lite", "Laila Dåvøy")],
            id="nb-she-is-another",
        ),
        pytest.param(
            EN + "“It is late,” says Holmlund.\n\nMr Brown opened the meeting. “Let us begin at once,” he said.",
            [("It is late", "Anne Holmlund"), ("Let us begin at once", None)],
            id="en-he-is-not-known",
        ),
        pytest.param(
            EN
            + "“It is late”, says Holmlund (Finland), who chairs the Ministers for Nordic Co-operation. “Let us begin at once”, she adds.",
            [("It is late", "Anne Holmlund"), ("Let us begin at once", "Anne Holmlund")],
            id="en-she-behind-offices-and-countries",
        ),
        pytest.param(
            FI + "– On kiire, sanoo Räsänen sisäministeriöstä.\n\nRäsäsen mukaan työ alkaa.\n\n– Nyt on aika toimia, hän sanoo.",
            [("On kiire", "Päivi Räsänen"), ("Nyt on aika toimia", "Päivi Räsänen")],
            id="fi-he-behind-a-body",
        ),
        pytest.param(
            "– Kilpailu on turvattava, toteaa Ruokaviraston valvontalinjan ylijohtaja Aino Aalto.",
            [("Kilpailu on turvattava", "Aino Aalto")],
            id="fi-official-of-a-body",
        ),
        pytest.param(
            "– Vi behöver fler lärare, säger Skolverkets generaldirektör Anna Berg.",
            [("Vi behöver fler lärare", "Anna Berg")],
            id="sv-official-of-a-body",
        ),
        pytest.param(
            DA + "- Det haster meget, og alle skal være med, lyder det fra ham i en pressemeddelelse.",
            [("Det haster meget, og alle skal være med", "Søren Pind")],
            id="da-from-him",
        ),
        pytest.param(
            NB + "– Det haster mye, og alle må være med, lyder det fra ham.",
            [("Det haster mye, og alle må være med", "Grete Faremo")],
            id="nb-from-him",
        ),
        pytest.param(
            EN + "“It is late,” said Holmlund, adding that “help is near”.",
            [("It is late", "Anne Holmlund")],
            id="en-words-within-a-clause",
        ),
        pytest.param(
            DA + "Foreningens ordfører udtaler:\n\n”Vi har ventet længe på denne aftale.”\n\n”Det er godt,” siger Søren Pind.",
            [("Vi har ventet længe på denne aftale.", None), ("Det er godt", "Søren Pind")],
            id="da-announced-by-nobody-known",
        ),
        pytest.param(
            SV + "Frågan lyfts av socialminister Lena Hallengren:\n\n– Det måste vi ändra på.",
            [("Det måste vi ändra på.", "Lena Hallengren")],
            id="sv-name-before-colon",
        ),
        pytest.param(
            DA + "- Bagmændene skal stoppes og straffes nu.",
            [("Bagmændene skal stoppes og straffes nu.", "Søren Pind")],
            id="da-person-before",
        ),
    ],
)
def test_whose_words(text: str, expected: list[tuple[str, str | None]]) -> None:
    assert said(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        # titles and terms in quotation marks
        NB + "Statsråden viste til rapporten «Slaver i vår tid», sier kilder i departementet.",
        NB + "Faremo sier at «moderne slaveri» er et godt ord for det.",
        DA + "Regeringen har lanceret ”Ud af skyggen”. Planen gælder fra i dag.",
        SV + "Begreppet ”människohandel” används i lagen, säger Åsa Regnér.",
        FI + "Hanke ”Apua ajoissa” alkaa syksyllä. Räsänen sanoo, että se on tarpeen.",
        IS + "Skýrslan „Mansal á Íslandi“ kom út. Ögmundur segir hana góða.",
        EN + "The project “Out of the shadows” starts today. Holmlund said it was needed.",
        # reported speech without marks
        NB + "Ofrene må få hjelp, sier Faremo at hun mener.",
        EN + "Holmlund said that the victims need help.",
        # a dash without its blank that nobody is said to speak, paragraphs that nobody signs
        NB + "-Opplæring av politiet i hele landet.",
        SV + "-Fler tillsyner i hela landet och stöd till offren.",
        NB + "Grete Faremo sier:\n\nPlanen gjelder fra i dag.\n\n- Opplæring av politiet",
        DA + "Der er tre dele:\n\nBagmændene skal stoppes.\n\n- Søren Pind",
        # items of lists behind dashes, headlines, names
        "Planen har tre deler:\n\n- Politiet skal ha kunnskap om ofrene.",
        "Tiltak i planen\n- Opplæring av politiet\n- Flere tilsyn i Oslo\n- Hjelp til ofrene",
        "– Ofrene må få hjelp\n\nPlanen ble lagt fram i Oslo i dag.",
        "Gruppen består av\n\n- Kari Nordmann, oppnevnt av departementet",
        # reasons that somebody points to, the words of a law, the name of a measure in a list
        SV + "Riksrevisionen pekar på flera orsaker:\n\n- styrningen av myndigheterna brister\n- reglerna för stöd är oklara.",
        NB + "Faremo peker på flere årsaker:\n\n- styringen av etatene er for svak\n- reglene for støtte er uklare.",
        DA + "Loven ændres således:\n\n»§ 12 b. Ministeren udpeger tre repræsentanter, som følger arbejdet i kommunerne.«",
        NB + "I loven gjøres denne endringen:\n\n«§ 4 a. Departementet kan gi forskrift om hvem som skal ha støtte.»",
        DA + "Planens initiativer:\n\n1. ”Samme dag under samme tag i alle byer”\n2. Al viden ét sted",
        SV + "Åtgärder:\n\n• ”En väg in för alla som söker stöd”\n• Fler platser",
    ],
)
def test_no_quotation(text: str) -> None:
    assert said(text) == []


@given(st.text(alphabet=st.sampled_from('abcA .,:!?\n–-"”“«»„') | st.characters(exclude_categories=["Cs"]), max_size=200))
def test_quotations_of_any_text_are_places_in_order(text: str) -> None:
    full = f"Statsråd Grete Faremo kom. 1 2023\n\n{text}, sier Faremo."
    found = quotes_of(reading(full))
    pieces = [piece for quote in found for piece in quote.pieces]
    assert pieces == sorted(pieces)
    assert all(one.end <= other.start for one, other in itertools.pairwise(pieces))
    assert all(0 <= piece.start < piece.end <= len(full) for piece in pieces)
