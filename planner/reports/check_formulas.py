"""What is looked at while somebody types in Programme and Seats, as formulas that Excel and LibreOffice both know.

Each row of the hidden sheet Checks looks at the row of that number. In a formula {Item} is the row's cell under that
heading of the sheet looked at, {item} is what another formula here gives for the row, programme_item is what it gives
for all rows, and known_items is a column of the sheet Lists. Times are whole minutes, so that an item may begin when
another ends. None needs array entry.
"""

Formulas = dict[str, str]

# Names for columns of the sheet Lists: table and heading.
KNOWN = {
    "known_items": ("ItemList", "Item"),
    "known_minutes": ("ItemList", "Minutes"),
    "known_attendance": ("ItemList", "Attendance"),
    "known_moderators": ("ItemList", "Moderators"),
    "known_panellists_least": ("ItemList", "Panellists at least"),
    "known_panellists_most": ("ItemList", "Panellists at most"),
    "known_rapporteurs": ("ItemList", "Rapporteurs"),
    "known_rooms": ("RoomList", "Room"),
    "known_dates": ("SessionList", "Date"),
    "known_starts": ("SessionList", "Start"),
    "known_lengths": ("SessionList", "Minutes"),
    "known_experts": ("ExpertList", "Expert"),
    "known_roles": ("RoleList", "Role"),
}


def place(value: str, names: str) -> str:
    """The place of a name in a list, 0 where it is not there; letter case counts, and * and ? are plain letters."""
    return f"SUMPRODUCT(MAX(EXACT({names},{value})*(ROW({names})-MIN(ROW({names}))+1)))"


def at_once(sheet: str, criteria: str = "") -> str:
    """How many rows that fit the criteria share a minute with this row; it is one of them itself where it fits."""
    return f'COUNTIFS({criteria}{sheet}_begins,"<"&{{ends}},{sheet}_ends,">"&{{begins}})'


def held(role: str) -> str:
    """Seats that the item has in a role."""
    return f'IF({{place}}=0,0,COUNTIFS(seats_item,{{item}},seats_role,"{role}"))'


def known(name: str) -> str:
    """What the sheet Lists says of the item."""
    return f"INDEX(known_{name},{{place}})"


def joined(*names: str) -> str:
    """What any of the formulas says, with ; between."""
    return "MID(" + "&".join(f'IF({{{name}}}="","","; "&{{{name}}})' for name in names) + ",3,250)"


BEGUN = "known_dates*1440+ROUND(known_starts*1440,0)"  # of sessions

PROGRAMME: Formulas = {
    "item": "TRIM({Item})",
    "place": 'IF({item}="",0,' + place("{item}", "known_items") + ")",
    "room": "TRIM({Room})",
    "begins": 'IF(AND({place}>0,COUNT({Date},{Start})=2),INT({Date})*1440+ROUND({Start}*1440,0),"")',
    "ends": 'IF({begins}="","",{begins}+INDEX(known_minutes,{place}))',
    "attendance": 'IF({begins}="","",INDEX(known_attendance,{place}))',
    "moderators": held("moderator"),
    "panellists": held("panellist"),
    "rapporteurs": held("rapporteur"),
    "empty": f"IF({{place}}=0,0,MAX(0,{known('moderators')}-{{moderators}})"
    f"+MAX(0,{known('panellists_least')}-{{panellists}})+MAX(0,{known('rapporteurs')}-{{rapporteurs}}))",
    "surplus": f"IF({{place}}=0,0,MAX(0,{{moderators}}-{known('moderators')})"
    f"+MAX(0,{{panellists}}-{known('panellists_most')})+MAX(0,{{rapporteurs}}-{known('rapporteurs')}))",
    "wrong_item": 'IF({item}="",IF(COUNTA({Date},{Start},{Room})>0,"no item",""),IF({place}=0,"no such item",'
    'IF(SUMPRODUCT(--EXACT(programme_item,{item}))>1,"item stands twice","")))',
    "wrong_time": 'IF({place}=0,"",IF({begins}="","Date or Start is missing or text",'
    f'IF(SUMPRODUCT(({BEGUN}<={{begins}})*({BEGUN}+known_lengths>={{ends}}))=0,"outside every session","")))',
    "wrong_end": 'IF(OR({begins}="",COUNTA({End})=0),"",IF(COUNT({End})=0,"End is text",'
    'IF(MOD(ROUND({End}*1440,0)-{ends},1440)=0,"","End is not Start and the item\'s minutes")))',
    "wrong_room": 'IF({item}="","",IF(' + place("{room}", "known_rooms") + '=0,"no such room at the venue",""))',
    "room_twice": 'IF(OR({begins}="",{room}=""),"",IF('
    + at_once("programme", "programme_room,{room},")
    + '>1,"room used twice at one time",""))',
    "plenary": 'IF({begins}="","",IF({attendance}="plenary",IF('
    + at_once("programme")
    + '>1,"something beside this plenary item",""),IF('
    + at_once("programme", 'programme_attendance,"plenary",')
    + '>0,"beside a plenary item","")))',
    "wrong_seats": 'IF({empty}>0,{empty}&IF({empty}=1," seat empty"," seats empty"),'
    'IF({surplus}>0,{surplus}&IF({surplus}=1," seat too many"," seats too many"),""))',
    "check": joined("wrong_item", "wrong_time", "wrong_end", "wrong_room", "room_twice", "plenary", "wrong_seats"),
}

SEATS: Formulas = {
    "item": "TRIM({Item})",
    "role": "TRIM({Role})",
    "expert": "TRIM({Expert})",
    "place": 'IF({item}="",0,' + place("{item}", "programme_item") + ")",
    "begins": 'IF({place}=0,"",INDEX(programme_begins,{place}))',
    "ends": 'IF({place}=0,"",INDEX(programme_ends,{place}))',
    "wrong_item": 'IF({item}="",IF({role}&{expert}="","","no item"),IF({place}=0,"not on the sheet Programme",""))',
    "wrong_role": 'IF({item}="","",IF(' + place("{role}", "known_roles") + '=0,"no such role",""))',
    "wrong_expert": 'IF({item}="","",IF(' + place("{expert}", "known_experts") + '=0,"no such expert",""))',
    "expert_twice": 'IF(OR({begins}="",{expert}=""),"",IF('
    + at_once("seats", "seats_expert,{expert},")
    + '>1,"expert in two seats at one time",""))',
    "check": joined("wrong_item", "wrong_role", "wrong_expert", "expert_twice"),
}

CHECKS: dict[str, Formulas] = {"Programme": PROGRAMME, "Seats": SEATS}
