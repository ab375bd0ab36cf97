"""Measures in Finnish and Icelandic: acts told in the first person, in the past passive, below heads and leads; the wording is the tests' own."""

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pipelines.inspection import inspect
from pipelines.records import measures, plans
from pipelines.registers import rows

HEADLINES = {
    "fi": "Uutisia työstä\n\n6.5.2022\n\nTämä on tiedote ihmiskaupan ja väkivallan vastaisesta työstä Suomessa, ja se on kirjoitettu suomeksi 2 sivulla.\n\n",
    "is": "Fréttir af starfinu\n\n6. maí 2022\n\nÞetta er frétt um baráttuna gegn mansali og ofbeldi á Íslandi og hún er rituð á íslensku á 2 síðum.\n\n",
}


def found(lang: str, words: str) -> list[str]:
    """First two words of each measure or activity in a page."""
    context = inspect((HEADLINES[lang] + words).encode(), "page")
    assert context.lang
    assert context.lang.value == lang
    plan = next(iter(plans.plans_of(context)), None)
    found_rows = [row for row in measures.rows_of(context, plan) if row.level in ("measure", "activity")]
    return [" ".join(row.pieces[0].of(context.text).split()[:2]) for row in found_rows]


COMMITMENTS = [
    # the verb itself says who acts
    ("fi", "Perustamme rajavartiolaitokseen uuden tutkintayksikön.", "Perustamme rajavartiolaitokseen"),
    ("fi", "Nimitin helmikuussa selvityshenkilön tarkastelemaan lakia.", "Nimitin helmikuussa"),
    ("fi", "Olemme palkanneet kolme neuvojaa maakuntiin.", "Olemme palkanneet"),
    ("fi", "Olen asettanut toimikunnan, joka arvioi säännöksiä.", "Olen asettanut"),
    ("fi", "Aiomme palkata kaksi uutta neuvojaa.", "Aiomme palkata"),
    ("fi", "Annoimme eilen lakiesityksen uhrien oikeusavusta.", "Annoimme eilen"),
    ("fi", "Jaamme kunnille 400 000 euroa neuvontaan.", "Jaamme kunnille"),
    # the pronoun beside the verb
    ("is", "Við stofnum rannsóknarteymi hjá héraðssaksóknara.", "Við stofnum"),
    ("is", "Í vetur skipaði ég nefnd um vernd barna.", "Í vetur"),
    ("is", "Ég hef falið Jafnréttisstofu að semja handbók.", "Ég hef"),
    ("is", "Þá höfum við ráðið tvo lögfræðinga.", "Þá höfum"),
    ("is", "Ég mun leggja fram nýtt frumvarp um starfsmannaleigur.", "Ég mun"),
    # news in the past
    ("fi", "Viime viikolla avattiin neuvontapiste Oulussa.", "Viime viikolla"),
    ("fi", "Poliisiin palkataan viisi tutkijaa. Samalla solmittiin sopimus tulkkauksesta.", "Samalla solmittiin"),
    ("is", "Í haust hóf Vinnueftirlitið nýtt eftirlit í gistihúsum.", "Í haust"),
    # decisions
    ("fi", "Hallitus on linjannut, että neuvontaa jatketaan.", "Hallitus on"),
    ("is", "Hefur verið samþykkt að greiða kostnað túlka.", "Hefur verið"),
    # budgets
    ("fi", "Selvitysosa: Valvontaan osoitetaan 250 000 euroa.", "Selvitysosa: Valvontaan"),
    ("fi", "Lisäyksenä on otettu huomioon 90 000 euroa tulkkaukseen.", "Lisäyksenä on"),
    ("is", "Veitt er 14 m.kr. framlag til neyðarlínu.", "Veitt er"),
    ("is", "Niður fellur 6 m.kr. framlag til verkefnisins.", "Niður fellur"),
    # bills
    ("fi", "Hallitus antoi esityksen. Törkeästä kiskonnasta säädettäisiin oma rangaistuksensa.", "Törkeästä kiskonnasta"),
    # a relative clause without commas; an interrogative that names who acts
    ("is", "Þolendum sem leita til Bjarkarhlíðar verður tryggður túlkur frá fyrsta degi og ráðinn lögfræðingur.", "Þolendum sem"),
    ("is", "Hvort ráðuneyti leggur til 9 milljónir króna.", "Hvort ráðuneyti"),
    ("is", "Jafnframt er 7 milljónum króna varið til kynningar.", "Jafnframt er"),
    # verbs of agencies
    ("fi", "Kaikki avoimet jutut käydään läpi elokuun loppuun mennessä.", "Kaikki avoimet"),
    ("fi", "Työsuojelutarkastajien ohjeeseen sisällytetään uusi luku.", "Työsuojelutarkastajien ohjeeseen"),
    ("fi", "Rekisterit kytketään toisiinsa.", "Rekisterit kytketään"),
    ("fi", "Palvelun yöpäivystys lopetetaan.", "Palvelun yöpäivystys"),
    # what is done to a law; its object stands before the verb
    ("fi", "Lähestymiskieltoa koskevaa sääntelyä tarkistetaan.", "Lähestymiskieltoa koskevaa"),
    ("fi", "Työsopimuslakia on muutettu alustatyön vuoksi.", "Työsopimuslakia on"),
    ("fi", "Esitutkintalain säännöksiä selkeytetään.", "Esitutkintalain säännöksiä"),
    ("fi", "Pakkokeinolakiin on tehty viisi lainsäädäntömuutosta.", "Pakkokeinolakiin on"),
    ("fi", "Kehittämishanke kartoittaa turvakotien tilat.", "Kehittämishanke kartoittaa"),
    ("fi", "Tulli saa viisi henkilötyövuotta valvontaan.", "Tulli saa"),
    # impersonal plans; posts and money for a task
    ("is", "Áformað er að ráða túlk í hálft starf.", "Áformað er"),
    ("is", "Til stendur að opna neyðarmóttöku á Ísafirði.", "Til stendur"),
    ("is", "Unnið er að gerð leiðbeininga fyrir kennara.", "Unnið er"),
    ("is", "Þá er verið að þróa rafrænt námskeið.", "Þá er"),
    ("is", "Tollgæslan fær fé til að kaupa skanna.", "Tollgæslan fær"),
    ("is", "Héraðssaksóknari fær tvo rannsóknarlögreglumenn til viðbótar.", "Héraðssaksóknari fær"),
    # several bodies
    ("fi", "Suomi ja Viro kutsuivat eilen verkoston koolle Tallinnaan.", "Suomi ja"),
    ("fi", "Sisäministeriö ja poliisi palkkasivat viime kuussa kolme tulkkia.", "Sisäministeriö ja"),
    ("is", "Lögreglan og Tollgæslan keyptu í síðustu viku tvo skanna.", "Lögreglan og"),
    # what somebody in office says that is done
    ("fi", "Sisäministeriö ilmoitti, että poliisiin perustetaan uusi yksikkö.", "Sisäministeriö ilmoitti,"),
    ("is", "Dómsmálaráðherra greindi frá því að stofnað verði nýtt embætti.", "Dómsmálaráðherra greindi"),
    # a participle of two words, parted by its auxiliary
    ("is", "Skrifað hefur verið undir samkomulag við Rauða krossinn.", "Skrifað hefur"),
    ("is", "Hrundið verður af stað fræðsluátaki í skólum.", "Hrundið verður"),
    ("is", "Gefinn verður út bæklingur á fimm tungumálum.", "Gefinn verður"),
    # an infinitive before its modal, or behind one that nobody precedes
    ("is", "Ráða á tvo túlka til starfa.", "Ráða á"),
    ("is", "Skipa skal nefnd sem fylgir tillögunum eftir.", "Skipa skal"),
    ("is", "Einnig á að opna símaver fyrir þolendur.", "Einnig á"),
    # a new plan that is still to be made; what the plain passive makes better
    ("is", "Gerð verður ný áætlun um forvarnir.", "Gerð verður"),
    ("is", "Fræðsla fyrir túlka verður efld.", "Fræðsla fyrir"),
    ("is", "Skólunum verða sendar leiðbeiningar.", "Skólunum verða"),
    ("is", "Búið er að ráða túlk í fullt starf.", "Búið er"),
    ("is", "Ráðuneytið hefur óskað eftir því að Jafnréttisstofa semji handbók.", "Ráðuneytið hefur"),
    # abbreviations with their case between the halves of a verb
    ("fi", "Ministeriö antoi THL:lle tehtäväksi arvioida lain vaikutukset.", "Ministeriö antoi"),
    ("fi", "Oikeusministeriö on antanut HEUNI:lle toimeksi selvittää asiaa.", "Oikeusministeriö on"),
    ("fi", "Sisäministeriö pyytää Maahanmuuttovirastoa laatimaan ohjeen.", "Sisäministeriö pyytää"),
    # penalties and numbers in words; what is so from a day on
    ("fi", "Vähimmäisrangaistus nostetaan kahdesta kuukaudesta neljään kuukauteen.", "Vähimmäisrangaistus nostetaan"),
    ("fi", "Toipumisaika pitenee kolmesta kuukaudesta kuuteen.", "Toipumisaika pitenee"),
    ("fi", "Määräaika pidentyy 30 päivästä 45 päivään.", "Määräaika pidentyy"),
    ("fi", "Työnantajien on vastedes ilmoitettava työntekijöistään.", "Työnantajien on"),
    ("fi", "1.1.2023 alkaen työnantajan on ilmoitettava työntekijöistään.", "1.1.2023 alkaen"),
    # work that is being set up
    ("fi", "Poliisiin ollaan parhaillaan perustamassa tutkintaryhmää.", "Poliisiin ollaan"),
    ("fi", "Oikeusministeriö on valmistelemassa lakimuutosta.", "Oikeusministeriö on"),
    # more of what is made better, as other languages tell it
    ("fi", "Tullin ja poliisin yhteistyötä tiivistetään.", "Tullin ja"),
    ("fi", "Asumispalvelujen valvontaa tiukennetaan.", "Asumispalvelujen valvontaa"),
    # what those quoted have decided themselves
    ("is", "„Við höfum einnig ákveðið að ráða túlk,“ segir ráðherrann.", "„Við höfum"),
    ("is", "„Við höfum ákveðið að ráða lögfræðing,“ segir ráðherrann.", "„Við höfum"),
    ("is", "„Ég hef skipað nefnd sem fer yfir reglurnar,“ segir ráðherrann.", "„Ég hef"),
    ("fi", "– Olen asettanut toimikunnan, joka arvioi lakia, ministeri sanoo.", "Olen asettanut"),
    # parts of a sum, what is shown today, one more that opens, a project under way, a rule by the end of its name
    ("fi", "Osa rahoista käytetään alueellisten osaamiskeskusten kehittämiseen.", "Osa rahoista"),
    ("is", "Hluti fjárins fer í að byggja upp miðstöðvar í héruðunum.", "Hluti fjárins"),
    ("fi", "Tänään ministeriössä esiteltiin uusi opas.", "Tänään ministeriössä"),
    ("is", "Í dag var ný handbók kynnt í forsætisráðuneytinu.", "Í dag"),
    ("is", "Sú sjöunda og síðasta verður opnuð á Akureyri 1. desember.", "Sú sjöunda"),
    ("fi", "Seitsemäs ja viimeinen keskus avataan Oulussa 1. joulukuuta.", "Seitsemäs ja"),
    ("fi", "Vireillä on lisäksi hanke, jossa selvitetään, pitäisikö pakkoavioliitto säätää rangaistavaksi.", "Vireillä on"),
    ("is", "Auk þess er í gangi verkefni þar sem kannað er hvort gera eigi nauðungarhjónabönd refsiverð.", "Auk þess"),
    ("fi", "Seuraamusjärjestelmää muutetaan, ja rikoksella saatu hyöty otetaan pois.", "Seuraamusjärjestelmää muutetaan,"),
    ("fi", "Äitiys- ja isyyslait yhdistetään vanhemmuuslaiksi.", "Äitiys- ja"),
    ("is", "Útlendingalögum verður breytt.", "Útlendingalögum verður"),
]


@pytest.mark.parametrize(("lang", "words", "expected"), COMMITMENTS, ids=lambda value: str(value)[:40])
def test_commitment(lang: str, words: str, expected: str) -> None:
    assert expected in found(lang, words)


NO_COMMITMENTS = [
    # aims, wishes and what anybody says of himself
    ("fi", "Teemme työtä sen eteen, että uhrit tulevat kuulluiksi."),
    ("fi", "Lisäämme tietoisuutta ja luomme toivoa."),
    ("fi", "Kehitämme ja vahvistamme yhteistyötä."),
    ("fi", "Emme perusta uutta virastoa."),
    ("fi", "Toivomme, että perustamme joskus oman keskuksen."),
    ("fi", "Aiomme jatkaa taistelua."),
    ("is", "Ég hef lagt áherslu á mannréttindi."),
    ("is", "Við höldum áfram að berjast gegn ofbeldi."),
    ("is", "Við stofnum ekki nýja nefnd."),
    ("is", "Ég mun berjast fyrir réttlæti."),
    # history
    ("fi", "Ensimmäinen turvakoti avattiin vuonna 1979."),
    ("fi", "Vuonna 2014 perustimme yhdistyksen."),
    ("fi", "Vuonna 2020 järjestöille jaettiin 200 000 euroa."),
    ("is", "Árið 2011 fengu samtökin 5 milljónir króna."),
    # what is reckoned, reported or investigated
    ("fi", "Menojen arvioidaan kasvavan ensi vuonna 3 miljoonalla eurolla."),
    ("fi", "Hakemuksia saatiin tänä vuonna yhdeksän."),
    ("fi", "Poliisi aloitti tänään esitutkinnan kahdesta epäillystä."),
    ("is", "Ráðuneytið auglýsti eftir umsóknum í vor."),
    ("is", "Samtökin hafa kallað eftir nýjum reglum."),
    ("fi", "Uhrille järjestetään tarvittaessa tulkki."),
    ("fi", "Suomeen on perustettu turvakoteja vuodesta 1979 alkaen."),
    ("fi", "Olisi hyvä, jos perustettaisiin uusi yksikkö."),
    ("is", "Þolendum er veitt ráðgjöf ef þeir óska þess."),
    ("is", "Nefnd sem verður skipuð síðar skoðar málið."),
    ("fi", "Eduskunta keskustelee tänään väkivallasta."),
    # what a plan brings about, emphases, endeavours
    ("fi", "Oikeusministeriön laatima toimintaohjelma edistää tasa-arvoa ja parantaa uhrien asemaa."),
    ("is", "Áhersla verður lögð á fræðslu."),
    ("is", "Stefnt er að því að starfið verði tekið út."),
    ("fi", "Virossa valvonta on järjestetty samalla tapaa."),
    # who decides it is no decision
    ("fi", "Rahoituksesta päättää eduskunta."),
    ("fi", "Suunnitelmaa toteutetaan vuosina 2023–2025."),
    # a present of the same form as the past, in a year long gone; a bare year that ended some time ago
    ("fi", "Ruotsi kriminalisoi oston vuonna 1999."),
    ("fi", "Suomi ratifioi sopimuksen vuonna 2009."),
    ("is", "Noregur fullgilti samninginn árið 2012."),
    # duty, not plan; idioms of working together; what something rests on
    ("is", "Vinnuveitendur og sveitarfélög verða að vanda sig."),
    ("fi", "Viranomaiset yhdistävät voimansa rikollisia vastaan."),
    ("is", "Lögreglan og Tollgæslan snúa bökum saman gegn brotum."),
    ("fi", "Opas perustuu viranomaisten kokemuksiin."),
    ("fi", "Ministeriryhmä linjasi asiaa."),
    # history, as the rest of the sentence tells
    ("fi", "Ministeriön työryhmä laati ehdotuksen, ja laki hyväksyttiin 25.8.2005."),
    # what a plan or a bill is to serve for
    ("fi", "Suunnitelman on määrä auttaa kuntia."),
    ("is", "Frumvarpinu er ætlað að bæta stöðu þolenda."),
    ("is", "Þá stendur til að stuðla að betri líðan."),
    # what was named before, what recurs, what courts and awards give
    ("fi", "Samaa selvitettiin jo viime syksynä."),
    ("fi", "Tilastot julkaistaan joka vuosi."),
    ("fi", "Asiantuntija tekee selvityksiä ja voi antaa neuvontaa."),
    ("fi", "Oikeus määräsi yhtiölle 30 000 euron yhteisösakon."),
    ("fi", "YK:n mukaan rikollisuus tuottaa 90 miljardia dollaria vuodessa."),
    ("is", "Viðurkenningin verður veitt í næstu viku."),
    # passives of common verbs without one certain act
    ("is", "Bókin verður kynnt á morgun."),
    ("is", "Fyrirlesturinn verður haldinn á ensku."),
    ("is", "Stígamót veitir konum ráðgjöf og stuðning."),
    ("is", "Verði frumvarpið samþykkt fær lögreglan auknar heimildir."),
    ("is", "Þá á að efla samstarfið."),
    # words parted by more than an auxiliary
    ("is", "Stýrihópurinn hefur tekið stöðuna og rætt hana upp á nýtt."),
    # deeds too vague to be one
    ("fi", "Hallitus aikoo vahvistaa yhteistyötä."),
    ("is", "Ríkisstjórnin ætlar að efla samstarfið."),
    # money spent, laws changed all the time, advice sought, what a plan is to bring about
    ("fi", "Osa rahoista on käytetty."),
    ("is", "Hópurinn leitaði víða ráða, hjá fagfólki í réttarvörslukerfinu."),
    ("is", "Aðgerðaáætlun um meðferð kynferðisbrota er í vinnslu. Með henni verður haldið áfram að bæta meðferð brotanna."),
    ("fi", "Lakeja muutetaan jatkuvasti."),
]


@pytest.mark.parametrize(("lang", "words"), NO_COMMITMENTS, ids=lambda value: str(value)[:40])
def test_no_commitment(lang: str, words: str) -> None:
    assert found(lang, words) == []


LISTS = [
    # a minister's answer to what has been done
    ("is", "1. Hvað hefur verið gert til að bæta þjónustu við þolendur?\n\nJafnréttisstofa hélt þrjá kynningarfundi. Lögfræðingur var ráðinn til verksins.\n", ["Jafnréttisstofa hélt", "Lögfræðingur var"]),
    ("is", "1. Hversu mörg mál komu upp?\n\nJafnréttisstofa hélt þrjá kynningarfundi árið 2015.\n", []),
    # heads that say what has been done, or is to come
    ("fi", "Mitä on jo tehty?\n\nTarkastajille pidettiin kurssi Turussa.\n", ["Tarkastajille pidettiin"]),
    ("fi", "Vuoden aikana tehtyä\n\nVerkkosivut uudistettiin. Sairaaloille toimitettiin juliste.\n", ["Verkkosivut uudistettiin.", "Sairaaloille toimitettiin"]),
    ("fi", "Valmisteilla\n\n• Opas kuntien sosiaalityöntekijöille\n", ["Opas kuntien"]),
    ("is", "Ekki hafið\n\n• Rannsókn á stöðu erlendra sjómanna\n", ["Rannsókn á"]),
    ("is", "Í vinnslu\n\n• Þýðing bæklings á pólsku og litáísku\n", ["Þýðing bæklings"]),
    ("is", "Lokið\n\n• Ráðnar voru tvær túlkar í fullt starf.\n", ["Ráðnar voru"]),
    # words that the items carry on
    ("fi", "Päätöksen mukaan\n\n• asemille hankitaan tulkkauslaitteet\n• uhreille kerrotaan heidän oikeuksistaan.\n", ["asemille hankitaan", "uhreille kerrotaan"]),
    ("fi", "Lisäksi ministeriö\n\n• julkaisee selvityksen vuokratyöstä\n• rahoittaa kolmea hanketta.\n", ["julkaisee selvityksen", "rahoittaa kolmea"]),
    ("is", "Samkvæmt samkomulaginu\n\n• fá þolendur lögfræðiaðstoð án endurgjalds\n", ["fá þolendur"]),
    # what a plan treats; a number before a heading of one word
    ("is", "Í áætluninni er fjallað um:\n\n• eflingu rannsókna\n• mat á árangri\n", []),
    ("fi", "Toimintasuunnitelmasta ei päätetty.\n\n6. Seuranta\n\nTyö on kesken.\n", []),
    # aims and the wishes of others
    ("fi", "Tavoitteet\n\n• uhrit tunnistetaan ajoissa\n• rikoksia ehkäistään koulutuksella\n", []),
    ("fi", "Suositukset\n\n• perustetaan kansallinen rahasto\n", []),
    ("is", "Ábendingar\n\n• stofnuð verði sérstök deild\n", []),
]  # fmt: skip


@pytest.mark.parametrize(("lang", "words", "expected"), LISTS, ids=lambda value: str(value)[:40])
def test_list(lang: str, words: str, expected: list[str]) -> None:
    assert found(lang, words) == expected


def test_finnish_paradigms_are_whole() -> None:
    """A verb whose first person tells an act tells it in the passive as well."""
    passives = {form.split(" … ")[0] for row in rows("action_verbs") if row["lang"] == "fi" for form in row["passive"].split("|")}
    for row in rows("action_forms"):
        for form in filter(None, row["past_passive"].split("|")):
            stem = form.split(" ")[0].removesuffix("tiin").rstrip("t")
            assert any(passive.startswith(stem[:4]) for passive in passives), form


@pytest.mark.parametrize("column", ["present", "past", "perfect"])
def test_finnish_plurals_are_whole(column: str) -> None:
    """A verb that tells what one body does or did tells it of several as well."""
    forms = {form for row in rows("action_verbs") if row["lang"] == "fi" for form in row[column].split("|") if form}
    for form in forms:
        verb, _, rest = form.partition(" ")
        if verb.endswith(("vat", "vät", "eet", "taan", "tään", "i")) and column != "past":
            continue
        plural = "(vat|vät)$" if column != "perfect" else "eet$"
        stem = verb[:-2] if column == "perfect" else verb[:-1]
        assert any(
            other.startswith(stem) and re.search(plural, other.split(" ")[0]) and other.partition(" ")[2] == rest
            for other in forms
        ), form


@settings(max_examples=40)
@given(st.lists(st.sampled_from([words for _, words, _ in COMMITMENTS] + [words for _, words in NO_COMMITMENTS]), max_size=6))
def test_rows_quote_the_text(parts: list[str]) -> None:
    context = inspect((HEADLINES["fi"] + "\n\n".join(parts)).encode(), "page")
    for row in measures.rows_of(context, None):
        for piece in row.pieces:
            assert context.text[piece.start : piece.end] == piece.of(context.text)
            assert piece.of(context.text).strip()
