"""The sheets that say what is to be held: settings, issues, items, requirements, sessions."""

from planner.domain.agenda import FORMATS, Attendance, Evidence, PartyType, Position, Role, SessionUse
from planner.workbook.columns import ELSEWHERE, Column, Kind, Sheet, at_conferences, tag_wishes, text, whole, words, yes

WORKSHOP = Sheet(
    name="Workshop",
    help="Settings of the whole workshop: fill in the middle column.",
    required=True,
    upright=True,
    orders=(("Days least", "Days most"),),
    columns=(
        text("Title", "title", "What the workshop is called on every page."),
        text("Mandate", "mandate", "Reference of the decision that orders the workshop."),
        Column(name="Mandate date", field="mandate_date", kind=Kind.DATE,
               help="Day of the decision; the months run from here. Blank only where no decision sets a time: "
               "the Windows sheet does then."),
        whole("Months", "months", "Calendar months the mandate allows. Blank: 6.", least=1, most=60),
        Column(name="Planning date", field="planning_date", kind=Kind.DATE,
               help="The day from which lead times are counted. Blank: the mandate date, or the first window's."),
        whole("Days least", "days_least", "Shortest workshop, in days. Blank: 2.", least=1, most=60),
        whole("Days most", "days_most", "Longest workshop, in days. Blank: 4.", least=1, most=60),
        Column(name="Currency", field="currency", kind=Kind.CURRENCY,
               help="Of every amount: its code, three capital letters. Blank: USD."),
        Column(name="Budget ceiling", field="ceiling", kind=Kind.MONEY,
               help="What the whole workshop may cost. Blank: no ceiling."),
        Column(name="Languages", field="languages", kind=Kind.LANGUAGE, many=True,
               help="Working languages, the main one first, with ; between them. Blank: nothing is interpreted."),
        text("Outcome user", "outcome_user", "To whose benefit the outcome of the workshop is."),
        Column(name="Dates", field="dates", kind=Kind.CHOICE, choices=("listed windows", "open calendar"),
               help="Choose among the Windows sheet, or every possible start. Blank: listed, where there are any."),
        Column(name="Public holidays", field="public_holidays", kind=Kind.CHOICE, choices=("close", "cost", "off"),
               help="Those of the venue's country, from the calendar: close the venue, cost, or off. Blank: close."),
        Column(name="Time zone", field="zone",
               help="All times are on the venue's own clock. This zone is used where a venue has none, "
               "for example Europe/Vienna. Blank: UTC."),
        text("Country", "country", "Of the venue, where the Venues sheet is empty; for its public holidays."),
        whole("Secretariat staff", "secretariat_staff", "Staff who travel, unless they live where the workshop is."),
        Column(name="Secretariat travels as", field="secretariat_travels_as", source="Experts",
               help="The expert whose rows on the Travel sheet give the staff's fares."),
        Column(name="Translation per 1000 words", field="per_thousand_words", kind=Kind.MONEY,
               help="Into one language. Blank: 300."),
        *at_conferences(
            whole("Slot minutes", "slot_minutes", "Where wishes count by slots: a slot's length. Blank: they count by "
                  "items.", least=1, most=480),
        ),
        text("Participants", "participants", "How many are expected, in words; for the record."),
        text("Notes", "notes", "For the record."),
    ),
)  # fmt: skip

MANDATE = Sheet(
    name="Mandate",
    help="The paragraphs of the decision that orders the workshop; the schedule's Summary says what meets each. "
    "Empty: dates, issues and cost are shown, where a Mandate date is given.",
    key=("Paragraph",),
    columns=(
        Column(name="Paragraph", field="id", required=True, width=11, help="For example (a)."),
        text("Text", "text", "What it asks.", width=100),
        Column(name="Shown by", field="evidence", kind=Kind.CHOICE, enum=Evidence, choices=tuple(Evidence), width=20,
               help="What in the schedule meets it. Issues: one row for each issue. Blank: nothing."),
    ),
)  # fmt: skip

ISSUES = Sheet(
    name="Issues",
    help="The issues the mandate orders. Without an Agenda, the last two columns make the items.",
    required=True,
    key=("Issue",),
    columns=(
        Column(name="Issue", field="id", required=True, width=8, help="Id, used on other sheets."),
        text("Number", "number", "As the mandate numbers it.", width=9),
        text("Title", "title", "Short title.", width=36),
        text("Text", "text", "The words of the mandate.", width=60),
        text("Paragraph", "paragraph", "Of the mandate. Blank: (e) and the number, if it has that.", width=11),
        whole("Weight", "weight", "How much the issue matters beside the others. Blank: 1."),
        whole("Minutes least", "minutes_least", "The programme gives it at least this."),
        whole("Mandatory items least", "mandatory_least", "The Agenda must have as many.", width=12),
        text("Articles", "articles", "Of the Convention.", width=26),
        whole("Items", "items", "Without an Agenda: how many items to make. Blank: 1.", most=50),
        whole("Minutes each", "minutes_each", "Without an Agenda: their length. Blank: 60.", least=1, most=480),
        *at_conferences(words("Chairs", "chairs", "Who chairs its sessions: names.", width=26)),
        *ELSEWHERE,
    ),
)  # fmt: skip


def _party_minimum(name: str, party_type: PartyType, who: str) -> Column:
    return whole(name, f"party:{party_type}", f"At least so many {who} on the panel.", width=15)


AGENDA = Sheet(
    name="Agenda",
    help="The items to be scheduled, one row each. An empty sheet means: make them from the Issues.",
    key=("Item",),
    orders=(("Panellists least", "Panellists most"),),
    columns=(
        Column(name="Item", field="id", required=True, width=8, help="Id, used on other sheets."),
        Column(name="Title", field="title", required=True, width=54, help="As in the programme."),
        Column(name="Issue", field="issue", required=True, source="Issues", also=("all",), width=8,
               help="Its issue, or all."),
        Column(name="Secondary issues", field="secondary_issues", many=True, source="Issues", width=11,
               help="Others it touches."),
        Column(name="Format", field="format", kind=Kind.CHOICE, choices=FORMATS, width=14,
               help="What kind of item. Blank: panel."),
        Column(name="Minutes", field="minutes", kind=Kind.WHOLE, required=True, least=1, most=480, width=9,
               help="Length."),
        yes("Mandatory", "mandatory", "No: it may be left out. Blank: yes."),
        whole("Value", "value", "What leaving it out costs, if not mandatory.", width=8),
        Column(name="Attendance", field="attendance", kind=Kind.CHOICE, enum=Attendance, width=12,
               choices=tuple(Attendance), help="Plenary: alone. Parallel and breakout: others beside it."),
        yes("Evening", "evening", "Yes: may be held in a restricted session."),
        whole("Seats in room", "capacity_least", "The room has at least as many."),
        words("Layouts", "layouts", "Any of these. Blank: any layout.", width=14),
        Column(name="Languages", field="languages", kind=Kind.LANGUAGE, many=True, width=12,
               help="Two or more: interpreted between them. Blank: not interpreted."),
        whole("Moderators", "moderators", "Seats for moderators.", width=12),
        whole("Panellists least", "panellists_least", "Seats to fill.", width=11),
        whole("Panellists most", "panellists_most", "Seats there are. Blank: the least.", width=11),
        whole("Rapporteurs", "rapporteurs", "Seats for rapporteurs.", width=12),
        whole("Development least", "development_least", "Experts of development on the panel.", width=13),
        whole("Legal least", "legal_least", "Legal experts on the panel."),
        words("Specialisms", "specialisms", "The panellists together have all of these.", width=24),
        whole("Competence least", "competence_least", "Of each panellist, for the issue, 0 to 3.", most=3, width=12),
        _party_minimum("Partner countries least", PartyType.PARTNER_COUNTRY, "from partner countries"),
        _party_minimum("Donors least", PartyType.DONOR, "from donors"),
        _party_minimum("Organizations least", PartyType.ORGANIZATION, "from international organizations"),
        _party_minimum("Civil society least", PartyType.CIVIL_SOCIETY, "from civil society"),
        whole("Regions least", "regions_least", "Regional groups on the panel.", most=5),
        Column(name="After", field="predecessors", many=True, source="Agenda", width=14,
               help="Items that end before it begins."),
        Column(name="Position", field="position", kind=Kind.CHOICE, enum=Position, choices=tuple(Position), width=12,
               help="Where in the workshop. Blank: anywhere."),
        text("Paragraph", "paragraph", "Of the mandate. Blank: its issue's, or (d) if it has that.", width=11),
        text("Articles", "articles", "Of the Convention.", width=22),
        text("Principle", "principle", "Of the Paris Declaration.", width=20),
        text("Output", "output", "What comes out of it.", width=26),
        *at_conferences(
            words("Presenters", "presenters", "Who presents it: names, experts or not.", width=26),
            words("Attendees", "attendees", "Who wants to attend it: names.", width=26),
            whole("Expected", "expected",
                  "How many are expected to attend. Blank: not counted; a plenary item then expects as many as the "
                  "item that expects most."),
            whole("Order", "order", "Its place among the items of its issue, 1 the first. Blank: any.", most=1000),
            text("Time zone", "zone", "Where its presenters present from afar, for example America/Lima.", width=18),
            words("Tags", "tags", "What it is.", width=16),
            words("Exclusive tags", "excludes", "Not held beside items with one of these.", width=16),
        ),
        *tag_wishes(),
        *ELSEWHERE,
        text("Notes", "notes", "For the record.", width=40),
    ),
)  # fmt: skip

ATTRIBUTES = (
    "region", "country", "language", "party type", "organization", "group member", "distinct donors",
    "specialism", "expertise",
)  # fmt: skip

REQUIREMENTS = Sheet(
    name="Requirements",
    help='Further wishes for single panels: "at least 2 panellists from GRULAC on item C4".',
    key=("Item", "Attribute", "Value", "Roles"),
    columns=(
        Column(name="Item", field="item", required=True, source="Agenda", width=8, help="The panel's item."),
        Column(name="Attribute", field="attribute", required=True, kind=Kind.CHOICE, choices=ATTRIBUTES, width=18,
               help="What is counted."),
        text("Value", "value", "Of the attribute; blank for distinct donors; yes for group member.", width=22),
        Column(name="Least", field="least", required=True, kind=Kind.WHOLE, least=1, width=8, help="At least so many."),
        Column(name="Roles", field="roles", many=True, kind=Kind.CHOICE, enum=Role, width=24,
               choices=tuple(Role), help="Counted roles. Blank: all three."),
        Column(name="Mode", field="hard", kind=Kind.CHOICE, choices=("hard", "soft"), width=11,
               help="Hard: must hold. Soft: a wish. Blank: hard."),
    ),
)  # fmt: skip

SESSIONS = Sheet(
    name="Sessions",
    help="The blocks of every workshop day, on the venue's clock. Empty: 10:00-13:00 and 15:00-18:00, each in two "
    "halves with a break between, unless an item is longer than 75 minutes.",
    key=("Session",),
    orders=(("Start", "End"),),
    columns=(
        Column(name="Session", field="id", required=True, width=10, help="Id, used on other sheets."),
        Column(name="Start", field="start", required=True, kind=Kind.TIME, width=9, help="For example 10:00."),
        Column(name="End", field="end", required=True, kind=Kind.TIME, width=9, help="For example 11:30."),
        text("Meeting", "meeting", "Sessions of one meeting share their interpreters.", width=14),
        yes("Interpreted", "interpreted", "No: no interpretation is on offer. Blank: yes.", width=12),
        Column(name="Use", field="use", kind=Kind.CHOICE, enum=SessionUse, choices=tuple(SessionUse), width=12,
               help="Restricted: only items marked Evening. Break: no item. Blank: open."),
        *at_conferences(
            whole("Day", "day", "The only workshop day that has it, 1 the first. Blank: every day.", least=1, most=60),
            whole("Minutes", "holds", "Minutes of items it takes in a room. Blank: all of it.", least=1, most=1440),
            words("Tags", "tags", "What it is, for items and people that ask for it.", width=16),
        ),
        *ELSEWHERE,
        text("Notes", "notes", "For the record.", width=50),
    ),
)  # fmt: skip
