"""Rows that no plan could keep."""

import pytest

from tests.workbooks import faults, problem


def item(heading: str, said: str, more: str = "") -> str:
    return f"""
        ## Agenda
        | Item | Title | Issue | Minutes | Panellists least | Moderators | {heading} |
        |------|-------|-------|---------|------------------|------------|-----------|
        | A1   | One   | I1    | 60      | 1                | 1          | {said}    |
        {more}
    """


SESSIONS = """
    ## Sessions
    | Session | Start | End   | Interpreted | Use        |
    |---------|-------|-------|-------------|------------|
    | M       | 10:00 | 10:45 |             |            |
    | P       | 15:00 | 16:30 | no          |            |
    | E       | 18:00 | 20:00 | no          | restricted |
"""


def test_an_item_longer_than_any_session() -> None:
    found = faults("""
        ## Agenda
        | Item | Title | Issue | Minutes |
        |------|-------|-------|---------|
        | A1   | One   | I1    | 240     |
    """)

    assert found == [
        "Agenda!D2: 240 minutes are longer than any session the item may use (180 minutes). "
        "Shorten the item, or lengthen a session."
    ]


@pytest.mark.parametrize(
    ("minutes", "languages", "evening", "longest"),
    [(60, "EN; FR", "no", 45), (100, "EN", "no", 90), (130, "EN", "yes", 120)],
)
def test_an_item_longer_than_the_sessions_it_may_use(minutes: int, languages: str, evening: str, longest: int) -> None:
    found = faults(f"""
        ## Agenda
        | Item | Title | Issue | Minutes | Languages   | Evening   |
        |------|-------|-------|---------|-------------|-----------|
        | A1   | One   | I1    | {minutes} | {languages} | {evening} |
        ## Rooms
        | Room | Seats | Booths |
        |------|-------|--------|
        | R1   | 90    | 3      |
        {SESSIONS}
    """)

    assert [fault for fault in found if "longer than any session" in fault] == [
        f"Agenda!D2: {minutes} minutes are longer than any session the item may use ({longest} minutes). "
        "Shorten the item, or lengthen a session."
    ]


def test_a_length_on_the_issues_sheet_is_told_there() -> None:
    found = faults("""
        ## Agenda
        ## Issues
        | Issue | Items | Minutes each |
        |-------|-------|--------------|
        | I1    | 3     | 200          |
    """)

    assert [fault.split(":")[0] for fault in found] == ["Issues!C2"]


@pytest.mark.parametrize(
    ("heading", "said", "expected"),
    [
        ("Languages", "EN; FR", "2 languages need as many booths, no room has more than 0."),
        ("Seats in room", "120", "no room seats 120, the largest seats 90."),
        ("Panellists most", "0", "Panellists least 1 is above Panellists most 0."),
        ("Rapporteurs", "4", "the panel has 6 seats to fill, and there are 3 experts."),
        ("Legal least", "3", "Legal least 3 is above the 1 seat of panellists."),
        ("Regions least", "3", "Regions least 3 is above the 2 seats of the panel."),
        ("Donors least", "1", "Donors least is 1, the sheet Experts has 0."),
        ("Regions least", "1", "Regions least is 1, the sheet Experts has 0."),
        ("Specialisms", "audit", 'no expert has the specialism "audit".'),
        ("Competence least", "2", "no expert has the competence 2 for the issue, the best is 0."),
    ],
)
def test_what_nobody_and_nothing_has(heading: str, said: str, expected: str) -> None:
    assert any(expected in fault and fault.startswith("Agenda!") for fault in faults(item(heading, said)))


EXPERTS = """
    ## Experts
    | Expert | Specialisms        | Languages | Can moderate | Region  | Time zone     |
    |--------|--------------------|-----------|--------------|---------|---------------|
    | E1     | procurement        | EN        | no           | African | Africa/Nairobi |
    | E2     | asset recovery     | EN        | no           | WEOG    | {zone} |
    | E3     | prosecution; audit | EN        | {moderates}  | WEOG    |               |
"""


def test_a_misspelt_specialism() -> None:
    found = faults(item("Specialisms", "procurment", EXPERTS.format(zone="", moderates="yes")))

    assert found == ['Agenda!G2: no expert has the specialism "procurment". Did you mean "procurement"?']


def test_a_language_no_expert_speaks() -> None:
    found = faults(item("Languages", "RU", EXPERTS.format(zone="", moderates="yes")))

    assert found == ["Agenda!G2: no expert speaks RU. Correct it, or the sheet Experts."]


def test_nobody_can_moderate() -> None:
    found = faults(item("Notes", "", EXPERTS.format(zone="", moderates="no")))

    assert found == [
        "Agenda!F2: 1 moderators are asked for, 0 experts can be moderator. Ask for fewer, or see the sheet Experts."
    ]


def test_a_time_zone_that_is_none() -> None:
    found = faults(item("Notes", "", EXPERTS.format(zone="Europe/Wien", moderates="yes")))

    assert found == ['Experts!F3: "Europe/Wien" is not a time zone. Did you mean "Europe/Kiev"?'] or found[
        0
    ].startswith('Experts!F3: "Europe/Wien" is not a time zone. Did you mean "Europe/')


def requirement(attribute: str, value: str, least: int, roles: str = "") -> list[str]:
    return faults(f"""
        ## Requirements
        | Item | Attribute   | Value   | Least   | Roles   |
        |------|-------------|---------|---------|---------|
        | A1   | {attribute} | {value} | {least} | {roles} |
        ## Agenda
        | Item | Title | Issue | Minutes | Moderators | Panellists least |
        |------|-------|-------|---------|------------|------------------|
        | A1   | One   | I1    | 60      | 1          | 2                |
        {EXPERTS.format(zone="", moderates="yes")}
    """)


@pytest.mark.parametrize(
    ("attribute", "value", "least", "roles", "expected"),
    [
        ("region", "Africa", 1, "", 'Requirements!C2: Value: there is no region "Africa" among the experts. '
         'Did you mean "African"?'),
        ("specialism", "audits", 1, "", 'Requirements!C2: Value: there is no specialism "audits" among the experts. '
         'Did you mean "audit"?'),
        ("region", "", 1, "", 'Requirements!C2: Value is blank, "region" needs one. '
         "Known: African, Asian, Eastern European, GRULAC, WEOG."),
        ("region", "WEOG", 3, "panellist", "Requirements!D2: at least 3 are asked for, item A1 has 2 such seats. "
         "Lower it, or add seats to the item."),
        ("region", "African", 2, "", "Requirements!D2: at least 2 are asked for, the sheet Experts has 1. "
         "Lower it, or see the sheet Experts."),
        ("distinct donors", "", 2, "", "Requirements!D2: at least 2 are asked for, the sheet Experts has 0. "
         "Lower it, or see the sheet Experts."),
        ("regoin", "WEOG", 1, "", 'Requirements!B2: Attribute: "regoin" is not one of: region, country, language, '
         'party type, organization, group member, distinct donors, specialism, expertise. Did you mean "region"?'),
        ("region", "WEOG", 1, "speaker", 'Requirements!E2: Roles: "speaker" is not one of: moderator, panellist, '
         "rapporteur. Write one of these."),
    ],
)  # fmt: skip
def test_requirements(attribute: str, value: str, least: int, roles: str, expected: str) -> None:
    assert requirement(attribute, value, least, roles) == [expected]


def venues(more: str) -> str:
    return f"""
        ## Venues
        | Venue | Country | Time zone     |
        |-------|---------|---------------|
        | V1    | Austria | Europe/Vienna |
        {more}
    """


def test_a_country_without_a_calendar() -> None:
    found = faults(venues("| V2 | Utopia | UTC |") + "## Rooms\n| Room | Seats | Venue |\n|-|-|-|\n| R1 | 90 | V1 |")

    assert len(found) == 2
    assert found[1].startswith('Venues!B3: no public holidays are known for "Utopia".')
    assert found[1].endswith('Or set "Public holidays" to off on the sheet Workshop.')


def test_a_country_does_not_matter_when_public_holidays_are_off() -> None:
    found = faults("""
        ## Workshop
        | Mandate date    | 2006-12-14 |
        | Public holidays | off        |
        ## Venues
        | Venue | Country |
        |-------|---------|
        | V1    | Utopia  |
    """)

    assert found == []


def test_several_venues_and_a_room_that_names_none() -> None:
    found = faults(
        venues("| V2 | Kenya | Africa/Nairobi |")
        + """
        ## Rooms
        | Room | Venue | Seats |
        |------|-------|-------|
        | R1   | V1    | 90    |
        | R2   |       | 40    |
        """
    )

    assert found == [
        'Venues!A3: the sheet Rooms has no room at "V2". Add its rooms, or delete the venue.',
        "Rooms!B3: Venue is blank, and there are 2 venues. Write the id of one.",
    ]


def test_one_window_with_two_dates() -> None:
    found = faults(
        venues("| V2 | Kenya | Africa/Nairobi |")
        + """
        ## Rooms
        | Room | Venue | Seats |
        |------|-------|-------|
        | R1   | V1    | 90    |
        | R2   | V2    | 40    |
        ## Windows
        | Window | Venue | Start      | End        |
        |--------|-------|------------|------------|
        | W1     | V1    | 2007-03-27 | 2007-03-29 |
        | W1     | V2    | 2007-03-26 | 2007-03-28 |
        """
    )

    assert found == [
        'Windows!A3: the window "W1" has other dates in an earlier row. Give these dates another id, or correct them.'
    ]


def test_sessions_that_overlap() -> None:
    found = faults("""
        ## Sessions
        | Session | Start | End   | Use   |
        |---------|-------|-------|-------|
        | S2      | 11:00 | 12:30 |       |
        | S1      | 10:00 | 11:15 |       |
        | L       | 12:00 | 14:00 | break |
    """)

    assert found == [
        "Sessions!B2: S2 begins at 11:00, before S1 ends at 11:15. Sessions follow one another; correct the times."
    ]


def test_sessions_of_different_days_may_have_the_same_hours() -> None:
    table = """
        ## Sessions
        | Session | Start | End   | Day   |
        |---------|-------|-------|-------|
        | S1      | 10:00 | 11:15 | 1     |
        | S2      | 10:00 | 11:15 | 2     |
        | S3      | 11:00 | 12:00 | {day} |
    """
    said = "S3 begins at 11:00, before {before} ends at 11:15. Sessions follow one another; correct the times."

    assert problem(table.format(day=3)).session["S3"].day == 2
    assert faults(table.format(day=2)) == [f"Sessions!B4: {said.format(before='S2')}"]
    assert faults(table.format(day="")) == [f"Sessions!B4: {said.format(before='S1')}"]


def test_percentages_of_the_budget() -> None:
    found = faults("""
        ## Budget
        | Line | Driver  | Per cent |
        |------|---------|----------|
        | B1   | travel  | 5        |
        | B2   | percent |          |
    """)

    assert found == [
        'Budget!C2: Per cent is only for the driver percent, not "travel". Clear the cell, or change the driver.',
        "Budget!C3: Per cent is blank. Write the percentage of the lines above.",
    ]


STAFF = """
    ## Workshop
    | Mandate date           | 2006-12-14 |
    | Secretariat staff      | {staff}    |
    | Secretariat travels as | {expert}   |
"""
TRAVEL = "## Travel\n| Expert | Fare |\n|--------|------|\n| E1 | 300 |"


def test_staff_who_travel_at_no_fares() -> None:
    assert faults(STAFF.format(staff=2, expert="") + TRAVEL) == [
        "Workshop!B3: Secretariat travels as is blank, so nothing says what the travel of the staff costs. "
        "Write the id of an expert whose rows on the sheet Travel give their fares, or set the staff to 0."
    ]


@pytest.mark.parametrize(("staff", "expert", "travel"), [(2, "E1", TRAVEL), (0, "", TRAVEL), (2, "", "")])
def test_staff_at_known_fares_or_where_nobodys_are_known(staff: int, expert: str, travel: str) -> None:
    assert faults(STAFF.format(staff=staff, expert=expert) + travel) == []


def test_a_planning_date_after_the_mandate_has_run_out() -> None:
    (found,) = faults("""
        ## Workshop
        | Mandate date  | 2006-12-14 |
        | Planning date | 2007-07-01 |
    """)

    assert found == (
        "Workshop!B2: the planning date is after 14 June 2007, the last day the mandate allows. "
        "Correct it, the mandate date, or the months."
    )


def test_defaults_of_the_domain_hold_where_cells_are_blank() -> None:
    found = problem("""
        ## Agenda
        | Item | Title | Issue | Minutes | Panellists least |
        |------|-------|-------|---------|------------------|
        | A1   | One   | I2    | 60      | 2                |
        | A2   | Two   | all   | 60      |                  |
    """)

    one, two = found.items
    assert (one.mandatory, one.panellists_most, one.paragraph, one.format) == (True, 2, "(e)(ii)", "panel")
    assert (two.issue, two.paragraph, two.panellists_most) == (None, "(d)", 0)


def test_a_misspelt_country_of_a_blackout_but_not_one_without_experts() -> None:
    found = faults("""
        ## Blackouts
        | From       | To         | Name   | Countries       |
        |------------|------------|--------|-----------------|
        | 2007-03-20 | 2007-03-24 | Nowruz | Iran; Norwey    |
    """)

    assert found == ['Blackouts!D2: there is no country "Norwey". Did you mean "Norway"?']
