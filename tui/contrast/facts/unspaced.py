"""Quantities in Chinese and Japanese: the counter behind a number says what it counts.

No spaces part words there, so words are looked for in the text itself and not among tokens. What is not a
counter, a unit or a currency of the lists below is not counted: a wrong noun is worse than none.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import Final

from tui.contrast.facts.fact import Fact
from tui.contrast.facts.lexicon import DURATIONS
from tui.contrast.facts.reading import SentenceReading
from tui.contrast.facts.surroundings import WINDOW, Place, situated
from tui.matching.numbers import NumberSpan
from tui.model import FactKind

_HEDGED: Final[Mapping[str, str]] = {
    "about": "约 約 大约 大約 大概 およそ おおよそ ほぼ",
    "over": "超过 超過 逾 超",
    "at least": "至少 最少 不少于 少なくとも",
    "nearly": "近 将近 將近 接近 不到 不足",
    "up to": "最多 至多 最大 多达 多達",
}
_HEDGED_BEHIND: Final[Mapping[str, str]] = {
    "over": "多 余 餘 超 あまり 余り",
    "at least": "以上",
    "up to": "以下 未満 未满",
    "about": "左右 上下 前後 ほど 程度 くらい ぐらい",
}
_EVENTS: Final[Mapping[str, str]] = {
    "killed": "死亡 遇难 遇難 丧生 喪生 身亡 罹难 罹難 死者 死 亡くな 犠牲 殺害",
    "injured": "受伤 受傷 轻伤 重伤 輕傷 重傷 軽傷 负伤 負傷 けが 怪我 ケガ 伤",
    "missing": "失踪 失蹤 失联 行方不明 不明",
    "arrested": "被捕 逮捕 拘留 被拘",
    "rescued": "获救 獲救 救出 救助",
    "evacuated": "疏散 撤离 撤離 避難 避难",
    "infected": "感染 确诊 確診",
}
_UNITS: Final[Mapping[str, str]] = {
    # Unit → what names it, right behind the number.
    "person": "人 名 位 口人",
    "year": "年間 年间",
    "month": "か月 カ月 ヶ月 ヵ月 个月 個月",
    "week": "周 週間 週 星期",
    "day": "天 日間",
    "hour": "小时 小時 時間",
    "minute": "分钟 分鐘 分間",
    "second": "秒钟 秒",
    "%": "% ％ パーセント",
    "CNY": "元 人民币 元人民币",
    "USD": "美元 ドル 米ドル",
    "EUR": "欧元 歐元 ユーロ",
    "JPY": "円 日元",
    "GBP": "英镑 英鎊 ポンド",
    "KRW": "韩元 韓元 ウォン",
    "degree": "摄氏度 ℃",
    "km": "公里 千米 キロメートル キロ",
    "metre": "米 メートル",
    "view": "次播放 次观看 次觀看 次浏览 回再生 再生",
    "time": "次 回",
    "home": "户 戶 戸 世帯 棟 栋",
    "vehicle": "辆 輛",
    "aircraft": "架 機",
    "ship": "艘 隻",
    "case": "起 件 例",
    "company": "家 社",
    "country": "个国家 個國家 か国 カ国 ヶ国",
    "place": "处 處 か所 カ所 ヶ所",
}
_CURRENCIES: Final = frozenset(("CNY", "USD", "EUR", "JPY", "GBP", "KRW"))
_METRES: Final = {"km": 1000.0, "metre": 1.0}
_AGED: Final = re.compile("[岁歲歳才]")
_SHARE: Final = "百分之"


def _finder(groups: Mapping[str, str]) -> tuple[str, dict[str, str]]:
    """A regular expression for all words of some groups, the longest first, and the group of each."""
    names = {word: name for name, words in groups.items() for word in words.split()}
    return "|".join(sorted(map(re.escape, names), key=len, reverse=True)), names


_HEDGE, _HEDGE_NAMES = _finder(_HEDGED)
_BEHIND, _BEHIND_NAMES = _finder(_HEDGED_BEHIND)
_UNIT, _UNIT_NAMES = _finder(_UNITS)
_EVENT, _EVENT_NAMES = _finder(_EVENTS)
_HEDGE_BEFORE = re.compile(rf"({_HEDGE})\s?$")
_COUNTED = re.compile(rf"({_BEHIND})?({_UNIT})({_BEHIND})?")
_HAPPENED = re.compile(_EVENT)
_FELL: Final[Mapping[str, str]] = {"死": "killed", "伤": "injured", "傷": "injured"}
"""Right behind a number these stand for the people too: 3死5伤."""

_CLAUSE_END = re.compile("[，、。；,;！!？?]")
_FAR: Final = 40
"""Code points on each side of a number within which it is said what happened to those counted."""


def find_unspaced(reading: SentenceReading, taken: list[tuple[int, int]]) -> Iterator[Fact]:
    """What a sentence in Chinese or Japanese counts; offsets are into the sentence.

    Args:
        reading: the sentence.
        taken: spans that other readers have claimed, such as dates.
    """
    numbers = [n for n in reading.numbers if not n.is_ordinal]
    for at, number in enumerate(numbers):
        if any(start < number.end and number.start < end for start, end in taken):
            continue
        floor = numbers[at - 1].end if at else 0
        ceiling = numbers[at + 1].start if at + 1 < len(numbers) else len(reading.text)
        fact = _read(reading, number, floor, ceiling)
        if fact is not None:
            yield fact


def _read(reading: SentenceReading, number: NumberSpan, floor: int, ceiling: int) -> Fact | None:
    text = reading.text
    start = number.start - len(_SHARE) * text.endswith(_SHARE, 0, number.start)
    counted = _COUNTED.match(text, number.end)
    if _AGED.match(text, number.end):
        fact = _fact(reading, number, number.end + 1, "age", "age")
    elif start < number.start:
        fact = _fact(reading, number, number.end, "%", "%")
    elif counted:
        fact = _fact(reading, number, counted.end(), _UNIT_NAMES[counted[2]], counted[2])
    elif text[number.end : number.end + 1] in _FELL:
        fact = _fact(reading, number, number.end + 1, "person", text[number.end])
    else:
        return None
    if fact.unit == "person":
        fact = replace(fact, event=_FELL.get(fact.subject) or _event(text, number, floor, ceiling))
    if hedged := _HEDGE_BEFORE.search(text[max(0, start - 6) : start]):
        return replace(fact, start=start - len(hedged[0]), hedge=_HEDGE_NAMES[hedged[1]])
    behind = counted and (counted[1] or counted[3])
    return replace(fact, start=start, hedge=_BEHIND_NAMES[behind] if behind else None)


def _fact(reading: SentenceReading, number: NumberSpan, end: int, unit: str, subject: str) -> Fact:
    fact = Fact(FactKind.QUANTITY, "", number.start, end, number.value, subject=subject, unit=unit, key=unit)
    if unit == "age":
        fact = replace(fact, unit="year", key="age:")
    elif unit in _CURRENCIES:
        fact = replace(fact, kind=FactKind.MONEY)
    elif unit == "%":
        fact = replace(fact, kind=FactKind.PERCENT)
    elif unit in _METRES:
        fact = replace(fact, key="metre", factor=_METRES[unit])
    elif unit in DURATIONS:
        key, factor = DURATIONS[unit]
        fact = replace(fact, kind=FactKind.DURATION, key=key, factor=factor)
    first, after = reading.index_of(number.start), reading.index_at(end)
    place = Place(number, first, after, max(0, first - WINDOW), min(len(reading.tokens), after + WINDOW))
    return replace(situated(reading, place, fact), event="")


def _event(text: str, number: NumberSpan, floor: int, ceiling: int) -> str:
    """What happened to those counted: said behind them in their clause, else before them in it."""
    end = _CLAUSE_END.search(text, number.end, min(ceiling, number.end + _FAR))
    found = _HAPPENED.search(text, number.end, end.start() if end else min(ceiling, number.end + _FAR))
    if found is None:
        clause = text[max(floor, number.start - _FAR) : number.start]
        clause = _CLAUSE_END.split(clause)[-1]
        found = next(reversed(list(_HAPPENED.finditer(clause))), None)
    return _EVENT_NAMES[found[0]] if found else ""
