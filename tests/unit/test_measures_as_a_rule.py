"""What holds as a rule or was told before beside what is decided, and the tasks of groups just founded; the wording is the tests' own."""

import pytest

from tests.unit.test_measures import found

AS_A_RULE = [
    # a sum for each of those it is given for
    ("nb", "Kommunen får 50 000 kroner for hver flyktning."),
    ("nn", "Kommunen får 50 000 kroner per flyktning."),
    ("sv", "Kommunerna får 10 000 euro per kvotflykting."),
    ("da", "Kommunen får 50.000 kroner for hver flygtning."),
    ("fi", "Jäsenvaltio saa rahastosta 10 000 euroa jokaisesta kiintiöpakolaisesta."),
    ("fi", "Kunta saa valtiolta 7 000 euroa vuodessa pakolaista kohden."),
    ("is", "Sveitarfélagið fær 500.000 krónur fyrir hvern flóttamann."),
    ("en", "A Member State receives EUR 10,000 for each quota refugee."),
    # the laws that a ministry prepares
    ("nb", "Departementet utarbeider lovene som regulerer ofrenes rettigheter, og utvikler tilsynet."),
    ("nn", "Departementet utarbeider lovene som gjeld offera."),
    ("sv", "Ministeriet bereder de lagar som gäller offrens ställning."),
    ("da", "Ministeriet udarbejder de love, der regulerer ofrenes rettigheder."),
    ("fi", "Oikeusministeriö valmistelee lait, joissa säädetään uhrin asemasta, ja kehittää uhrin asemaa muutenkin."),
    ("fi", "Sosiaali- ja terveysministeriö valmistelee alan lainsäädännön ja ohjaa sen toimeenpanoa."),
    ("en", "The Ministry prepares the laws that regulate the rights of victims."),
    # what an item of the budget pays for
    ("nb", "Over posten finansieres landsdekkende organisasjoner."),
    ("da", "Fra kontoen finansieres landsdækkende organisationer."),
    ("sv", "Under anslaget finansieras riksomfattande organisationer."),
    ("fi", "Momentilta rahoitetaan valtakunnallisia järjestöjä ja saariston jätehuoltoa."),
    # who gives the grants, paid for the project or asked for the study
    ("nb", "Tilskuddet bevilges av departementet."),
    ("nb", "Prosjektet finansieres av EU."),
    ("sv", "Bidragen beviljas av arbets- och näringsministeriet."),
    ("da", "Tilskuddet bevilges af ministeriet."),
    ("fi", "Avustukset myöntää työ- ja elinkeinoministeriö."),
    ("fi", "Selvityksen tilasi työ- ja elinkeinoministeriö."),
    ("fi", "Hankkeen rahoitti sosiaali- ja terveysministeriö."),
    ("is", "Ráðherra úthlutar styrkjunum."),
    ("en", "The study was commissioned by the Ministry of Labour."),
    # to whom and how grants are given, without a sum; each year; to work as such
    ("da", "Tilskud gives til organisationer, der hjælper ofre."),
    ("sv", "Bidrag beviljas organisationer som hjälper offer."),
    ("fi", "Avustusta myönnetään järjestöille, jotka auttavat uhreja."),
    ("is", "Styrkir eru veittir samtökum sem aðstoða þolendur."),
    ("en", "Grants are awarded to organisations that help victims."),
    ("is", "Styrkjunum er úthlutað árlega til samtaka á sviði forvarna."),
    ("nb", "Tilskuddet går til arbeid for utsatte grupper."),
    ("sv", "Bidragen går till arbete för utsatta grupper."),
    ("is", "Styrkirnir renna til starfs í þágu afmarkaðra hópa."),
    ("en", "The grants go to work for vulnerable groups."),
    # when what was told is done, and the decision that is still to be made
    ("nb", "Endringene gjøres i løpet av sommeren og høsten."),
    ("nn", "Endringane blir gjorde i løpet av sommaren."),
    ("sv", "Ändringarna görs under sommaren och hösten."),
    ("da", "Ændringerne foretages i løbet af sommeren og efteråret."),
    ("fi", "Muutokset tehdään kesän ja syksyn aikana."),
    ("is", "Breytingarnar verða gerðar í sumar og haust."),
    ("en", "The changes will be made during the summer and autumn."),
    ("fi", "Päätökset tehdään kesäkuussa."),
    ("en", "Decisions on the grants will be made in March."),
    # what was told before is what was decided
    ("nb", "Regjeringen bestemte dette på et møte."),
    ("sv", "Regeringen beslutade detta vid ett möte."),
    ("da", "Regeringen besluttede dette på et møde."),
    ("fi", "Hallitus päätti tästä kokouksessaan."),
    ("is", "Ríkisstjórnin ákvað þetta á fundi sínum."),
    ("en", "The Government decided this at a meeting."),
    # a plan that those who govern present, the wording that somebody approves
    ("nb", "I dag legger regjeringen fram sin plan for hvordan flyktningene skal tas imot."),
    ("sv", "I dag lägger regeringen fram sin plan för hur flyktingarna ska tas emot."),
    ("da", "I dag fremlægger regeringen sin plan for, hvordan flygtningene skal modtages."),
    ("fi", "Hallitus esittelee tänään suunnitelmansa siitä, miten pakolaiset otetaan vastaan."),
    ("is", "Í dag kynnir ríkisstjórnin áætlun sína um hvernig tekið verður á móti flóttafólki."),
    ("nb", "Presidiet godkjente ordlyden i mars."),
    ("en", "The Presidium approved the wording in March."),
    # aims: what somebody is meant to be, will reach, or shall be shared better; parts; hopes
    ("fi", "Suomen on määrä olla hiilineutraali vuoteen 2035 mennessä."),
    ("fi", "Palvelujen on määrä olla helposti saatavilla."),
    ("en", "With the new structure Denmark will reach over 300 million more people."),
    ("nb", "Gjennom den skal ansvaret fordeles jevnere."),
    ("sv", "Genom den ska ansvaret fördelas jämnare."),
    ("da", "Gennem den skal ansvaret fordeles mere ligeligt."),
    ("en", "A growing share of organised crime is trafficking in human beings."),
    ("en", "Violence and trafficking are to be prevented, victims better protected and more offenders prosecuted."),
    ("en", "Among the members are Prime Minister Ada Berg and Minister of Finance Per Dahl, for whom others will stand in."),
    ("sv", "Strategin har tre huvudmål:\n\n • Landet är ett barnvänligt land.\n • Barnens behov identifieras.\n"),
    ("da", "Strategien har tre hovedmål:\n\n • Landet er godt for børn.\n • Børnenes behov afdækkes.\n"),
    (
        "fi",
        "Strategialla on kolme päätavoitetta:\n\n • Suomi on lapsimyönteinen.\n • Lasten tarpeet tunnistetaan ja asema turvataan.\n",
    ),
    # an event on its day
    ("da", "Arrangementet afholdes i København den 18. oktober."),
    ("sv", "Evenemanget ordnas i Helsingfors den 18 oktober."),
    ("fi", "Tapahtuma järjestetään Helsingissä 18. lokakuuta."),
    ("is", "Viðburðurinn verður haldinn í Reykjavík 18. október."),
    ("en", "The event will be held in Helsinki on 18 October."),
    # an initial ends no sentence, so the relative before it still governs
    ("is", "Hér er litið yfir það helsta sem Anna D. Berg heilbrigðisráðherra hefur unnið að síðan hún settist í embættið."),
    # the question that a noun is about
    ("sv", "Frågan om hur stödet ska ordnas diskuteras i Europa."),
    ("en", "A question of how the work is to be organised is discussed in many countries."),
    # who must, but was not founded; nobody who is named
    ("fi", "Kuntien on laadittava suunnitelma joka neljäs vuosi."),
    ("en", "The minister met the group. The group must present its passports."),
    ("sv", "Enligt lagen ska man alltid göra en anmälan."),
    ("nb", "Man skal alltid ringe politiet."),
]
DECIDED = [
    # a sum more for each, from a day on or by so much; the whole sum; to a number of receivers
    ("nb", "Kommunene får fra høsten 50 000 kroner mer for hver flyktning."),
    ("en", "From next year municipalities will receive EUR 10,000 more for each refugee."),
    ("nb", "Kommunene får 5 millioner kroner per år til krisesentre."),
    ("fi", "Avustusta myönnetään ensi vuonna 50 000 euroa."),
    ("sv", "Bidrag på 2 miljoner kronor beviljas organisationer som hjälper offer."),
    ("nb", "Prosjektet finansieres med 5 millioner kroner fra departementet."),
    # a new law, a body's day in force, what money named goes to
    ("fi", "Oikeusministeriö valmistelee uuden lain uhrin asemasta."),
    ("fi", "Työryhmän on määrä laatia ehdotus uudeksi laiksi."),
    # a noun with the question that it is about, before its verb
    ("nb", "En utredning om hvordan arbeidet skal organiseres i fylkene, settes i gang i høst."),
    ("sv", "En utredning om hur arbetet mot våld ska ordnas i länen tillsätts så snart som möjligt."),
    ("da", "Et udvalg om hvordan arbejdet skal organiseres i regionerne, nedsættes hurtigst muligt."),
    ("is", "Starfshópur um hvernig eftirliti skuli háttað verður skipaður í haust."),
    ("en", "A committee on how inspections should work will be appointed in the autumn."),
    # what has been so for years, in a clause that hangs on the verb
    ("fi", "Poliisihallitus käy päätöksen läpi ja arvioi, mitä toimia se vaatii viime vuosina tehtyjen lisäksi."),
    # a right that victims get
    ("nb", "Ofrene skal ha en refleksjonsperiode på 45 dager."),
    ("nn", "Offera skal ha ein refleksjonsperiode på 45 dagar."),
    ("sv", "Offren ska ha en betänketid på 45 dagar."),
    ("da", "Ofrene skal have en refleksionsperiode på 45 dage."),
    ("fi", "Uhrit saavat 45 päivän harkinta-ajan."),
    ("is", "Þolendur munu fá 45 daga umþóttunartíma."),
    ("en", "Victims will have a reflection period of 45 days."),
    # rules that are eased, one that enters into force
    ("nb", "Reglene ved grensen lempes fra 1. mai."),
    ("nn", "Reglane ved grensa blir lempa frå 1. mai."),
    ("sv", "Reglerna vid gränsen lättas från den 1 maj."),
    ("da", "Reglerne ved grænsen lempes fra den 1. maj."),
    ("fi", "Rajoituksia kevennetään 1. toukokuuta alkaen."),
    ("is", "Slakað verður á sóttvörnum við landamærin í skrefum frá og með 1. maí."),
    ("en", "Restrictions at the border will be eased from 1 May."),
    ("is", "Á morgun tekur gildi sú regla að börn fari í sóttkví með foreldri."),
    ("nb", "I morgen trer en ny regel i kraft."),
    ("sv", "I morgon träder en ny regel i kraft."),
    # measures told behind a colon
    ("nb", "Blant regjeringens tiltak er disse: det opprettes en nasjonal tjeneste, og støtten styrkes."),
    ("sv", "Bland regeringens åtgärder finns följande: en nationell funktion inrättas, och stödet stärks."),
    ("da", "Blandt regeringens initiativer er følgende: der oprettes en national funktion."),
    ("en", "Among the Government’s initiatives are these: a national function will be set up where people at risk can turn."),
    # nobody who is named makes one thing
    ("nb", "Ifølge planen skal man utarbeide en ny veileder."),
    ("nn", "Ifølgje planen skal ein utarbeide ein ny rettleiar."),
    ("sv", "Enligt regeringens handlingsplan ska man därför utarbeta ett omfattande jämställdhetsprogram."),
    ("da", "Ifølge aftalen skal man udarbejde en ny vejledning."),
]
FOUNDED = [
    ("nb", "Regjeringen har satt ned et utvalg. Utvalget vurderer hva som må endres i lovene."),
    ("nb", "Departementet har satt ned en arbeidsgruppe. Gruppen må legge fram forslag innen utgangen av mars."),
    ("nn", "Regjeringa har sett ned eit utval. Utvalet vurderer kva som må endrast i lovene."),
    ("sv", "Arbetsministern tillsätter en arbetsgrupp. Gruppen bedömer vad som måste ändras i lagarna."),
    ("sv", "Ministeriet har tillsatt en arbetsgrupp. Gruppen måste lägga fram sina förslag före utgången av mars."),
    ("da", "Regeringen har nedsat en arbejdsgruppe. Gruppen vurderer, hvad der skal ændres i lovene."),
    ("fi", "Ministeriö on asettanut työryhmän. Ryhmän on esitettävä ehdotuksensa maaliskuun loppuun mennessä."),
    ("fi", "Ministeriö on asettanut työryhmän. Työryhmän on laadittava ehdotus lainmuutoksiksi."),
    ("is", "Ráðherra hefur skipað starfshóp. Hópurinn metur hverju þarf að breyta í lögum."),
    ("en", "The Ministry has appointed a working group. The group assesses what must be changed in the law."),
    ("en", "The Ministry has appointed a working group. The group must present its proposals by the end of March."),
]


@pytest.mark.parametrize(("lang", "words"), AS_A_RULE)
def test_what_holds_as_a_rule(lang: str, words: str) -> None:
    assert found(lang, words) == []


@pytest.mark.parametrize(("lang", "words"), DECIDED)
def test_what_is_decided(lang: str, words: str) -> None:
    assert len(found(lang, words)) == 1


@pytest.mark.parametrize(("lang", "words"), FOUNDED)
def test_tasks_of_a_group_just_founded(lang: str, words: str) -> None:
    assert len(found(lang, words)) == 2


def test_a_group_long_known_has_no_new_task() -> None:
    assert found("sv", "Regeringen tillsatte en grupp 2010. Gruppen bedömer att lagen fungerar.") == []
