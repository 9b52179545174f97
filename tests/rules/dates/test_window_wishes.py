"""The dates are those that interested parties like best."""

from dataclasses import replace
from datetime import date

from planner.domain.people import Party
from planner.domain.wishes import Kind, Preference, Stance
from planner.rules.dates.window_wishes import WindowWishes
from tests.problems import amounts, assert_agreement, item, option, problem, schedule, sentences

PARTIES = (Party(id="P1", name="Finland", weight=3), Party(id="P2", name="Kenya", weight=2), Party(id="P3"))


def says(party: str, target: str, stance: Stance, strength: int = 1, kind: Kind = Kind.WINDOW) -> Preference:
    return Preference(
        id=f"{party} {target}",
        subject_kind=Kind.PARTY,
        subject=party,
        target_kind=kind,
        target=target,
        stance=stance,
        strength=strength,
    )


WISHES = (
    says("P1", "W1", Stance.PREFERRED, 2),
    says("P1", "W2", Stance.AVOIDED),
    says("P2", "W1", Stance.EXCLUDED),
    says("P2", "V", Stance.PREFERRED, 2, Kind.VENUE),
)
ONE = option(id="W1 V", window="W1")
TWO = option(id="W2 V", window="W2", start=date(2007, 4, 16))
THREE = option(id="W3 V", window="W3", start=date(2007, 4, 23))
OPEN = option(start=date(2007, 5, 7))
OF = problem(items=(item("A"),), parties=PARTIES, preferences=WISHES, options=(ONE, TWO, THREE, OPEN))


def test_counts_the_distance_from_each_partys_best_times_its_weight() -> None:
    found = [amounts(WindowWishes(), OF, schedule(OF, option=each)) for each in (ONE, TWO)]
    assert found == [[(("P2", ONE.id), 2 * 3)], [(("P1", TWO.id), 3 * 3)]]


def test_what_a_party_does_not_mention_and_dates_of_no_window_are_neutral() -> None:
    found = [amounts(WindowWishes(), OF, schedule(OF, option=each)) for each in (THREE, OPEN)]
    assert found == [[(("P1", THREE.id), 3 * 2)], [(("P1", OPEN.id), 3 * 2)]]


def test_the_best_is_among_what_is_on_offer() -> None:
    avoids_all = (says("P1", "W1", Stance.AVOIDED, 2), says("P1", "W2", Stance.AVOIDED))
    of = problem(parties=PARTIES, preferences=avoids_all, options=(ONE, TWO))
    found = [amounts(WindowWishes(), of, schedule(of, option=each)) for each in (ONE, TWO)]
    assert found == [[(("P1", ONE.id), 3)], []]


def test_says_both_stances() -> None:
    assert sentences(WindowWishes(), OF, schedule(OF, option=TWO)) == [
        "W2 The venue: Finland would rather avoid 16 April 2007, but strongly prefers 26 March 2007."
    ]


def test_solver_and_check_agree() -> None:
    avoids_all = (says("P1", "W1", Stance.AVOIDED, 2), says("P1", "W2", Stance.AVOIDED))
    of = problem(items=(item("A"),), parties=PARTIES, preferences=avoids_all, options=(ONE, TWO))
    assert_agreement(WindowWishes(), of)
    assert_agreement(WindowWishes(), replace(OF, parties=PARTIES[:1]))
