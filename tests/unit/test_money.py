"""Amounts as the eight languages write them: language, words, amounts and currencies."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipelines.mentions import numbers, scan
from pipelines.mentions.money import money


def amounts(text: str, lang: str) -> list[str]:
    hits = scan(text)
    found = money.find(text, hits, numbers.find(text, hits, lang), lang)
    return [f"{one.amount.normalize():f} {one.currency}" for one in found]


@pytest.mark.parametrize(
    ("lang", "text", "expected"),
    [
        # a year before one million
        ("fi", "Kunnostetaan vuonna 2021 miljoonalla eurolla.", ["1000000 EUR"]),
        ("fi", "Määräraha on vuosina 2021–2024 miljoona euroa vuodessa.", ["1000000 EUR"]),
        ("fi", "Rahaa on 2021 miljoonaa euroa.", ["2021000000 EUR"]),
        ("is", "Varið var árið 2022 milljón króna til verksins.", ["1000000 kr"]),
        # what is given for each, in a list of grants
        (
            "nb",
            "Det koster 484 millioner kroner.\n\nKommunene får egne tilskudd:\n • 50 000 for hver person\n",
            ["484000000 kr", "50000 kr"],
        ),
        (
            "nn",
            "Det kostar 484 millionar kroner.\n\nKommunane får tilskot:\n • 50 000 for kvar person\n",
            ["484000000 kr", "50000 kr"],
        ),
        (
            "sv",
            "Det kostar 484 miljoner kronor.\n\nKommunerna får bidrag:\n • 50 000 för varje person\n",
            ["484000000 kr", "50000 kr"],
        ),
        (
            "da",
            "Det koster 484 millioner kroner.\n\nKommunerne får tilskud:\n • 50.000 for hver person\n",
            ["484000000 kr", "50000 kr"],
        ),
        (
            "fi",
            "Se maksaa 484 miljoonaa euroa.\n\nKunnat saavat avustusta:\n • 50 000 jokaisesta henkilöstä\n",
            ["484000000 EUR", "50000 EUR"],
        ),
        (
            "is",
            "Það kostar 484 milljónir króna.\n\nSveitarfélög fá styrk:\n • 50.000 fyrir hvern einstakling\n",
            ["484000000 kr", "50000 kr"],
        ),
        (
            "en",
            "It costs SEK 484 million.\n\nMunicipalities receive grants:\n • 50,000 for each person\n",
            ["484000000 SEK", "50000 SEK"],
        ),
        ("nb", "Det koster 484 millioner kroner.\n\nSlik er tallene:\n • 50 000 for hver by\n", ["484000000 kr"]),
        ("nb", "Det koster 484 millioner kroner. Det er 50 000 for hver by.", ["484000000 kr"]),
        # magnitudes and currencies
        ("nb", "12,5 mill. kroner", ["12500000 kr"]),
        # behind a verb of which money alone is the object
        ("nb", "Rådet bevilger 12 millioner til arbeidet.", ["12000000 national"]),
        ("nb", "Det er satt av 12 millioner til arbeidet.", ["12000000 national"]),
        ("nn", "Rådet løyvde 12 millionar til arbeidet.", ["12000000 national"]),
        ("da", "Partierne afsætter i alt 12 millioner til arbejdet.", ["12000000 national"]),
        ("sv", "Rådet avsätter 12 miljoner till arbetet.", ["12000000 national"]),
        ("is", "Ákveðið er að verja 12 milljónum til verksins.", ["12000000 national"]),
        ("en", "The council allocated 12 million to the work.", ["12000000 national"]),
        ("nb", "Rådet har bevilget 12 millioner mennesker hjelp.", []),
        ("da", "Planen giver 12 millioner et bedre liv.", []),
        ("nn", "tre millionar kroner", ["3000000 kr"]),
        ("sv", "1,5 miljarder kronor", ["1500000000 kr"]),
        ("sv", "300 mkr och 40 tkr", ["300000000 kr", "40000 kr"]),
        ("da", "7,5 mio. kr.", ["7500000 kr"]),
        ("da", "1,2 mia. kr.", ["1200000000 kr"]),
        ("fi", "2,5 miljoonaa euroa", ["2500000 EUR"]),
        ("fi", "3,2 milj. euron", ["3200000 EUR"]),
        ("fi", "puolitoista miljoonaa euroa", ["1500000 EUR"]),
        ("fi", "kahdella miljoonalla eurolla", ["2000000 EUR"]),
        ("fi", "kolmeen miljoonaan euroon", ["3000000 EUR"]),
        ("fi", "viidestä tuhannesta eurosta", ["5000 EUR"]),
        ("is", "2.450 m.kr.", ["2450000000 kr"]),
        ("is", "ein milljón króna", ["1000000 kr"]),
        ("is", "900 þús.kr.", ["900000 kr"]),
        ("en", "1,250 million Norwegian kroner", ["1250000000 NOK"]),
        ("en", "half a million euros", ["500000 EUR"]),
        ("da", "svenske kroner er 3 mio. svenske kroner", ["3000000 SEK"]),
        ("nb", "12\u00a0000\u00a0kroner", ["12000 kr"]),
        # halves
        ("nb", "tre og en halv million kroner", ["3500000 kr"]),
        ("nn", "to og ein halv million kroner", ["2500000 kr"]),
        ("sv", "fyra och en halv miljon kronor", ["4500000 kr"]),
        ("da", "½ mio. kr. og 3½ mio. kr.", ["500000 kr", "3500000 kr"]),
        ("fi", "kolme ja puoli miljoonaa euroa", ["3500000 EUR"]),
        ("is", "fjórar og hálfa milljón króna", ["4500000 kr"]),
        ("en", "three and a half million euros", ["3500000 EUR"]),
        # told in several magnitudes
        ("nb", "1 milliard 200 millioner kroner", ["1200000000 kr"]),
        ("nn", "ein milliard 200 millionar kroner", ["1200000000 kr"]),
        ("sv", "1 miljard 200 miljoner kronor", ["1200000000 kr"]),
        ("da", "1 mia. 200 mio. kr.", ["1200000000 kr"]),
        ("da", "1 mio. 200.000 kr.", ["1200000 kr"]),
        ("fi", "1 miljardi 200 miljoonaa euroa", ["1200000000 EUR"]),
        ("fi", "1 miljardilla 200 miljoonalla eurolla", ["1200000000 EUR"]),
        ("fi", "1 miljardista 200 miljoonasta eurosta", ["1200000000 EUR"]),
        ("is", "1 milljarður 200 milljónir króna", ["1200000000 kr"]),
        ("is", "einn milljarður og 200 milljónir króna", ["1200000000 kr"]),
        ("en", "NOK 1 billion 200 million", ["1200000000 NOK"]),
        ("nb", "2 milliarder 300 millioner og 400 tusen kroner", ["2300400000 kr"]),
        # two sums, or none: the larger one stands behind, another's, on another line, with decimals, or with a currency of its own
        ("fi", "nousee 1 miljoonasta 200 000 euroon", ["1000000 EUR", "200000 EUR"]),
        ("nb", "200 millioner og 1 milliard kroner", ["200000000 kr", "1000000000 kr"]),
        ("nb", "henholdsvis 1 milliard og 200 millioner kroner", ["1000000000 kr", "200000000 kr"]),
        ("nn", "høvesvis 1 milliard og 200 millionar kroner", ["1000000000 kr", "200000000 kr"]),
        ("da", "1,5 mia. 200 mio. kr.", ["200000000 kr"]),
        ("sv", "1 miljard\n200 miljoner kronor", ["1000000000 kr", "200000000 kr"]),
        ("sv", "1 miljard kronor och 200 miljoner kronor", ["1000000000 kr", "200000000 kr"]),
        ("en", "DKK 3 million a year", ["3000000 DKK"]),
        # marks that stray or stand for the smallest coin
        ("nb", "15. mill. kroner", ["15000000 kr"]),
        ("nb", "tilskudd på 500.000,- i år", ["500000 kr"]),
        ("fi", "3 milj. e", ["3000000 EUR"]),
        ("fi", "350 000 Ruotsin kruunulla", ["350000 SEK"]),
        ("fi", "20 000 Norjan kruunusta", ["20000 NOK"]),
        ("fi", "12 000 dollarilla", ["12000 USD"]),
        ("en", "DKK 250.000 and EUR 1.500 million", ["250000 DKK", "1500000 EUR"]),
        # a headline that ends with the sum by which something grows; a column below a sentence that ends with its unit
        (
            "nn",
            "Barnehusa blir styrkte med 21 millionar\n\nPolitiet får 4 millionar kroner.",
            ["21000000 national", "4000000 kr"],
        ),
        ("nb", "Folketallet er 21 millioner\n\nPolitiet får 4 millioner kroner.", ["4000000 kr"]),
        (
            "da",
            "De afsatte midler til de tre myndigheder fra 2015 til 2017 i mio. kr.\n2015\n80,5\n2016\n76,0\n",
            ["80500000 kr", "76000000 kr"],
        ),
        ("da", "Myndighederne fik de samme midler som de havde året før, i kr.\n2015 blev et godt år.", []),
        # to whom, and no range
        ("nb", "5 millioner kroner til 3 millioner barn", ["5000000 kr"]),
        ("sv", "16 miljoner kronor till 22 jourer", ["16000000 kr"]),
        ("nb", "5 millioner kroner til 7 millioner.", ["5000000 kr", "7000000 kr"]),
        # the currency stands where the sum is told in full, or a headline tells what the sum is for
        ("nb", "21 millioner til bedre hjelp\n\nDet er satt av 21 millioner kroner.", ["21000000 kr", "21000000 kr"]),
        ("sv", "21 miljoner för bättre hjälp\n\nAlla får del av kronorna.", ["21000000 national"]),
        ("nb", "Det bor 5 millioner i landet.\n\nDe får 3 kroner hver.", ["3 kr"]),
        ("nb", "I saken. mill. kroner nevnes ikke.", []),
        ("nb", "2 millioner for lite\n\nDe får kroner.", []),
        ("nb", "Fra 2 millioner til 3 millioner brukere\n\nDe får kroner.", []),
        (
            "nn",
            "to millionar svenske kronor og 900 islandske krónur",
            ["2000000 SEK", "900 ISK"],
        ),  # nouns as the others write them
        ("sv", "tre miljoner norska kroner", ["3000000 NOK"]),
        # a grant raised by a sum, and what else grows
        ("nb", "Bistanden økes med 34 millioner.\n\nDe får 3 kroner hver.", ["34000000 kr", "3 kr"]),
        ("da", "Tilskuddet er hævet med 4 millioner.\n\nDe får kroner.", ["4000000 national"]),
        ("nb", "Folketallet økes med 2 millioner.\n\nDe får 3 kroner hver.", ["3 kr"]),
        ("nb", "Programmet økes med 2 millioner deltakere.\n\nDe får 3 kroner hver.", ["3 kr"]),
        # currency before the number
        ("nb", "kr 500 000 og NOK 5 mill.", ["500000 kr", "5000000 NOK"]),
        ("en", "EUR 3.5m", ["3500000 EUR"]),
        ("en", "EUR 350k, 2 k", ["350000 EUR"]),
        ("en", "€40 million", ["40000000 EUR"]),
        ("fi", "MEUR 12", ["12000000 EUR"]),
        ("sv", "I går höll SKR ett seminarium om SKR fem miljoner.", ["5000000 SEK"]),  # a body's name, too
        ("en", "$33.5million", ["33500000 USD"]),
        # shared units
        ("nb", "mellom 3,5 og 5 mrd. kroner", ["3500000000 kr", "5000000000 kr"]),
        ("en", "from 12 to 15 million euros", ["12000000 EUR", "15000000 EUR"]),
        ("en", "NOK 10–12 million", ["10000000 NOK", "12000000 NOK"]),
        ("fi", "10 000–15 000 euroa", ["10000 EUR", "15000 EUR"]),
        ("sv", "30 miljoner kronor jämfört med 25 miljoner.", ["30000000 kr", "25000000 kr"]),
        ("da", "90 mio. over tre år", ["90000000 national"]),
        ("nb", "henholdsvis 9, 6 og 2,5 mill. kroner", ["9000000 kr", "6000000 kr", "2500000 kr"]),
        ("sv", "20, 30 respektive 40 miljoner kronor", ["20000000 kr", "30000000 kr", "40000000 kr"]),
        ("fi", "3, 4 ja 5 miljoonaa euroa", ["3000000 EUR", "4000000 EUR", "5000000 EUR"]),
        ("en", "grants of 3, 2, and 1 million euros", ["3000000 EUR", "2000000 EUR", "1000000 EUR"]),
        ("nb", "tiltak 14, 6 millioner kroner", ["6000000 kr"]),
        ("da", "i 2018, 2019 og 2020 gik 7 mio. kr. til det", ["7000000 kr"]),
        # a sum that rises to another; an appropriation's number is none
        ("fi", "nousee 10 miljoonasta 15 miljoonaan euroon", ["10000000 EUR", "15000000 EUR"]),
        ("is", "hækkar úr 10 í 15 milljónir króna", ["10000000 kr", "15000000 kr"]),
        ("sv", "anslaget 3:1 till 40 000 kronor", ["40000 kr"]),
        # a magnitude without a number, a noun that means money, a date behind a sum
        ("fi", "osoitetaan miljoona euroa", ["1000000 EUR"]),
        ("fi", "kymmeniä miljoonia euroja", []),
        ("is", "leggur til milljarð króna", ["1000000000 kr"]),
        ("nb", "bevilgningen på 10 millioner dobles", ["10000000 national"]),
        ("fi", "10 miljoonan määräraha kasvaa", ["10000000 national"]),
        ("is", "framlagið, 10 milljónir, var tvöfaldað", ["10000000 national"]),
        ("nb", "en befolkning på 10 millioner mennesker", []),
        ("nb", "et program på 10 millioner", ["10000000 national"]),
        ("nn", "eit fond på 10 millionar", ["10000000 national"]),
        ("sv", "ett paket på 10 miljoner", ["10000000 national"]),
        ("da", "en ordning på 10 millioner", ["10000000 national"]),
        ("en", "a programme of 10 million", ["10000000 national"]),
        ("nb", "en gruppe på 10 millioner", []),
        ("sv", "högst 300 000:- kronor", ["300000 kr"]),
        ("da", "får 2,5 mio. kr. mod 2 mio. sidste år", ["2500000 kr", "2000000 kr"]),
        # lines below a heading that names the currency
        ("nb", "Fylke/Tildeling i kroner:\n\nOslo 6 500 000\n\nAgder 670 000", ["6500000 kr", "670000 kr"]),
        ("da", "Fordelingen (beløb i kr.):\n\n- Reden: 6.500.000\n- Hus nr. 4: 40.000", ["6500000 kr", "40000 kr"]),
        ("fi", "Kunta/Avustus euroina:\n\nTurku 6 500 000\n\nEspoo 70 000", ["6500000 EUR", "70000 EUR"]),
        ("is", "Sveitarfélag/Framlag í krónum:\n\nKópavogur 6.500.000", ["6500000 kr"]),
        ("en", "Municipality/Grant in euros:\n\nTurku 6,500,000", ["6500000 EUR"]),
        ("sv", "Fördelning (belopp i kronor):\n\nAntal\nSkåne 6 500", []),
        ("fi", "Summat ovat miljoonina euroina.\n\nPoliisi 12,5", ["12500000 EUR"]),
        # tables
        ("nn", "Mill. kroner\n\nDomstolane\n\n31,5\n\nFengsla\n\n120", ["31500000 kr", "120000000 kr"]),
        ("nb", "(i 1 000 kr)\n440\nPolitiet\n01\nDrift\n575 320", ["575320000 kr"]),
        ("sv", "Tabell 2 Anslag (mkr)\n2020\t2021\nPolisen\t40,5\t42", ["40500000 kr", "42000000 kr"]),
        ("nb", "Mill. kroner\nHer står en vanlig setning som avslutter tabellen.\n31,5", []),
        # a label that ends with an abbreviation ends no table
        (
            "sv",
            "Tusental kronor\n\n2:1 Ombudsmannen\n\n142 746\n\n2:2 Åtgärder mot diskriminering och rasism m.m.\n\n105 919",
            ["142746000 kr", "105919000 kr"],
        ),
        ("fi", "Muutokset (1 000 euroa)\n\nNeuvontapuhelimen laajennus\n25\n\nYhteensä\n25", ["25000 EUR", "25000 EUR"]),
        ("sv", "Anslag (tkr)\nUtbildning av poliser\n75", ["75000 kr"]),
        ("nb", "(i 1 000 kr)\nKap.\n75\nPost\n21\nDrift\n75 320", ["75320000 kr"]),
        ("fi", "Euroa\n2019 talousarvio 1 250 000\n2018 tilinpäätös 998 431", ["1250000 national", "998431 national"]),
        ("sv", "euro\n2019 budget 1 250 000\n2018 bokslut 998 431", ["1250000 national", "998431 national"]),
        ("fi", "Euroa\nVuoden 2019 talousarvio on luettavissa.\nTalousarvio 3", []),
        # what a neighbour counts is no money, though it has a magnitude and the neighbour a currency
        ("nb", "4 millioner kroner og 9 millioner innbyggere", ["4000000 kr"]),
        ("nn", "4 millionar kroner og 9 millionar innbyggjarar", ["4000000 kr"]),
        ("sv", "4 miljoner kronor och 9 miljoner invånare", ["4000000 kr"]),
        ("da", "40 mio. kr. og 9 mio. indbyggere", ["40000000 kr"]),
        ("fi", "4 miljoonaa euroa ja 9 miljoonaa asukasta", ["4000000 EUR"]),
        ("is", "4 milljónir króna og 9 milljónir íbúa", ["4000000 kr"]),
        ("en", "EUR 4 million and 9 million inhabitants", ["4000000 EUR"]),
        ("en", "400,000 dollars and 9 million rupiah", ["400000 USD"]),
        ("nb", "17 til 19 millioner arbeidere. Hvert år tjenes 90 milliarder dollar", ["90000000000 USD"]),
        ("sv", "17 till 19 miljoner arbetare. Varje år tjänas 90 miljarder dollar", ["90000000000 USD"]),
        ("da", "17 til 19 mio. arbejdere. Hvert år tjenes 90 mia. dollar", ["90000000000 USD"]),
        ("fi", "17–19 miljoonaa työntekijää. Vuosittain ansaitaan 90 miljardia dollaria", ["90000000000 USD"]),
        ("is", "17 til 19 milljónir verkamanna. Árlega eru greiddir 90 milljarðar dollara", ["90000000000 USD"]),
        ("en", "17 to 19 million workers. Every year 90 billion dollars are earned", ["90000000000 USD"]),
        ("nb", "4 millioner kroner, 2 til 3 millioner elever", ["4000000 kr"]),
        ("nb", "Arbeidere: 18 millioner er i gjeld. De betaler 90 milliarder dollar.", ["90000000000 USD"]),
        ("sv", "Antalet arbetare är 18 miljoner. De betalar 90 miljarder dollar.", ["90000000000 USD"]),
        ("en", "The number of workers is 18 million. They pay 90 billion dollars.", ["90000000000 USD"]),
        # ... and one that counts nothing is
        ("nb", "4 millioner kroner og 9 millioner til barn", ["4000000 kr", "9000000 kr"]),
        ("nb", "4 millioner kroner i 2021 og 9 millioner i 2022", ["4000000 kr", "9000000 kr"]),
        ("nb", "4 millioner kroner og 9 millioner bevilges til barn", ["4000000 kr", "9000000 kr"]),
        ("nb", "4 millioner kroner. 9 millioner er øremerket barn.", ["4000000 kr", "9000000 kr"]),
        ("nn", "4 millionar kroner og 9 millionar vart løyvde", ["4000000 kr", "9000000 kr"]),
        ("sv", "4 miljoner kronor 2021 och 9 miljoner 2022", ["4000000 kr", "9000000 kr"]),
        ("sv", "4 miljoner kronor och 9 miljoner avsätts för barn", ["4000000 kr", "9000000 kr"]),
        ("da", "40 mio. kr. og 9 mio. årligt", ["40000000 kr", "9000000 kr"]),
        ("fi", "4 miljoonaa euroa ja 9 miljoonaa vuonna 2022", ["4000000 EUR", "9000000 EUR"]),
        ("is", "4 milljónir króna og 9 milljónir til barna", ["4000000 kr", "9000000 kr"]),
        ("en", "EUR 4 million and 9 million respectively", ["4000000 EUR", "9000000 EUR"]),
        ("en", "EUR 4–9 million grants", ["4000000 EUR", "9000000 EUR"]),
        ("nb", "5 til 10 millioner kroner", ["5000000 kr", "10000000 kr"]),
        # no money
        ("nb", "5 millioner mennesker", []),
        ("sv", "10 miljoner kronor går till 2 miljoner svenskar", ["10000000 kr"]),
        ("da", "6 mio. danskere", []),
        ("nb", "Vi er 5 mill. og blir flere.", []),
        ("nn", "Me er snart 6 mill. her i landet.", []),
        ("sv", "Svenskarna är 10 milj. i dag.", []),
        ("da", "Danskerne er i dag 6 mio.", []),
        ("fi", "Suomalaisia on 5,5 milj.", []),
        ("is", "Íslendingar eru 400 þús. og Danir fleiri.", []),
        ("is", "Framlagið er 400 þús. á ári.", ["400000 national"]),
        ("nb", "Rammen er 5 mill. i 2024.", ["5000000 national"]),
        ("nb", "Det bor 5,4 mill. i Norge.", []),
        ("nb", "20 prosent av 300 barn", []),
        ("nb", "i 2015 og 5 mill. kroner", ["5000000 kr"]),
        ("en", "one krone short", []),
        # fractions beside a slash, and whole units by a dash alone
        ("nb", "1/2 million kroner", ["500000 kr"]),
        ("da", "2 1/2 millioner kroner", ["2500000 kr"]),
        ("en", "3/4 million euro", ["750000 EUR"]),
        ("sv", "Vi ger 500 000:- till dem.", ["500000 kr"]),
        # the thousands of a range behind its end alone
        ("nb", "25–30 000 kroner", ["25000 kr", "30000 kr"]),
        ("sv", "5-10 000 kronor", ["5000 kr", "10000 kr"]),
        ("da", "500–1 000 kroner", ["500 kr", "1000 kr"]),
        # a line of borders between unit and cell
        ("nb", "Mill. kroner\n|\n| | |\n406,0", ["406000000 kr"]),
    ],
)
def test_amounts(lang: str, text: str, expected: list[str]) -> None:
    assert amounts(text, lang) == expected


WORDS = st.sampled_from(
    ["5", "2,5", "mill.", "kroner", "mio.", "kr", "kr.", "og", "til", "–", "EUR", "€", "(i 1 000 kr)", "\n", "\t", "Mill. kroner",
     "406,0", "2019", "Politiet", "tusen", "en", "milljón", "---\n", "|", "\t|\t", "1/2"]
)  # fmt: skip


@given(
    st.one_of(st.text(max_size=200), st.lists(WORDS, max_size=30).map(" ".join), st.lists(WORDS, max_size=30).map("".join)),
    st.sampled_from(["nb", "en", "fi", None]),
)
def test_any_text(text: str, lang: str | None) -> None:
    hits = scan(text)
    for one in money.find(text, hits, numbers.find(text, hits, lang), lang):
        assert one.span.of(text).strip()
        assert one.currency
