"""Lists with commas where ; is needed."""

import pytest

from tests.workbooks import faults


def agenda(heading: str, *said: str) -> str:
    rows = "\n".join(f"| WG{number} | One | I1 | 60 | {one} |" for number, one in enumerate(said, start=1))
    return f"""
        ## Agenda
        | Item | Title | Issue | Minutes | {heading} |
        |------|-------|-------|---------|-----------|
        {rows}
    """


def experts(*said: str) -> str:
    rows = "\n".join(f"| E{number} | {one} |" for number, one in enumerate(said, start=1))
    return f"\n## Experts\n| Expert | Specialisms |\n|--------|-------------|\n{rows}"


def test_ids_with_commas() -> None:
    assert faults(agenda("After", "", "", "", "WG1, WG2, wg3")) == [
        'Agenda!E5: After: "WG1, WG2, wg3" is not on the sheet Agenda. Put ; between several: WG1; WG2; WG3.'
    ]


def test_ids_with_commas_of_which_one_is_unknown() -> None:
    (found,) = faults(agenda("After", "", "", "WG1, XY"))

    assert found.startswith('Agenda!E4: After: "WG1, XY" is not on the sheet Agenda. ')
    assert "Put ;" not in found


def test_where_one_id_is_asked_for_there_is_no_list() -> None:
    (found,) = faults("## Agenda\n| Item | Title | Issue | Minutes |\n|-|-|-|-|\n| A1 | One | I1, I2 | 60 |")

    assert "Put ;" not in found


@pytest.mark.parametrize(
    ("sheet", "columns", "row", "expected"),
    [
        ("Venues", "Venue | Rest days", "V1 | Friday, Saturday",
         'Venues!B2: Rest days: "Friday, Saturday" is not one of: Monday, Tuesday, Wednesday, Thursday, Friday, '
         "Saturday, Sunday. Put ; between several: Friday; Saturday."),
        ("Requirements", "Item | Attribute | Least | Roles", "A1 | distinct donors | 1 | moderator, panellist",
         'Requirements!D2: Roles: "moderator, panellist" is not one of: moderator, panellist, rapporteur. '
         "Put ; between several: moderator; panellist."),
        ("Blackouts", "From | To | Name | Countries", "2007-03-01 | 2007-03-02 | Fair | Kenya, Norway",
         'Blackouts!D2: there is no country "Kenya, Norway". Put ; between several: Kenya; Norway.'),
    ],
)  # fmt: skip
def test_words_of_a_choice_with_commas(sheet: str, columns: str, row: str, expected: str) -> None:
    rule = "|".join("---" for _ in columns.split("|"))

    assert expected in faults(f"## {sheet}\n| {columns} |\n|{rule}|\n| {row} |")


def test_specialisms_with_commas_that_are_asked_for() -> None:
    assert faults(agenda("Specialisms", "hydrology, finance") + experts("hydrology; finance")) == [
        'Agenda!E2: no expert has the specialism "hydrology, finance". Put ; between several: hydrology; finance.'
    ]


def test_specialisms_with_commas_that_an_expert_has() -> None:
    assert faults(
        agenda("Specialisms", "hydrology; finance") + experts("hydrology; finance", "finance, hydrology")
    ) == ['Experts!B3: Specialisms: "finance, hydrology" is read as one. Put ; between several: finance; hydrology.']


def test_a_specialism_that_stands_among_commas_only() -> None:
    assert faults(agenda("Specialisms", "hydrology") + experts("hydrology, finance")) == [
        'Agenda!E2: no expert has the specialism "hydrology". '
        'Put ; instead of the commas of "hydrology, finance" on the sheet Experts.'
    ]


def test_a_comma_that_belongs_to_a_word() -> None:
    said = experts("water, sanitation and hygiene", "water")

    assert faults(agenda("Specialisms", "water; water, sanitation and hygiene") + said) == []


def test_layouts_and_tags_with_commas() -> None:
    found = faults(
        agenda("Layouts | Required tags", "theatre | north, south", "classroom | north")
        + "## Rooms\n| Room | Seats | Layouts | Tags |\n|-|-|-|-|\n| R1 | 90 | theatre, classroom | north; south |"
    )

    assert 'Rooms!C2: Layouts: "theatre, classroom" is read as one. Put ; between several: theatre; classroom.' in found
    assert (
        'Agenda!E2: no room has the layout theatre. Put ; instead of the commas of "theatre, classroom" on the sheet '
        "Rooms."
    ) in found
    assert (
        'Agenda!F2: Required tags: no session or room has the tag "north, south". Put ; between several: north; south.'
    ) in found
