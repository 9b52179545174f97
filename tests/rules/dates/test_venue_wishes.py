"""The venue is the one that interested parties like best."""

from planner.domain.people import Party
from planner.domain.places import Venue
from planner.domain.wishes import Kind, Preference, Stance
from planner.rules.dates.venue_wishes import VenueWishes
from tests.problems import amounts, assert_agreement, item, option, problem, schedule, sentences

PARTIES = (Party(id="P1", name="Jordan", weight=3), Party(id="P2", name="Kenya", weight=2))


def says(party: str, target: str, stance: Stance, kind: Kind = Kind.VENUE) -> Preference:
    return Preference(
        id=f"{party} {target}",
        subject_kind=Kind.PARTY,
        subject=party,
        target_kind=kind,
        target=target,
        stance=stance,
    )


WISHES = (
    says("P1", "V", Stance.PREFERRED),
    says("P1", "W1", Stance.EXCLUDED, Kind.WINDOW),
    says("P2", "U", Stance.EXCLUDED),
)
HERE = option(id="W1 V", window="W1")
THERE = option(id="W1 U", window="W1", venue="U")
VENUES = (Venue(id="V", city="Amman"), Venue(id="U", city="Vienna"))
OF = problem(items=(item("A"),), parties=PARTIES, preferences=WISHES, venues=VENUES, options=(HERE, THERE))


def test_counts_the_distance_from_each_partys_best_venue_times_its_weight() -> None:
    assert amounts(VenueWishes(), OF, schedule(OF, option=HERE)) == []
    assert amounts(VenueWishes(), OF, schedule(OF, option=THERE)) == [(("P1", "W1 U"), 3), (("P2", "W1 U"), 6)]


def test_says_both_stances() -> None:
    assert sentences(VenueWishes(), OF, schedule(OF, option=THERE)) == [
        "W1 Vienna: Jordan is neutral to Vienna, but prefers Amman.",
        "W1 Vienna: Kenya excludes Vienna, but is neutral to Amman.",
    ]


def test_solver_and_check_agree() -> None:
    assert_agreement(VenueWishes(), OF)
