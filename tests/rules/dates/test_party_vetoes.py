"""No party that must be represented has excluded the dates or the venue."""

from datetime import date

from planner.domain.people import Party
from planner.domain.places import Venue
from planner.domain.wishes import Kind, Preference, Stance
from planner.rules.dates.party_vetoes import PartyVetoes
from tests.problems import amounts, assert_agreement, item, option, problem, schedule, sentences

PARTIES = (Party(id="P1", name="Uruguay", must_be_represented=True), Party(id="P2", name="Kenya"))


def says(party: str, kind: Kind, target: str, stance: Stance = Stance.EXCLUDED) -> Preference:
    return Preference(
        id=f"{party} {target}", subject_kind=Kind.PARTY, subject=party, target_kind=kind, target=target, stance=stance
    )


WISHES = (
    says("P1", Kind.WINDOW, "W1"),
    says("P1", Kind.VENUE, "U"),
    says("P1", Kind.WINDOW, "W2", Stance.AVOIDED),
    says("P2", Kind.WINDOW, "W2"),
)
FIRST = option(id="W1 V", window="W1")
BOTH = option(id="W1 U", window="W1", venue="U")
SECOND = option(id="W2 V", window="W2", start=date(2007, 4, 16))
OPEN = option(start=date(2007, 4, 23))
VENUES = (Venue(id="V", city="Vienna"), Venue(id="U", city="Amman"))
OF = problem(
    items=(item("A"),), parties=PARTIES, preferences=WISHES, venues=VENUES, options=(FIRST, BOTH, SECOND, OPEN)
)


def test_counts_each_veto_of_a_party_that_must_be_represented() -> None:
    found = [amounts(PartyVetoes(), OF, schedule(OF, option=each)) for each in OF.options]
    assert found == [[(("P1", "W1 V"), 1)], [(("P1", "W1 U"), 1), (("P1", "W1 U"), 1)], [], []]


def test_says_who_excludes_what() -> None:
    assert sentences(PartyVetoes(), OF, schedule(OF, option=BOTH)) == [
        "W1 Amman: Uruguay, who must be represented, excludes the dates.",
        "W1 Amman: Uruguay, who must be represented, excludes the venue.",
    ]


def test_solver_and_check_agree() -> None:
    assert_agreement(PartyVetoes(), OF)
