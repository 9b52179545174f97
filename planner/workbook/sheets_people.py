"""The sheets on people and wishes: organizations, parties, experts, absences, travel, preferences, budget, pins."""

from planner.domain.agenda import FORMATS, PartyType
from planner.domain.money import Driver
from planner.domain.wishes import Aspect, Stance
from planner.workbook.columns import Column, Kind, Sheet, amount, per_cent, tag_wishes, text, whole, words, yes
from planner.workbook.sheets_places import HARD_OR_SOFT, REGIONS

PARTY_TYPE = Column(name="Party type", field="party_type", kind=Kind.CHOICE, enum=PartyType, width=27,
                    choices=tuple(PartyType), help="Whom it speaks for.")  # fmt: skip
REGION = Column(name="Region", field="region", kind=Kind.CHOICE, choices=REGIONS, width=18,
                help="Regional group; blank for organizations.")  # fmt: skip

ORGANIZATIONS = Sheet(
    name="Organizations",
    help="Where experts work.",
    key=("Organization",),
    group="people",
    columns=(
        Column(name="Organization", field="id", required=True, width=14, help="Id, used on other sheets."),
        text("Name", "name", "In full.", width=60),
        PARTY_TYPE,
        yes("Group member", "group_member", "Of the International Group for Anti-Corruption Coordination.", width=12),
        text("Group basis", "group_basis", "How membership is known.", width=50),
        text("Notes", "notes", "For the record.", width=30),
    ),
)  # fmt: skip

PARTIES = Sheet(
    name="Parties",
    help="Interested parties: donors, partner countries, organizations, civil society.",
    key=("Party",),
    group="people",
    columns=(
        Column(name="Party", field="id", required=True, width=8, help="Id, used on other sheets."),
        text("Name", "name", "As in the programme.", width=28),
        PARTY_TYPE,
        REGION,
        yes("Co-sponsor", "co_sponsor", "Sponsored the decision.", width=11),
        yes("Must be represented", "must_be_represented", "Has a seat; its exclusions are vetoes.", width=12),
        whole("Weight", "weight", "In consultation. Blank: 1."),
        whole("Speakers most", "speakers_most", "Its experts on panels. Blank: no limit."),
        amount("Pledge", "pledge", "Cash for the workshop.", width=13),
        text("Earmark", "earmark", "What the pledge is for, in words. Blank: anything.", width=40),
        Column(name="Earmark languages", field="earmark_languages", kind=Kind.LANGUAGE, many=True, width=12,
               help="Pays for speakers of these, and for interpretation."),
        Column(name="Earmark issues", field="earmark_issues", many=True, source="Issues", width=12,
               help="Pays for speakers on these."),
        Column(name="Earmark formats", field="earmark_formats", kind=Kind.CHOICE, choices=FORMATS, many=True, width=18,
               help="Pays for speakers in these."),
        Column(name="Priority", field="priorities", kind=Kind.WHOLE, most=5, family=True, width=10,
               help="Of the issue in the heading for the party, 0 to 5. One such column for each issue."),
    ),
)  # fmt: skip

EXPERTS = Sheet(
    name="Experts",
    help="Practitioners who may take seats: a role at an organization, never a person's name.",
    required=True,
    required_by=("Agenda", "Moderators", "Panellists least", "Panellists most", "Rapporteurs"),
    key=("Expert",),
    orders=(("Remote from", "Remote until"),),
    group="people",
    columns=(
        Column(name="Expert", field="id", required=True, width=9, help="Id, used on other sheets."),
        text("Title", "title", "The role, not a name.", width=36),
        Column(name="Organization", field="organization", source="Organizations", width=14, help="Where."),
        text("Country", "country", "For holidays and collisions.", width=24),
        REGION,
        PARTY_TYPE,
        Column(name="Party", field="party", source="Parties", width=8, help="Blank: belongs to none."),
        yes("Development", "development", "Has this expertise.", width=13),
        yes("Legal", "legal", "Has this expertise.", width=9),
        words("Specialisms", "specialisms", "With ; between.", width=32),
        Column(name="Languages", field="languages", kind=Kind.LANGUAGE, many=True, width=13,
               help="Spoken. Blank: the first of the workshop's."),
        Column(name="Competence", field="competence", kind=Kind.WHOLE, most=3, family=True, width=12,
               help="For the issue in the heading, 0 to 3. One such column for each issue."),
        whole("Sessions most", "sessions_most", "Seats in all. Blank: no limit."),
        yes("Can moderate", "can_moderate", "Blank: yes."),
        yes("Can be rapporteur", "can_rapporteur", "Blank: yes.", width=11),
        yes("Remote", "remote", "Takes part from afar."),
        Column(name="Remote from", field="remote_from", kind=Kind.TIME, width=9, help="On the expert's own clock."),
        Column(name="Remote until", field="remote_until", kind=Kind.TIME, width=9, help="On the expert's own clock."),
        whole("Remote per day", "remote_per_day", "Seats a day. Blank: no limit of its own.", width=12),
        yes("Remote panellist", "remote_panellist", "Blank: yes.", width=11),
        yes("Remote moderator", "remote_moderator", "Blank: no.", width=11),
        text("City", "city", "Home.", width=16),
        text("Time zone", "zone", "For example Africa/Nairobi. Blank: UTC.", width=22),
        text("Gender", "gender", "For mixed panels.", width=9),
        yes("Sponsored", "sponsored", "The budget pays travel and DSA.", width=11),
        *tag_wishes(),
        text("Notes", "notes", "For the record.", width=50),
    ),
)  # fmt: skip

ABSENCES = Sheet(
    name="Absences",
    help="Days on which an expert is away.",
    orders=(("From", "To"),),
    group="people",
    columns=(
        Column(name="Expert", field="expert", required=True, source="Experts", width=9, help="Who."),
        Column(name="From", field="start", required=True, kind=Kind.DATE, width=12, help="First day away."),
        Column(name="To", field="end", required=True, kind=Kind.DATE, width=12, help="Last day away."),
        text("Reason", "reason", "Why.", width=40),
    ),
)  # fmt: skip

TRAVEL = Sheet(
    name="Travel",
    help="An expert's way to a venue. Without a row it costs nothing and takes no time.",
    key=("Expert", "Venue"),
    group="people",
    columns=(
        Column(name="Expert", field="expert", required=True, source="Experts", width=9, help="Who."),
        Column(name="Venue", field="venue", source="Venues", width=9, help="Blank: the only venue."),
        whole("Kilometres", "kilometres", "Distance.", width=11),
        amount("Fare", "fare", "Return, economy."),
        Column(name="Hours", field="hours_tenths", kind=Kind.TENTHS, width=9, help="Travel time, one way."),
        amount("Terminal expenses", "terminal", "To and from airports."),
        amount("DSA per night", "dsa", "At the venue."),
        whole("Nights before", "nights_before", "Nights before the first seat.", most=30),
        whole("Rest nights", "rest_nights", "Further nights after a long way.", most=30),
        whole("Visa days", "visa_days", "Time a visa takes.", most=365),
    ),
)  # fmt: skip

PREFERENCES = Sheet(
    name="Preferences",
    help="Who wishes what: a party towards a window or venue; an expert, item or issue towards an item, session, "
    "day or room; at conferences also an issue towards an issue and a session towards a room.",
    key=("Who", "Towards"),
    group="wishes",
    columns=(
        Column(name="Who", field="who", required=True, width=10, help="Id of a party, expert, item, issue or session."),
        Column(name="Towards", field="towards", required=True, width=12,
               help="Id of a window, venue, item, issue, session, room, or day 1, day 2 ..."),
        Column(name="Stance", field="stance", kind=Kind.CHOICE, enum=Stance, choices=tuple(Stance), required=True,
               width=12, help="What is wished."),
        whole("Strength", "strength", "1 or 2 for a party; else what not keeping it costs. Blank: 1."),
    ),
)  # fmt: skip

BUDGET = Sheet(
    name="Budget",
    help="Lines of the budget, in order. Empty: only the budget ceiling of the Workshop sheet holds.",
    key=("Line",),
    group="wishes",
    columns=(
        Column(name="Line", field="id", required=True, width=9, help="Id."),
        text("Title", "title", "As in the budget.", width=60),
        Column(name="Driver", field="driver", kind=Kind.CHOICE, enum=Driver, choices=tuple(Driver), required=True,
               width=18, help="What makes it grow."),
        Column(name="Ceiling", field="ceiling", kind=Kind.MONEY, width=14, help="Blank: none."),
        HARD_OR_SOFT,
        per_cent("Per cent", "percent", "Of all lines above, for the driver percent."),
    ),
)  # fmt: skip

PINS = Sheet(
    name="Pins",
    help="Decisions already taken, which the plan keeps.",
    key=("Item", "Decision", "Value"),
    group="wishes",
    columns=(
        Column(name="Item", field="item", source="Agenda", width=9, help="Blank for window and venue."),
        Column(name="Decision", field="aspect", kind=Kind.CHOICE, enum=Aspect, choices=tuple(Aspect), required=True,
               width=16, help="What is fixed."),
        Column(name="Value", field="value", kind=Kind.ANY, required=True, width=14,
               help="The id of what it is, for day 1, 2 ..., for start a time (10:00), for placed yes or no."),
        text("Reason", "reason", "For the record.", width=50),
    ),
)  # fmt: skip

RULES_SHEET = Sheet(
    name="Rules",
    help="How strongly each rule is meant. A rule without a row keeps its default.",
    key=("Rule",),
    group="wishes",
    columns=(
        Column(name="Rule", field="id", required=True, width=26, help="Id."),
        text("Title", "title", "What it asks; not read back.", width=70),
        Column(name="Mode", field="mode", kind=Kind.CHOICE, choices=("hard", "soft", "off"), width=8,
               help="Hard: must hold. Soft: costs. Off: left out."),
        whole("Weight", "weight", "If soft: cost of one unit.", width=9),
        whole("Tier", "tier", "If soft: 1 quality, 2 wishes, 3 money.", least=1, most=3, width=8),
        text("Parameters", "parameters", "As name=value, with ; between; values of a list with , between.", width=50),
        yes("Waivable", "waivable", "May be given up when no plan exists."),
        text("Unit", "unit", "What one unit is; not read back.", width=40),
    ),
)  # fmt: skip
