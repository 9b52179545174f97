"""Codes of languages and currencies, and the one that somebody probably meant."""

import re

from planner.workbook.matching import nearest, plain

# Names that are read as well: the official languages of the United Nations, and some that meetings often have.
NAMES = {
    "arabic": "AR", "chinese": "ZH", "english": "EN", "french": "FR", "german": "DE", "japanese": "JA",
    "portuguese": "PT", "russian": "RU", "spanish": "ES", "swahili": "SW",
}  # fmt: skip
ISO_639_1 = (
    "AA AB AE AF AK AM AN AR AS AV AY AZ BA BE BG BI BM BN BO BR BS CA CE CH CO CR CS CU CV CY DA DE DV DZ EE EL EN EO "
    "ES ET EU FA FF FI FJ FO FR FY GA GD GL GN GU GV HA HE HI HO HR HT HU HY HZ IA ID IE IG II IK IO IS IT IU JA JV KA "
    "KG KI KJ KK KL KM KN KO KR KS KU KV KW KY LA LB LG LI LN LO LT LU LV MG MH MI MK ML MN MR MS MT MY NA NB ND NE NG "
    "NL NN NO NR NV NY OC OJ OM OR OS PA PI PL PS PT QU RM RN RO RU RW SA SC SD SE SG SI SK SL SM SN SO SQ SR SS ST SU "
    "SV SW TA TE TG TH TI TK TL TN TO TR TS TT TW TY UG UK UR UZ VE VI VO WA WO XH YI YO ZA ZH ZU"
)
LANGUAGES = frozenset(ISO_639_1.split())


def language(said: str) -> str | None:
    """The code of a language given by code or name; None when it is neither."""
    code = NAMES.get(plain(said), said.upper())
    return code if code in LANGUAGES else None


def language_remedy(said: str) -> str:
    """What to write instead of something that is no language: SP begins Spanish, so probably ES."""
    if "," in said:
        return "Put ; between several codes: EN; FR"
    name = next((name for name in NAMES if plain(said) and name.startswith(plain(said))), None)
    name = name or nearest(said, NAMES, cutoff=0.6)
    if name is not None:
        return f'Did you mean "{NAMES[name]}"?'
    return "Write a code such as EN or FR"


def currency(said: str) -> str | None:
    """What is written as the code of a currency; None when it is not."""
    return said if re.fullmatch(r"[A-Z]{3}", said) else None


def currency_remedy(said: str) -> str:
    """What to write instead of something that is no code of a currency."""
    return f'Did you mean "{said.upper()}"?' if currency(said.upper()) else "Write three capital letters such as EUR"
