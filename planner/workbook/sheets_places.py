"""The sheets on places and dates: venues, rooms, interpretation, windows, blackouts, lead times, documents."""

from planner.workbook.columns import (
    ELSEWHERE,
    Column,
    Kind,
    Sheet,
    amount,
    at_conferences,
    per_cent,
    text,
    whole,
    words,
    yes,
)

REGIONS = ("African", "Asian", "Eastern European", "GRULAC", "WEOG")
LEAD_KINDS = ("documents", "invitations", "nominations", "visa", "host agreement", "other")
BLACKOUT_KINDS = ("un holiday", "national holiday", "religious day", "colliding meeting", "mandate", "other")
HARD_OR_SOFT = Column(name="Mode", field="hard", kind=Kind.CHOICE, choices=("hard", "soft"), width=11,
                      help="Hard: must hold. Soft: costs. Blank: hard.")  # fmt: skip

VENUES = Sheet(
    name="Venues",
    help="Places the workshop may be held at. Empty: all rooms belong to one venue.",
    key=("Venue",),
    group="places",
    columns=(
        Column(name="Venue", field="id", required=True, width=8, help="Id, used on other sheets."),
        text("Name", "name", "As in the programme.", width=40),
        text("City", "city", "Where it is.", width=16),
        text("Country", "country", "For public holidays.", width=16),
        text("Time zone", "zone", "For example Europe/Vienna. Blank: that of the Workshop sheet.", width=22),
        amount("DSA per night", "dsa", "Daily subsistence allowance.", width=11),
        per_cent("Local share", "local_share", "Per cent of the local costs that the budget pays. Blank: 100."),
        amount("Fixed local cost", "fixed_cost", "Equipment, local staff.", width=13),
        yes("Host agreement", "host_agreement", "A host country agreement is needed.", width=12),
        Column(name="Rest days", field="rest_days", kind=Kind.WEEKDAY, many=True, width=20,
               help="Weekly, with ; between. Blank: Saturday; Sunday."),
        text("Notes", "notes", "For the record.", width=50),
    ),
)  # fmt: skip

ROOMS = Sheet(
    name="Rooms",
    help="Rooms of the venues.",
    required=True,
    key=("Room",),
    group="places",
    columns=(
        Column(name="Room", field="id", required=True, width=9, help="Id, used on other sheets."),
        Column(name="Venue", field="venue", source="Venues", width=9, help="Blank: the only venue."),
        text("Name", "name", "As in the programme.", width=24),
        Column(name="Seats", field="seats", kind=Kind.WHOLE, required=True, width=9, help="How many it seats."),
        whole("Booths", "booths", "For interpreters, one a language.", width=9),
        words("Layouts", "layouts", "All it can have, with ; between.", width=20),
        amount("Cost per day", "cost_per_day", "When it is used."),
        yes("Evening", "evening", "May be used in a restricted session. Blank: yes."),
        *at_conferences(words("Tags", "tags", "What it is, for items and people that ask for it.", width=16)),
        *ELSEWHERE,
        text("Notes", "notes", "For the record.", width=50),
    ),
)  # fmt: skip

INTERPRETATION = Sheet(
    name="Interpretation",
    help="Interpreter teams a venue can have, one row a language. A language without a row has no team.",
    key=("Venue", "Language"),
    group="places",
    columns=(
        Column(name="Venue", field="venue", source="Venues", width=9, help="Blank: the only venue."),
        Column(name="Language", field="language", kind=Kind.LANGUAGE, required=True, width=10, help="Its code."),
        whole("Interpreters", "interpreters", "In a team; three for Arabic and Chinese. Blank: 2.", least=1, width=12),
        whole("Teams", "teams", "Available at once. Blank: 1.", width=9),
        yes("Local", "local", "No: they travel. Blank: yes."),
        amount("Fee per day", "fee", "Of one interpreter."),
        amount("Travel", "travel", "Of one interpreter, if not local."),
        amount("DSA per night", "dsa", "Of one interpreter, if not local."),
        whole("Meetings per day", "meetings_per_day", "A team's limit. Blank: 2.", least=1),
        whole("Meetings per week", "meetings_per_week", "A team's limit. Blank: 7.", least=1),
    ),
)  # fmt: skip

WINDOWS = Sheet(
    name="Windows",
    help="Candidate dates, one row for each venue. Empty: every possible start date.",
    key=("Window", "Venue"),
    orders=(("Start", "End"),),
    group="places",
    columns=(
        Column(name="Window", field="id", required=True, width=10, help="The same id for the same dates."),
        Column(name="Venue", field="venue", source="Venues", width=9, help="Blank: the only venue."),
        Column(name="Start", field="start", required=True, kind=Kind.DATE, width=12, help="First day."),
        Column(name="End", field="end", required=True, kind=Kind.DATE, width=12, help="Last day."),
        yes("Available", "available", "No: the venue is not free. Blank: yes."),
        text("Reason", "reason", "Why it is not free.", width=44),
        text("Notes", "notes", "For the record.", width=60),
    ),
)  # fmt: skip

BLACKOUTS = Sheet(
    name="Blackouts",
    help="Days to keep clear of. Public holidays of the venue's country are added by themselves.",
    key=("From", "To", "Name"),
    orders=(("From", "To"),),
    group="places",
    columns=(
        Column(name="From", field="start", required=True, kind=Kind.DATE, width=12, help="First day."),
        Column(name="To", field="end", required=True, kind=Kind.DATE, width=12, help="Last day."),
        Column(name="Name", field="name", required=True, width=50, help="What it is."),
        Column(name="Kind", field="kind", kind=Kind.CHOICE, choices=BLACKOUT_KINDS, width=18,
               help="What kind of day. Blank: other."),
        HARD_OR_SOFT,
        Column(name="Closes venues", field="closes", many=True, source="Venues", also=("all",), width=14,
               help="Venue ids, or all. Blank: none."),
        yes("Everyone", "everyone", "Yes: keeps everyone away."),
        Column(name="Regions", field="regions", kind=Kind.CHOICE, choices=REGIONS, many=True, width=18,
               help="Whose experts are away."),
        words("Countries", "countries", "Whose experts are away.", width=36),
        Column(name="Organizations", field="organizations", many=True, source="Organizations", width=24,
               help="Whose experts are away."),
        text("Verified", "verified", "Is the date verified?", width=10),
        text("Source", "source", "Where the date comes from.", width=40),
    ),
)  # fmt: skip

LEAD_TIMES = Sheet(
    name="Lead times",
    help="What must be done so many weeks before the opening, counted from the planning date.",
    key=("Lead time",),
    group="places",
    columns=(
        Column(name="Lead time", field="id", required=True, width=10, help="Id."),
        Column(name="Milestone", field="milestone", required=True, width=60, help="What is to be done."),
        Column(name="Weeks", field="weeks", required=True, kind=Kind.WHOLE, least=-52, most=104, width=9,
               help="Before the opening; below 0: after it."),
        HARD_OR_SOFT,
        Column(name="Kind", field="kind", kind=Kind.CHOICE, choices=LEAD_KINDS, width=16,
               help="Which rule uses it. Blank: other."),
        text("Source", "source", "Where it comes from.", width=50),
        text("Verified", "verified", "Is it verified?", width=10),
    ),
)  # fmt: skip

DOCUMENTS = Sheet(
    name="Documents",
    help="Documents of the workshop, their length and dates, for lead times and translation costs.",
    key=("Document",),
    group="places",
    columns=(
        Column(name="Document", field="id", required=True, width=11, help="Id."),
        Column(name="Title", field="title", required=True, width=60, help="As on its cover."),
        whole("Words", "words", "Length."),
        Column(name="Languages", field="languages", kind=Kind.LANGUAGE, many=True, width=14,
               help="The original first, then its translations."),
        whole("Submit weeks", "submit_weeks", "Before the opening; below 0: after it. Blank: 10.", least=-52, most=104),
        whole("Issue weeks", "issue_weeks", "Before the opening; below 0: after it. Blank: 6.", least=-52, most=104),
        Column(name="Items", field="items", many=True, source="Agenda", width=24, help="That it is for."),
        yes("Mandatory", "mandatory", "No: it may be late. Blank: yes."),
    ),
)  # fmt: skip
