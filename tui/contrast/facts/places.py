"""Countries, continents and states: places that contain the cities other sources name.

United Nations member states and those that news writes about like one (M49 standard, English short
names), the states of the United States, the nations of the United Kingdom; lower case, one to three words.
"""

from __future__ import annotations

from typing import Final

_COUNTRIES = """
afghanistan, albania, algeria, andorra, angola, argentina, armenia, australia, austria, azerbaijan,
bahamas, bahrain, bangladesh, barbados, belarus, belgium, belize, benin, bhutan, bolivia, bosnia,
botswana, brazil, brunei, bulgaria, burkina faso, burundi, cambodia, cameroon, canada, cape verde, chad,
chile, china, colombia, congo, costa rica, croatia, cuba, cyprus, czech republic, czechia, denmark,
djibouti, dominican republic, ecuador, egypt, el salvador, eritrea, estonia, eswatini, ethiopia, fiji,
finland, france, gabon, gambia, georgia, germany, ghana, greece, greenland, guatemala, guinea, guyana,
haiti, honduras, hong kong, hungary, iceland, india, indonesia, iran, iraq, ireland, israel, italy,
ivory coast, jamaica, japan, jordan, kazakhstan, kenya, kosovo, kuwait, kyrgyzstan, laos, latvia,
lebanon, lesotho, liberia, libya, liechtenstein, lithuania, luxembourg, madagascar, malawi, malaysia,
maldives, mali, malta, mauritania, mauritius, mexico, moldova, monaco, mongolia, montenegro, morocco,
mozambique, myanmar, namibia, nepal, netherlands, new zealand, nicaragua, niger, nigeria, north korea,
north macedonia, norway, oman, pakistan, palestine, panama, papua new guinea, paraguay, peru,
philippines, poland, portugal, puerto rico, qatar, romania, russia, rwanda, samoa, saudi arabia,
senegal, serbia, sierra leone, singapore, slovakia, slovenia, somalia, south africa, south korea, south
sudan, spain, sri lanka, sudan, suriname, sweden, switzerland, syria, taiwan, tajikistan, tanzania,
thailand, togo, tonga, trinidad, tunisia, turkey, turkmenistan, uganda, ukraine, united arab emirates,
u.k., u.s., united kingdom, united states, uruguay, uzbekistan, vanuatu, vatican, venezuela, vietnam,
yemen, zambia, zimbabwe, england, scotland, wales, britain, northern ireland
"""
_REGIONS = """
africa, america, asia, europe, antarctica, scandinavia, e.u., middle east, latin america, north america,
south america, southeast asia, caribbean, balkans
"""
_STATES = """
alabama, alaska, arizona, arkansas, california, colorado, connecticut, delaware, florida, georgia,
hawaii, idaho, illinois, indiana, iowa, kansas, kentucky, louisiana, maine, maryland, massachusetts,
michigan, minnesota, mississippi, missouri, montana, nebraska, nevada, new hampshire, new jersey, new
mexico, north carolina, north dakota, ohio, oklahoma, oregon, pennsylvania, rhode island, south
carolina, south dakota, tennessee, texas, utah, vermont, virginia, west virginia, wisconsin, wyoming
"""


def _names(listed: str) -> frozenset[str]:
    return frozenset(" ".join(name.split()) for name in listed.split(","))


COUNTRIES: Final = _names(_COUNTRIES)
REGIONS: Final = _names(_REGIONS)
STATES: Final = _names(_STATES)
_WITH_STATES: Final = frozenset(("u.s.", "united states"))
NAMED: Final = COUNTRIES | REGIONS | STATES


def could_contain(one: str, other: str) -> bool:
    """Whether one place may lie in the other: Houston in Texas, Athens in Greece, never Spain in France.

    Two countries exclude each other, and so do two states; a name that no list has may lie anywhere.
    """
    first, second = one.lower(), other.lower()
    if (first in STATES and second in COUNTRIES | STATES) or (
        second in STATES and first in COUNTRIES | STATES
    ):
        return bool({first, second} & _WITH_STATES)
    if first not in NAMED and second not in NAMED:
        return False
    return not any(first in level and second in level for level in (COUNTRIES, REGIONS))
