"""Dates as the eight languages write them: language, words, what is found."""

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipelines.documents import FuzzyDate, Value
from pipelines.mentions import scan
from pipelines.mentions.dates import calendar, dates, relative_dates, relative_values
from pipelines.mentions.sentences import sentences
from pipelines.release.validation.profile import YEARS
from pipelines.sources.layout import blocks, lines

REFERENCE = Value(calendar.day(2021, 6, 16), "parsed", "test", ())  # a Wednesday


def absolute(text: str) -> list[str | None]:
    return [mention.label for mention in dates.find(text, scan(text))]


def relative(text: str, lang: str, reference: Value[FuzzyDate] = REFERENCE) -> list[str | None]:
    hits = scan(text)
    found = relative_dates.find(text, hits, sentences(text, blocks(text, list(lines(text)))), lang, dates.find(text, hits))
    return [relative_values.resolve(words, reference).label for words in found]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # figures of a line of a budget or of a section, and days
        ("maksetaan momentilta 29.10.20", []),  # fi
        ("luvussa 4.10.12", []),  # fi
        ("under moment 29.10.20", []),  # sv
        ("se avsnitt 4.10.12", []),  # sv
        ("på finanslovens § 15.12.20", []),  # da
        ("jf. afsnit 4.10.12", []),  # da
        ("jf. kap. 3.11.08 og post 21.10.20", []),  # nb
        ("sjå punkt 4.10.12", []),  # nn
        ("á lið 07.10.20", []),  # is
        ("item 29.10.20 of the state budget", []),  # en
        ("møtet 4.10.12", ["2012-10-04"]),  # nb
        ("avsnittet ble vedtatt 4.10.12", ["2012-10-04"]),  # nb
        # a year before one million
        ("vuonna 2021 miljoonalla eurolla", ["2021"]),  # fi
        ("vuosina 2021–2024 miljoona euroa", ["2021/2024"]),  # fi
        ("2021 miljoonaa euroa", []),  # fi
        ("árið 2022 milljón króna", ["2022"]),  # is
        # the decade of somebody's life, and one of a century
        ("en mann i 40-åra og en kvinne i slutten av 50-årene", []),  # nb
        ("ei kvinne tidleg i 40-åra", []),  # nn
        ("en mand midt i 40'erne", []),  # da
        ("i 70-årene var det annerledes, og i 80-åra ble det bedre", ["197X", "198X"]),  # nb
        ("en mann ble på 90-tallet dømt", ["199X"]),  # nb
        # years between dashes of all lengths, and a hyphen that breaks no line
        ("vuosille 2024\u20122025", ["2024/2025"]),  # fi
        ("vuosille 2020\u25002023", ["2020/2023"]),  # fi, as vero.fi writes it
        ("for 2024\u22122028 og 2021\u20112023", ["2024/2028", "2021/2023"]),  # nb
        # days whose dot is all that parts them from the month
        ("møtet 7.mars 2019 og 30.juni 2021", ["2019-03-07", "2021-06-30"]),  # nb
        ("den 7.marts 2019 kl. 10.30", ["2019-03-07T10:30:00"]),  # da
        ("þann 7.maí 2019", ["2019-05-07"]),  # is
        ("seminaari 1.-3.kesäkuuta 2019", ["2019-06-01/2019-06-03"]),  # fi
        ("mellom 7.mars og 9.mai 2019", ["2019-03-07/2019-05-09"]),  # nb
        ("punkt 4.7.mars 2019", ["2019-03"]),  # nb: the number of a section
        # days
        ("på EU's dag mod menneskehandel i 2019", ["2019-10-18"]),  # da
        ("launched on EU Anti-Trafficking Day 2018", ["2018-10-18"]),  # en
        ("åpnet julaften 2019", ["2019-12-24"]),  # nb
        ("31/03 2020 | Nyhed", ["2020-03-31"]),  # da
        ("torsdagen den 5/4 2018 kl. 10", ["2018-04-05"]),  # sv
        ("sak 45/13 2020", []),  # nb
        ("vedtatt 3. februar 2011 kl. 10.15", ["2011-02-03T10:15:00"]),  # nb
        ("den 1:a oktober 2019", ["2019-10-01"]),  # sv
        ("torsdag den 5. november 2020", ["2020-11-05"]),  # da
        ("15. maaliskuuta 2018 klo 9.05", ["2018-03-15T09:05:00"]),  # fi
        ("2. nóvember 2016", ["2016-11-02"]),  # is
        ("on the 1st of May 2019", ["2019-05-01"]),  # en
        ("Sept. 3, 2014", ["2014-09-03"]),  # en
        ("29/10-2009", ["2009-10-29"]),  # da
        ("4-11-2021", ["2021-11-04"]),  # da
        # the number of a footnote at the end of a sentence
        ("endret i 2017 og 2019.1 Under følger en oversikt", ["2017", "2019"]),  # nb
        ("kap. 2019.12 og 20", []),
        ("Senast ändrad: 2017-05-09", ["2017-05-09"]),  # sv
        ("strafflagen av den 19 december 1889", ["1889-12-19"]),  # sv, the Finnish penal code
        ("signed on 17 May 1814", ["1814-05-17"]),  # en, the constitution of Norway
        ("Diarienummer A2016/00412, beslut 2016-02-18", ["2016-02-18"]),  # sv: no day within the number of a record
        ("Offentliggjort 2019-11-25", ["2019-11-25"]),  # da
        ("7 päivänä maaliskuuta 2017", ["2017-03-07"]),  # fi: as laws write it
        ("28. päivästä kesäkuuta 2018", ["2018-06-28"]),  # fi
        ("on the 5th day of June 2018", ["2018-06-05"]),  # en
        ("haettavana 2.1– 30.4.2019", ["2019-01-02/2019-04-30"]),  # fi: the dash with one blank, no dot behind the month
        ("työtä on tehty vuodesta 2009", ["2009/.."]),  # fi
        ("vuodesta 2009 vuoteen 2012", ["2009/2012"]),  # fi
        ("allt frá 2009", ["2009/.."]),  # is
        ("as of 1 July 2021", ["2021-07-01/.."]),  # en
        ("Published on 2020-12-01", ["2020-12-01"]),  # en
        ("lov av 20. mai 2005 nr. 28", ["2005-05-20"]),  # nb: no number, though one stands beside it
        ("i alt 28 av 2005", ["2005"]),  # nb
        # a period whose first day leaves the year to the last, with articles and weekdays
        ("från 7 mars till den 9 september 2019", ["2019-03-07/2019-09-09"]),  # sv
        ("Mellan den 7 mars och den 9 september 2019", ["2019-03-07/2019-09-09"]),  # sv
        ("från den 7 mars till och med den 9 september 2019", ["2019-03-07/2019-09-09"]),  # sv
        ("mellem den 7. marts og den 9. september 2019", ["2019-03-07/2019-09-09"]),  # da
        ("mellom 7. mars og 9. september 2019", ["2019-03-07/2019-09-09"]),  # nb
        ("milli 7. mars og 9. september 2019", ["2019-03-07/2019-09-09"]),  # is
        ("from 7 March until 9 September 2019", ["2019-03-07/2019-09-09"]),  # en
        ("den 7 mars och den 9 september 2019", ["2019-03-07", "2019-09-09"]),  # sv: two days
        # numbers of papers
        ("Pressemelding Nr: 41 - 2011 om 2012", ["2012"]),  # nb
        ("Dnr 1203/2016 av i dag", []),  # sv
        ("J.nr. 2024-10234 / 2024-\n5511", []),  # da
        ("nr. 12, 2005", ["2005"]),  # nb: a treaty and its year
        ("Strategi mot svart arbeid (2021–) og (2017 - )", ["2021/..", "2017"]),  # nb: a year whose end is open
        ("7.5.98 12:30", ["1998-05-07T12:30:00"]),
        ("Under perioden 4 mars till den 9 oktober 2017", ["2017-03-04/2017-10-09"]),  # sv: the article of the last day alone
        ("Mellan den 4 mars och den 9 oktober 2017", ["2017-03-04/2017-10-09"]),  # sv
        ("Mellan den 4 mars 2015 och den 9 oktober 2017", ["2015-03-04/2017-10-09"]),  # sv
        ("Fra den 4. marts til og med den 9. oktober 2017", ["2017-03-04/2017-10-09"]),  # da
        ("den 4 mars och den 9 oktober 2017", ["2017-03-04", "2017-10-09"]),  # sv: two days
        ("Strategi mot hatprat (2016–)", ["2016/.."]),  # nb: years that go on
        ("Pressemelding Nr: 77 - 2011, datert 3.5.2011", ["2011-05-03"]),  # nb: the number of a release
        # months and parts of years
        ("i juli 2015", ["2015-07"]),  # nb
        ("heinäkuussa 2015", ["2015-07"]),  # fi
        ("vuoden 2015 heinäkuussa", ["2015-07"]),  # fi
        ("í ágúst 2015", ["2015-08"]),  # is
        ("andre kvartal 2017", ["2017-34"]),  # nb
        ("tredje kvartalet 2017", ["2017-35"]),  # sv
        ("Q4 2018", ["2018-36"]),
        ("fyrri hluta ársins 2019", ["2019-40"]),  # is
        ("the second half of 2019", ["2019-41"]),  # en
        ("syksyllä 2014", ["2014-23"]),  # fi
        ("vinteren 2014/15", ["2014-24"]),  # nb
        ("høsten 2016/våren 2017", ["2016-23", "2017-21"]),  # nb
        ("på 1980-tallet", ["198X"]),  # nb
        ("1970-luvulla", ["197X"]),  # fi
        ("2000-luvun alussa", ["200X"]),  # fi
        ("the 1960s", ["196X"]),  # en
        ("under 1800-talet", ["18XX"]),  # sv
        # periods
        ("frå 2012 til 2015", ["2012/2015"]),  # nn
        ("mellan 2008 och 2012", ["2008/2012"]),  # sv
        ("2008 och 2012", ["2008", "2012"]),  # sv: two years, no period
        ("vuosina 2017 ja 2018", ["2017/2018"]),  # fi
        ("vuodesta 2011 vuoteen 2013", ["2011/2013"]),  # fi
        ("frá árinu 2009 til ársins 2012", ["2009/2012"]),  # is
        ("3.–5. mai 2016", ["2016-05-03/2016-05-05"]),  # nb
        ("28 mars–2 april 2017", ["2017-03-28/2017-04-02"]),  # sv
        ("2.–4.11.2019", ["2019-11-02/2019-11-04"]),  # fi
        ("1.3.2018–31.12.2020", ["2018-03-01/2020-12-31"]),  # fi
        ("March 30 – April 2, 2016", ["2016-03-30/2016-04-02"]),  # en
        ("januar–mars 2013", ["2013-01/2013-03"]),  # nb
        ("april og mai 2013", ["2013-04", "2013-05"]),  # nb
        ("Q1 2013–Q3 2013", ["2013-01/2013-09"]),  # no quarter stands in a period
        # ends, beginnings, bounds
        ("innen utgangen av 2016", ["2016-12-31"]),  # nb
        ("vuoden 2016 loppuun mennessä", ["2016-12-31"]),  # fi
        ("í árslok 2016", ["2016-12-31"]),  # is
        ("by the end of June 2016", ["2016-06-30"]),  # en
        ("i början av 2016", ["2016~"]),  # sv
        ("mid-2016", ["2016~"]),  # en
        ("midten av april 2016", ["2016-04~"]),  # nb
        ("årsskiftet 2015/2016", ["2015-12-31/2016-01-01"]),  # da
        ("siden 2014", ["2014/.."]),  # da
        ("vuodesta 2014 lähtien", ["2014/.."]),  # fi
        ("frem til 2024", ["2024"]),  # nb
        ("fra og med den 1. mai 2018", ["2018-05-01/.."]),  # nb
        ("från och med 2017", ["2017/.."]),  # sv
        ("från och med 2017 till och med 2019", ["2017/2019"]),  # sv
        ("2008 til og med 2011", ["2008/2011"]),  # da
        ("toukokuun lopussa 2019", ["2019-05-31"]),  # fi
        ("første og andre kvartal 2018", ["2018-33", "2018-34"]),  # nb
        ("första till tredje kvartalet 2018", ["2018-01/2018-09"]),  # sv
        ("første til tredje kvartal 2018", ["2018-01/2018-09"]),  # da
        # an abbreviated month is none where it names a feast; a word for `month` says nothing
        ("Planen kom rett før jul 2019.", ["2019"]),  # nb
        ("Den 3 jul 2019 kom den.", ["2019-07-03"]),  # sv
        ("i april måned 2018", ["2018-04"]),  # da
        ("i april månad 2018", ["2018-04"]),  # sv
        ("touko- ja kesäkuussa 2018", ["2018-05", "2018-06"]),  # fi
        ("elokuun 7. päivänä 2018", ["2018-08-07"]),  # fi
        ("elokuun 7 päivästä 2018", ["2018-08-07"]),  # fi
        ("mellan åren 2011 och 2014", ["2011/2014"]),  # sv
        ("mellom årene 2011 og 2014", ["2011/2014"]),  # nb
        # parts of decades are within them, and a century that has only begun begins with its first
        ("i slutten av 1970-tallet", ["197X"]),  # nb
        ("från ingången av 2023", ["2023-01-01"]),  # sv
        ("ved inngangen til 2023 var det ti", ["2023-01-01"]),  # nb
        ("ved indgangen til 2023", ["2023-01-01"]),  # da
        ("Fra 1. april 2024 skal foretak søke", ["2024-04-01"]),  # nb
        ("i starten af 2000-tallet", ["200X"]),  # da
        ("i början av 2000-talet", ["200X"]),  # sv
        ("2000-luvun alkuvuosina", ["200X"]),  # fi
        ("under 2000-talet", ["20XX"]),  # sv
        ("in the mid-1980s", ["198X"]),  # en
        ("i 80'erne og 90erne", ["198X", "199X"]),  # da
        ("á áttunda áratugnum", ["197X"]),  # is
        ("á tíunda áratug síðustu aldar", ["199X"]),  # is
        ("um vorið 2016", ["2016-21"]),  # is: in, not about
        ("H2 2019", ["2019-41"]),
        ("revidert i 2017 og 2019.2 Nå står mer for tur", ["2017", "2019"]),  # nb: a footnote
        ("verdi 2015.5", []),
        ("Forslag for 2024\n\nMill. kroner", ["2024"]),  # nb: the head of a table follows
        # weeks, decades, seconds
        ("i uke 20 i 2019", ["2019-05-13/2019-05-19"]),  # nb
        ("uge 20, 2019", ["2019-05-13/2019-05-19"]),  # da
        ("vecka 20 2019", ["2019-05-13/2019-05-19"]),  # sv
        ("viikolla 20/2019", ["2019-05-13/2019-05-19"]),  # fi
        ("week 20 of 2019", ["2019-05-13/2019-05-19"]),  # en
        ("på 80-tallet", ["198X"]),  # nb
        ("60-luvulta", ["196X"]),  # fi
        ("the 2000s", ["200X"]),  # en
        ("5.3.2019 08:15:42", ["2019-03-05T08:15:42"]),
        # two days with their weekdays
        ("mandag 7. og tirsdag 8. juni 2021", ["2021-06-07", "2021-06-08"]),  # nb
        ("måndagen den 7 och tisdagen den 8 juni 2021", ["2021-06-07", "2021-06-08"]),  # sv
        ("mandag den 7. til onsdag den 9. juni 2021", ["2021-06-07/2021-06-09"]),  # da
        ("maanantaina 7. ja tiistaina 8. kesäkuuta 2021", ["2021-06-07", "2021-06-08"]),  # fi
        ("mánudaginn 7. og þriðjudaginn 8. júní 2021", ["2021-06-07", "2021-06-08"]),  # is
        ("sju punkter om mandag 7 og åtte om 8. juni 2021", ["2021-06-08"]),
        # from a year on, at the head of a sentence
        ("Fra 2019 får senteret fast støtte", ["2019/.."]),  # nb
        ("Från 2019 får centret fast stöd", ["2019/.."]),  # sv
        ("Frá árinu 2019 fær miðstöðin fastan styrk", ["2019/.."]),  # is
        ("As of 2019 the centre has permanent funding", ["2019/.."]),  # en
        ("Fra 2017 til 2019 fikk senteret støtte", ["2017/2019"]),  # nb
        ("en rapport fra 2019", ["2019"]),  # nb
        # a notice of when a page was up
        ("Innehållet publicerades under perioden 3 maj 2014 till den 9 juni 2017.", ["2014-05-03", "2017-06-09"]),  # sv
        ("Under perioden 3 maj 2014 till den 9 juni 2017 fanns stödet.", ["2014-05-03/2017-06-09"]),  # sv
        # a cabinet named by its years; in parentheses they tell its time
        ("SR-regeringen 1998-2001 vedtog loven i 2000", ["2000"]),  # da
        ("den danske regering 1993-2001 ændrede reglerne", []),  # da
        ("regeringen Helle Thorning-Schmidt I 2011-2014 ville det", []),  # da
        ("regjeringen 2005–2013 utvidet ordningen", []),  # nb
        ("regeringen Helle Thorning-Schmidt I (2011-2014)", ["2011/2014"]),  # da
        ("regeringens plan 2011-2014", ["2011/2014"]),  # da
        ("regeringen har i 2011-2014 givet støtte", ["2011/2014"]),  # da
        ("den 1/3-21", ["2021-03-01"]),  # nb, sv, da
        ("sak 1/3-21", []),
        ("kesäkuusta 2019 elokuuhun 2021", ["2019-06/2021-08"]),  # fi
        ("under kvartal 3 2022", ["2022-35"]),  # sv
        ("Vilna, 7-8.11.2012", ["2012-11-07/2012-11-08"]),  # fi
        ("hölls den 7–8.11.2012", ["2012-11-07/2012-11-08"]),  # sv
        ("kohta 7-18.11.2012", ["2012-11-07/2012-11-18"]),  # fi
        ("on the 4 th of May 2011", ["2011-05-04"]),  # en
        ("a seminar, 4 th May 2011", ["2011-05-04"]),  # en
        ("in the years 2019, 2020 and 2021 cases grew", ["2019", "2020", "2021"]),  # en
    ],
)  # fmt: skip
def test_absolute(text: str, expected: list[str]) -> None:
    assert absolute(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "prop. 2015/16:88", "SOU 2014:49", "lag (2009:400)", "direktiv 2012/29/EU", "laki 1325/2014", "LOV-2003-06-20-56",
        "Press release 312/2004", "tlf. 22 24 20 15", "en 20-åring", "2050 kroner", "2000 flyktninger", "2000 ihmistä",
        "1950 women", "kap. 2015", "dnr 2012-1234", "4.3.10 Tiltak", "31.2.2019", "2015 %", "verdi 2015,5",
        "uke 60 2019x", "svangerskapsuke 12", "10-tallet", "pkt. 5:20:30",
        "Algene i Agenda 2030 og den nye 2030 Agenda",  # a programme's name
        "med støtte fra Horisont 2020",
        "FN’s 2030-agenda", "sagsnr. 2018 - 31851",
        "NOU 2006: 4", "LBK nr 1022 af 2014", "lov nr. 100 av 2005", "lög nr. 149 frá 2009", "KOM(2010) 95", "COM(2012) 286",
        "Rec(2000)11", "lov 2005-05-20 nr. 28", "bet. 2018/19:JuU10",
        "2.5.9999", "01.01.0001", "3024-03-12",  # no year that anybody writes of
    ],
)  # fmt: skip
def test_no_dates(text: str) -> None:
    assert absolute(text) == []


@pytest.mark.parametrize(
    ("lang", "text", "expected"),
    [
        # weeks ago are a day
        ("nb", "For en uke siden var jeg i Oslo.", ["2021-06-09"]),
        ("nn", "For to veker sidan var eg i Oslo.", ["2021-06-02"]),
        ("sv", "För en vecka sedan var jag i Oslo.", ["2021-06-09"]),
        ("da", "For to uger siden var jeg i Oslo.", ["2021-06-02"]),
        ("fi", "Viikko sitten olin Oslossa.", ["2021-06-09"]),
        ("is", "Fyrir viku var ég í Ósló.", ["2021-06-09"]),
        ("en", "Two weeks ago I was in Oslo.", ["2021-06-02"]),
        # a season in the name of a budget, and one of its own
        ("en", "It is part of the funds in the spring amending budget.", []),
        ("en", "The bill was adopted in the autumn session.", []),
        ("en", "The Parliament decided on the gift in the spring.", ["2021-21"]),
        # what is to be done on a day
        ("en", "The budget, to be presented on 15 July, is large.", ["2021-07-15"]),
        ("en", "The bill, to be presented on 15 January, is large.", ["2022-01-15"]),
        # today beside yesterday, before those who listen, or of somebody who cannot come
        ("en", "Being your guest, today as well as yesterday, is a pleasure.", ["2021-06-16", "2021-06-15"]),
        ("nb", "Det er godt å se så mange av dere i dag.", ["2021-06-16"]),
        ("nn", "Eg er glad for å vere saman med dykk i dag.", ["2021-06-16"]),
        ("sv", "Jag är glad att få vara med er i dag.", ["2021-06-16"]),
        ("da", "Jeg er glad for at være sammen med jer i dag.", ["2021-06-16"]),
        ("fi", "On hienoa olla kanssanne tänään.", ["2021-06-16"]),
        ("is", "Það er gaman að vera með ykkur í dag.", ["2021-06-16"]),
        ("en", "Sylvia could not come today, but she sends her best wishes.", ["2021-06-16"]),
        ("en", "Many refugees come today from the south.", []),
        ("nb", "Slik er det hos oss i dag.", []),
        # the year before one that words tell
        (
            "fi",
            "Tänä vuonna jaetaan rahaa 40 yhteisölle. "
            + "Avustusta saavat järjestöt. " * 9
            + "Summa on suurempi kuin edellisvuonna.",
            ["2021", "2020"],
        ),
        ("nb", "Planen kom i går.", ["2021-06-15"]),
        ("nb", "Nå lanserte ministeren planen i dag.", ["2021-06-16"]),
        ("da", "Ministeriet udsender i dag en vejledning.", ["2021-06-16"]),
        ("da", "I dag kan ministeren offentliggøre tallene.", ["2021-06-16"]),
        ("nn", "Statsråden la i dag fram meldinga.", ["2021-06-16"]),
        ("da", "Ministeren lægger i dag meldingen frem.", ["2021-06-16"]),
        ("da", "I dag lægger regeringen sin nye plan mod menneskehandel frem.", ["2021-06-16"]),
        ("da", "I dag lægges meldingen frem.", ["2021-06-16"]),
        ("sv", "Ministern har i dag haft möte med partierna.", ["2021-06-16"]),
        ("nb", "Jeg har i dag møtt ordførerne.", ["2021-06-16"]),
        ("sv", "Idag kom statistiken över våldet.", ["2021-06-16"]),
        # after a day, told in the past; and what is decided for a month to come
        ("nb", "Alt ble annerledes etter 24. desember.", ["2020-12-24"]),
        ("sv", "Allt blev annorlunda efter den 24 december.", ["2020-12-24"]),
        ("is", "Ráðherra hefur ákveðið að auglýsa styrki í desember.", ["2021-12"]),
        ("nb", "Regjeringen har besluttet å utlyse midlene i september.", ["2021-09"]),
        # what is held on a day, right before it
        ("nb", "På toppmøtet i dag spør vi hva vi tåler.", ["2021-06-16"]),
        ("nn", "I debatten i dag er mykje sagt.", ["2021-06-16"]),
        ("sv", "Vid utfrågningen i dag satt åtta ministrar.", ["2021-06-16"]),
        ("da", "På topmødet i dag er der otte ministre.", ["2021-06-16"]),
        ("is", "Á fundinum í dag eru átta ráðherrar.", ["2021-06-16"]),
        ("en", "At the session today we are eight.", ["2021-06-16"]),
        ("nb", "Et slikt møte er i dag en selvfølge.", []),
        ("nb", "Mange lever slik i dag.", []),  # nowadays
        # further verbs of what happens on a day; beside a modal verb their infinitive
        ("da", "Ministeriet udsender i dag en ny vejledning.", ["2021-06-16"]),
        ("da", "I dag kan ministeren offentliggøre en ny undersøgelse.", ["2021-06-16"]),
        ("da", "Ministrene mødte i dag organisationerne.", ["2021-06-16"]),
        ("da", "I dag lægger vi stor vægt på arbejdsmiljøet.", []),
        ("nb", "I dag kan departementet legge fram tallene.", ["2021-06-16"]),
        ("nb", "Direktoratet lyser ut midlene i dag.", ["2021-06-16"]),
        ("nn", "Departementet set ned utvalet i dag.", ["2021-06-16"]),
        ("sv", "Ministern har idag haft möte med länsstyrelserna.", ["2021-06-16"]),
        ("sv", "I dag gav regeringen myndigheten uppdraget.", ["2021-06-16"]),
        ("sv", "I dag kallas detta för tvångsarbete.", []),
        ("fi", "Ministerit luovuttavat raportin tänään.", ["2021-06-16"]),
        ("is", "Ráðherra skrifaði undir samninginn í dag.", ["2021-06-16"]),
        ("is", "Ráðuneytið gefur út skýrsluna í dag.", ["2021-06-16"]),
        ("en", "The minister will present the report today.", ["2021-06-16"]),
        ("en", "Women today present with other symptoms.", []),
        ("nb", "Det ble vedtatt mer enn i dag.", []),
        ("sv", "Skälen lades fram i tisdags.", ["2021-06-15"]),
        ("sv", "Mötet börjar på fredag.", ["2021-06-18"]),
        ("da", "Udvalget mødtes i mandags.", ["2021-06-14"]),
        ("sv", "Lagen stadfästes i juli.", ["2020-07"]),
        ("da", "Udvalget nedsattes i juli.", ["2020-07"]),
        ("nb", "Konferansen begynner på mandag.", ["2021-06-21"]),
        ("nb", "Konferansen ble åpnet på mandag.", ["2021-06-14"]),
        ("nb", "Utvalget møtes hver mandag.", []),
        ("nb", "Mandag 14. juni var det møte.", ["2021-06-14"]),  # one date, not two
        ("is", "Ráðherra undirritaði samninginn á föstudaginn.", ["2021-06-11"]),
        ("fi", "Työryhmä asetettiin viime maanantaina.", ["2021-06-14"]),
        ("en", "It was adopted last Friday.", ["2021-06-11"]),
        ("sv", "Rapporten kom förra veckan.", ["2021-06-07/2021-06-13"]),
        ("fi", "Esitys annetaan ensi viikolla.", ["2021-06-21/2021-06-27"]),
        ("is", "Málið var rætt í síðasta mánuði.", ["2021-05"]),
        ("nn", "Planen vart lagd fram i fjor.", ["2020"]),
        ("da", "Den er klar i begyndelsen af næste år.", ["2022~"]),
        ("nb", "Den er klar innen utgangen av året.", ["2021-12-31"]),
        ("fi", "Ohjelma valmistuu vuoden loppuun mennessä.", ["2021-12-31"]),
        ("sv", "Den kom i höstas.", ["2020-23"]),
        ("nb", "Den kommer til høsten.", ["2021-23"]),
        ("sv", "Gruppen möttes i september.", ["2020-09"]),
        ("en", "The plan will be approved on 3 July.", ["2021-07-03"]),
        # what has happened lies behind, what is to be done by a day may lie ahead
        ("en", "The plan was approved on 3 July.", ["2020-07-03"]),
        ("nb", "Loven trådte i kraft den 1. november.", ["2020-11-01"]),
        ("nn", "Lova tok til å gjelde, og gruppa møtte 3. mai.", ["2021-05-03"]),
        ("nb", "Fristen ble satt til 1. november.", ["2021-11-01"]),
        ("nb", "Loven trer i kraft den 1. november.", ["2021-11-01"]),
        ("sv", "Lagen trädde i kraft den 1 november.", ["2020-11-01"]),
        ("sv", "Mötet flyttades till den 1 november.", ["2021-11-01"]),
        ("da", "Konferencen blev holdt den 3. november.", ["2020-11-03"]),
        ("is", "Lögin tóku gildi 1. nóvember.", ["2020-11-01"]),
        ("en", "The Act entered into force on 1 November.", ["2020-11-01"]),
        ("nb", "Vakttelefonen er åpen 2. juledag.", ["2020-12-26"]),
        ("sv", "Jouren är öppen annandag jul.", ["2020-12-26"]),
        ("is", "Opið er annan í jólum.", ["2020-12-26"]),
        # the weekday tells the year
        ("nb", "Møtet holdes fredag 18. juni i Oslo.", ["2021-06-18"]),
        ("nb", "Møtet holdes torsdag den 18. juni i Oslo.", ["2020-06-18"]),
        ("sv", "Ministern besöker lördagen den 18 juni centret.", ["2022-06-18"]),
        ("is", "Fundurinn var haldinn fimmtudaginn 18. júní.", ["2020-06-18"]),
        ("en", "The group will meet on Monday, 18 June.", [None]),  # neither of these years
        ("fi", "Tilaisuus on 20.6. Helsingissä.", ["2021-06-20"]),
        ("nb", "Møtet var på langfredag.", ["2021-04-02"]),
        ("nb", "Det kommer mer før jul.", []),  # a feast, not an abbreviated month
        ("is", "Frumvarpið var lagt fram í haust.", ["2020-23"]),
        ("da", "Mandag d. 14. juni var der møde.", ["2021-06-14"]),
        ("nb", "Det ble vedtatt sent i går.", ["2021-06-15"]),
        ("fi", "Asiasta on sovittu luku 3.4. mukaan.", []),
        ("is", "Fundurinn fer fram 3.-4. júní.", ["2021-06-03/2021-06-04"]),
        ("sv", "Mötet hölls 10–12 maj.", ["2021-05-10/2021-05-12"]),
        ("nb", "Det er vår oppgave i vår region.", []),  # vår: our
        ("nb", "I vår åpnet et nytt krisesenter.", ["2021-21"]),
        ("sv", "Utredningen tillsattes i vår.", ["2021-21"]),
        ("nn", "Gruppa fekk i vår ansvar for to fylke.", []),  # could be our responsibility
        ("nn", "Gruppa møtte i vår til dei fyrste samtalane.", ["2021-21"]),
        # from a season on, and the end of a month
        ("nb", "Fra høsten gjelder nye regler for bemanningsbyråer.", ["2021-23"]),
        ("nn", "Frå sommaren av får alle tilsyna same skjema.", ["2022-22"]),
        ("sv", "Från och med hösten ingår ämnet i utbildningen.", ["2021-23"]),
        ("da", "Fra foråret bliver ordningen permanent.", ["2022-21"]),
        ("fi", "Syksystä alkaen neuvontaa saa myös viroksi.", ["2021-23"]),
        ("is", "Frá hausti verður námskeiðið á netinu.", ["2021-23"]),
        ("en", "From the autumn the course will be online.", ["2021-23"]),
        ("nb", "Høringsfristen går ut ved utgangen av august.", ["2021-08-31"]),
        ("sv", "Remisstiden löper till slutet av augusti.", ["2021-08-31"]),
        ("sv", "Projektet ska vara klart sista september.", ["2021-09-30"]),
        ("sv", "Den sista veckan i september hålls ett möte.", ["2021-09"]),
        ("da", "Ansøgninger modtages indtil udgangen af august.", ["2021-08-31"]),
        ("fi", "Lausuntoja voi antaa elokuun loppuun.", ["2021-08-31"]),
        ("fi", "Ryhmä aloittaa työnsä syyskuun alussa.", ["2021-09~"]),
        ("fi", "Selvitys valmistuu marraskuuhun mennessä.", ["2021-11"]),
        ("fi", "Elokuun helteistä ei ole puhuttu.", []),
        # a day of the year that the page is about
        ("fi", "Tänään vietetään kansainvälistä lastenpäivää.", ["2021-06-16"]),
        ("sv", "I dag är det den internationella dagen mot barnarbete.", ["2021-06-16"]),
        ("nb", "I dag markeres verdensdagen mot barnearbeid.", ["2021-06-16"]),
        ("is", "Í dag er alþjóðlegi dagurinn gegn barnaþrælkun.", ["2021-06-16"]),
        ("en", "Today is the international day against child labour.", ["2021-06-16"]),
        ("nb", "I dag er det vanskeligere å avsløre bakmennene.", []),
        # past of verbs that tell of no event
        ("nb", "Nabolandet klarte det i september.", ["2020-09"]),
        ("sv", "Landet lyckades i september.", ["2020-09"]),
        ("fi", "Hanke onnistui lokakuussa.", ["2020-10"]),
        ("is", "Það tókst í október.", ["2020-10"]),
        # so long ago
        ("nb", "Loven kom for tre år siden.", ["2018"]),
        ("nn", "Lova kom for tre år sidan.", ["2018"]),
        ("sv", "Lagen kom för 3 år sedan.", ["2018"]),
        ("da", "Loven kom for fire måneder siden.", ["2021-02"]),
        ("fi", "Laki tuli kolme vuotta sitten.", ["2018"]),
        ("is", "Lögin komu fyrir þremur árum.", ["2018"]),
        ("en", "The act came ten days ago.", ["2021-06-06"]),
        ("en", "The act came more than ten years ago.", []),
        ("nb", "Planen gjelder for tre år.", []),
        ("nb", "Han er tre år.", []),
        # months and parts of a year told
        ("da", "Aftalen blev indgået i oktober sidste år.", ["2020-10"]),
        ("nb", "Den kommer i første kvartal neste år.", ["2022-33"]),
        # a year that begins
        ("da", "Fra nytår får kommunerne penge til det.", ["2022-01-01"]),
        ("nb", "Kurset starter etter nyttår.", ["2022"]),
        ("nn", "Frå nyttår blir det betre.", ["2022-01-01"]),
        ("sv", "Från nyår gäller nya regler.", ["2022"]),
        ("fi", "Se hyväksyttiin viime vuoden lokakuussa.", ["2020-10"]),
        ("is", "Það var samþykkt í október í fyrra.", ["2020-10"]),
        ("sv", "Den antogs den 3 mars förra året.", ["2020-03-03"]),
        # counted from a date before
        ("nb", "Loven kom i mai 2011. Forskriften kom i juni året etter.", ["2012-06"]),
        ("sv", "Lagen kom 2011 och förordningen året därpå.", ["2012"]),
        ("fi", "Laki tuli 2011 ja asetus seuraavana vuonna.", ["2012"]),
        ("en", "It began in 2011 and ended the following year.", ["2012"]),
        ("nb", "Forskriften kom året etter.", []),  # after which?
        ("nb", "Loven kom i 2015. I slutten av året etter trådte den i kraft.", ["2016-12-31"]),
        ("en", "The act came in 2015. By the end of the following year it was in force.", ["2016-12-31"]),
        ("sv", "Lagen kom 2015. I början av året därpå trädde den i kraft.", ["2016~"]),
        ("nb", "Loven kom i 2015. I slutten av året trer en annen i kraft.", ["2021-12-31"]),
        # weeks, and the day of the page itself
        ("nb", "Møtet er i uke 30.", ["2021-07-26/2021-08-01"]),
        ("nb", "Planen legges fram i uke 8.", ["2022-02-21/2022-02-27"]),
        ("sv", "Planen lades fram i vecka 40.", ["2020-09-28/2020-10-04"]),
        ("is", "Ráðherra skipaði hópinn fyrir ári síðan.", ["2020"]),
        ("fi", "Ryhmä asetettiin vuosi sitten.", ["2020"]),
        ("fi", "Ryhmä asetettiin muutama vuosi sitten.", []),
        ("fi", "Ryhmä asetettiin toissa päivänä.", ["2021-06-14"]),
        ("nb", "Hun er gravid, og uke 30 er passert.", []),
        ("en", "The ministers met on Wednesday.", ["2021-06-16"]),
        ("sv", "De träffades i onsdags.", ["2021-06-09"]),
        # the last and the next month of a name
        ("fi", "Viime marraskuussa siitä päätettiin.", ["2020-11"]),
        ("fi", "Ensi helmikuussa siitä päätetään.", ["2022-02"]),
        ("en", "The group met last November.", ["2020-11"]),
        ("is", "Handbókin verður gefin út í nóvember.", ["2021-11"]),  # a participle is as its auxiliary
        ("is", "Handbókin var gefin út í nóvember.", ["2020-11"]),
        ("nb", "Meldingen skal bli lagt fram i november.", ["2021-11"]),
        ("sv", "Rapporten ska bli presenterad i november.", ["2021-11"]),
        ("da", "Strategien vil blive lanceret i november.", ["2021-11"]),
        ("en", "The guide will then be presented in November.", ["2021-11"]),
        ("da", "De mødtes sidste april.", ["2021-04"]),
        ("is", "Ákvörðun var tekin síðastliðinn vetur.", ["2021-24"]),
        # days and months in a row, without a year
        ("nb", "Konferansen holdes 14. og 15. september.", ["2021-09-14", "2021-09-15"]),
        ("da", "Mødet holdes den 14. og 15. september.", ["2021-09-14", "2021-09-15"]),
        ("sv", "Mötet hålls den 14 och 15 september.", ["2021-09-14", "2021-09-15"]),
        ("fi", "Kokous pidetään 14. ja 15. syyskuuta.", ["2021-09-14", "2021-09-15"]),
        ("is", "Fundurinn verður 14. og 15. september.", ["2021-09-14", "2021-09-15"]),
        ("en", "It will be held on 14 and 15 September.", ["2021-09-14", "2021-09-15"]),
        ("nb", "Sesjonen er 31. oktober til 3. november.", ["2021-10-31/2021-11-03"]),
        ("sv", "Sessionen är den 31 oktober till den 3 november.", ["2021-10-31/2021-11-03"]),
        ("da", "Mødet varede fra mandag den 7. til onsdag den 9. juni.", ["2021-06-07/2021-06-09"]),
        ("en", "The border is closed between 3 and 9 September.", ["2021-09-03/2021-09-09"]),
        ("fi", "Lausuntoaika on 14.6.–20.8. tänä vuonna.", ["2021-06-14/2021-08-20", "2021"]),
        ("nb", "I januar–april i år kom det flere.", ["2021-01/2021-04"]),
        ("sv", "Från november till februari förra året kom det fler.", ["2019-11/2020-02"]),
        ("en", "From January to April last year there were more.", ["2020-01/2020-04"]),
        ("fi", "Tammi-maaliskuussa hakemuksia tuli enemmän.", ["2021-01/2021-03"]),
        ("fi", "Touko- ja kesäkuussa niitä tuli enemmän.", ["2021-05", "2021-06"]),
        ("da", "I marts og april kom der flere.", ["2021-03", "2021-04"]),
        ("nb", "Se kapittel 3 og 15. september.", ["2021-09-15"]),  # not two days
        # a day that opens a sentence of the past is over
        ("nb", "Den 22. august ble utvalget utvidet.", ["2020-08-22"]),
        ("nn", "12. september vart skulane stengde.", ["2020-09-12"]),
        ("sv", "Den 22 augusti utvidgades utredningen och presenterades.", ["2020-08-22"]),
        ("en", "On 22 August, the group was enlarged.", ["2020-08-22"]),
        ("fi", "Lausunnot annettiin, ja 22.8. on seminaari.", ["2021-08-22"]),
        ("nb", "Den 22. august blir utvalget utvidet.", ["2021-08-22"]),
        # a weekday ahead can be the day itself
        ("en", "The ministers will meet today, Wednesday afternoon.", ["2021-06-16", "2021-06-16"]),
        ("nb", "Konferansen begynner på onsdag.", ["2021-06-23"]),
        ("nb", "Natt til lørdag ble tre tatt.", ["2021-06-12"]),
        ("da", "Natten til lørdag blev tre anholdt.", ["2021-06-12"]),
        ("is", "Aðfaranótt laugardags voru þrír handteknir.", ["2021-06-12"]),
        # a verb of the past right before, known by its ending
        ("sv", "Strategin, som förnyades i augusti, är ny.", ["2020-08"]),
        ("da", "Strategien, som fornyedes i august, er ny.", ["2020-08"]),
        ("fi", "Strategia uusittiin elokuussa, ja se on laaja.", ["2020-08"]),
        ("is", "Ráðið endurnýjaði í ágúst stefnuna.", ["2020-08"]),
        ("sv", "Utredningen fördubblades den 22 augusti.", ["2020-08-22"]),
        ("fi", "Viime vuoden elokuusta tämän vuoden toukokuuhun.", ["2020-08", "2021-05"]),
        ("en", "On Saturday 5 and Sunday 6 June it was open.", ["2021-06-05", "2021-06-06"]),
        ("nb", "I tidsrommet 15.06.–15.08. er det stengt.", ["2021-06-15/2021-08-15"]),
        ("nb", "Se pkt. 2.1. om dette.", []),
        ("nb", "Møtet begynner kl. 10.10. Alle er velkomne.", []),
        ("fi", "Tilaisuus alkaa klo 10.10. Kaikki ovat tervetulleita.", []),
        ("sv", "Vid förra årets slut fanns 80 platser.", ["2020-12-31"]),
        # the weekday of another week
        ("da", "Tirsdag i sidste uge blev to anholdt.", ["2021-06-08"]),
        ("nb", "De møttes onsdag i forrige uke.", ["2021-06-09"]),
        ("sv", "De träffas på tisdag nästa vecka.", ["2021-06-22"]),
        ("fi", "Asiasta päätettiin viime viikon tiistaina.", ["2021-06-08"]),
        ("is", "Hann kom þriðjudaginn í síðustu viku.", ["2021-06-08"]),
        ("en", "They met on Tuesday last week.", ["2021-06-08"]),
        ("en", "She will visit Kyiv on July 7 to 9.", ["2021-07-07/2021-07-09"]),
        ("da", "Ministeren har nedsat et udvalg, som har sit første møde i september.", ["2021-09"]),
        # the turn of the year
        ("nb", "Loven trer i kraft ved årsskiftet.", ["2021-12-31"]),
        ("da", "Fra nytår gælder nye regler.", ["2022-01-01"]),
        ("fi", "Laki tulee voimaan vuodenvaihteessa.", ["2021-12-31"]),
        ("is", "Lögin tóku gildi um síðustu áramót.", ["2020-12-31"]),
        ("nb", "Det økte ved årsskiftet 2019/2020.", []),  # an absolute date
        # halves and quarters of the year that goes on, or of another
        ("en", "Cases rose in the first half of this year.", ["2021-40"]),
        ("en", "Cases fell in the third quarter of last year.", ["2020-35"]),
        ("en", "It was adopted in June of last year.", ["2020-06"]),
        ("fi", "Määrä kasvoi vuoden ensimmäisellä puoliskolla.", ["2021-40"]),
        ("is", "Málum fjölgaði á fyrri hluta ársins.", ["2021-40"]),
        ("sv", "Antalet ökade under årets första kvartal.", ["2021-33"]),
        ("da", "Tallet steg i årets andet kvartal.", ["2021-34"]),
        ("nb", "Det kom rett før jul i fjor.", ["2020"]),  # not July
        ("en", "The committee met in mid-May.", ["2021-05~"]),
        ("en", "On June 3 the minister signed it.", ["2021-06-03"]),
        ("en", "In June 20 people were found.", ["2021-06"]),
        ("fi", "Kesäkuun 3. päivänä pidettiin kokous.", ["2021-06-03"]),
        ("fo", "Í næstu viku fer ráðið til Nuuk.", ["2021-06-21/2021-06-27"]),
        ("fo", "Fyri trimum árum síðani kom lógin.", ["2018"]),
        ("nb", "I fjor kom det 40 saker, året før 30.", ["2020", "2019"]),
        ("fi", "Viime vuonna tapauksia oli 40, edellisvuonna 30.", ["2020", "2019"]),
        # today, beside a verb in the past that no register holds
        ("nb", "Statsrådene konkluderte i dag.", ["2021-06-16"]),
        ("sv", "I dag diskuterade de saken.", ["2021-06-16"]),
        ("da", "De konkluderede i dag.", ["2021-06-16"]),
        ("nb", "Politiet har i dag arrestert tre.", ["2021-06-16"]),
        ("is", "Ráðherra svaraði í dag á þingi.", ["2021-06-16"]),
        ("nb", "Mange lever i dag i fattigdom.", []),
        ("sv", "Problemet är i dag större.", []),
        # today, beside any verb of the past, and beside what is said or heard on a day
        ("nb", "Departementet opprettet i dag et råd.", ["2021-06-16"]),
        ("nb", "Departementet sa i dag at planen er klar.", ["2021-06-16"]),
        ("sv", "I dag häktades två män.", ["2021-06-16"]),
        ("fi", "Ministeriö perusti tänään neuvoston.", ["2021-06-16"]),
        ("en", "Two men were remanded in custody today.", ["2021-06-16"]),
        ("nn", "Saka vi snakkar om i dag, gjeld born.", ["2021-06-16"]),
        ("fi", "Moni on tänään muistuttanut tästä.", ["2021-06-16"]),
        ("is", "Takk fyrir að vera hér í dag.", ["2021-06-16"]),
        ("nb", "Det er i dag etablert tjue sentre.", []),
        # what a government sets up, or parties agree on, today
        ("nb", "Regjeringen oppretter i dag en ny enhet.", ["2021-06-16"]),
        ("nn", "Regjeringa opprettar i dag eit nytt senter.", ["2021-06-16"]),
        ("sv", "Regeringen inrättar i dag en ny enhet.", ["2021-06-16"]),
        ("da", "Ministeriet afsætter i dag nye midler.", ["2021-06-16"]),
        ("da", "Partierne er i dag blevet enige om en aftale.", ["2021-06-16"]),
        ("fi", "Hallitus perustaa tänään uuden yksikön.", ["2021-06-16"]),
        ("is", "Ráðherra stofnar í dag nýtt teymi.", ["2021-06-16"]),
        ("en", "The Government today sets up a new unit.", ["2021-06-16"]),
        # days that have a name, with their year or without
        ("nb", "Planen ble lagt fram på kvinnedagen.", ["2021-03-08"]),
        ("nn", "På kvinnedagen la statsråden fram meldinga.", ["2021-03-08"]),
        ("sv", "På EU:s dag mot människohandel presenterades planen.", ["2020-10-18"]),
        ("fi", "Kansainvälisenä naistenpäivänä julkaistiin raportti.", ["2021-03-08"]),
        ("is", "Á alþjóðlegum baráttudegi kvenna var skýrslan kynnt.", ["2021-03-08"]),
        ("da", "Sådan blev loven den, vi har i dag.", []),
        ("en", "Many of those who were exploited today live in hiding.", []),
        ("sv", "Lagen ger i dag inte tillräckligt skydd.", []),
        ("da", "Danmark har i dag tyve krisecentre.", []),
        # a day to come, with other words between it and the verb of an event
        ("nb", "Seminaret arrangeres i Oslo 18. januar.", ["2022-01-18"]),
        ("sv", "Konferensen äger rum 14–15 januari.", ["2022-01-14/2022-01-15"]),
        ("da", "Projektet løber fra den 1. januar til den 1. februar.", ["2022-01-01/2022-02-01"]),
        ("fi", "Ministeri avaa seminaarin Oulussa 18. tammikuuta.", ["2022-01-18"]),
        ("is", "Þingið fer fram í Hörpu 18. janúar.", ["2022-01-18"]),
        ("nb", "Søknadsfristen er satt til 18. januar.", ["2022-01-18"]),
        ("nb", "Statsråden presenterer resultatene fra møtet 18. januar.", ["2021-01-18"]),
        ("is", "Óskað er eftir ábendingum fyrir 18. janúar næstkomandi.", ["2022-01-18"]),
        ("is", "Fundur var 18. júlí síðastliðinn.", ["2020-07-18"]),
        # parts of the year and weeks of no year
        ("nb", "I løpet av tredje kvartal skal rapporten være ferdig.", ["2021-35"]),
        ("da", "Rapporten afleveres i andet halvår.", ["2021-41"]),
        ("en", "Cases fell in the fourth quarter.", ["2020-36"]),
        ("sv", "Vecka 25 möts gruppen.", ["2021-06-21/2021-06-27"]),
        ("nb", "Uke 25 i svangerskapet var verst.", []),
        ("fi", "Lakia muutettiin viime vuoden lokakuun 12. päivänä.", ["2020-10-12"]),
        ("fi", "Laki tuli voimaan viime vuoden lokakuun lopussa.", ["2020-10-31"]),
        ("fi", "Laki muuttui viime vuoden maaliskuun alussa.", ["2020-03~"]),
        ("fi", "Keskus on suljettu tammikuusta elokuuhun.", ["2021-01/2021-08"]),
        ("fi", "Hänet tuomittiin viime vuonna 15. helmikuuta.", ["2020-02-15"]),
        ("is", "Það sem af er ári eru málin tólf.", ["2021"]),
        ("nn", "Statsråden seier at planen vart lagd fram 18. desember.", ["2020-12-18"]),
        ("en", "The committee is to submit its report to the ministry on 18 December.", ["2021-12-18"]),
        ("nb", "Kommunen fikk frist til 18. august.", ["2021-08-18"]),
        ("fi", "Opas julkistetaan marraskuun aikana.", ["2021-11"]),
        ("fi", "Marraskuun vieraat tulivat aikanaan.", []),
        # what comes back each year is of none
        ("nb", "Hvert år i oktober markeres dagen.", []),
        ("en", "The report is submitted on 1 March each year.", []),
        ("is", "Skýrslunni er skilað 1. mars ár hvert.", []),
    ],
)
def test_relative(lang: str, text: str, expected: list[str]) -> None:
    assert relative(text, lang) == expected


@pytest.mark.parametrize("text", ["Det skjedde i går.", "Mötet börjar på fredag.", "Den kom 3. mai."])
def test_nothing_is_invented_without_reference(text: str) -> None:
    hits = scan(text)
    found = relative_dates.find(text, hits, sentences(text, blocks(text, list(lines(text)))), "nb", [])
    assert found
    assert all(relative_values.resolve(words, None).value.value is None for words in found)


def test_no_finer_than_the_reference() -> None:
    year = Value(calendar.year(2016), "external", "test", ())
    assert relative("Planen ble lagt frem i dag.", "nb", year) == ["2016"]
    assert relative("Planen ble lagt frem i går.", "nb", year) == [None]


WORDS = st.sampled_from(
    ["2010", "1814", "9999", "0001", "12.", "3", "mars", "juni", "og", "til", "–", "-", "/", "i dag", "søndag", "utgangen av", "vuoden", "lok",
     "kvartal", "første", "31.12.2020", "\n", "---\n", "1990-tallet", "ca.", "May", "10.30", "nr.", "lähtien"]
)  # fmt: skip


@given(st.one_of(st.text(max_size=200), st.lists(WORDS, max_size=30).map(" ".join), st.lists(WORDS, max_size=30).map("".join)))
def test_any_text(text: str) -> None:
    found = dates.find(text, scan(text))
    for before, after in itertools.pairwise(found):
        assert before.span.end <= after.span.start
    for mention in found:
        assert mention.span.of(text).strip()
        assert mention.value.value
        first, last = mention.value.value.earliest, mention.value.value.latest
        assert first is None or last is None or first <= last
        assert all(YEARS[0] <= day.year <= YEARS[1] for day in (first, last) if day)
    if text.strip():
        relative(text, "nb")
