"""Reports of our own for archives."""

import json

__all__ = ["GARDEN", "MORE", "RUSSIAN", "SHORT", "TALKS", "lines", "record"]

TALKS = (
    "CRESK, March 2 - The foreign minister of France, Anne Delorme, met envoys from "
    "Germany in Cresk on Tuesday and demanded that Berlin withdraw its troops from the "
    "border by May. Germany rejected the demand and proposed new talks next week. "
    '"We will not accept an ultimatum," the German envoy said after the meeting. '
    "The French minister said that the negotiations on a treaty would go on, and that "
    "both delegations had agreed on a ceasefire. Diplomats called the summit talks "
    "frank; a spokesman of the German foreign ministry accused Paris of threatening "
    "sanctions. The president of France offered a compromise on the nuclear agreement, "
    "and the German chancellor told reporters that she would discuss the offer with "
    "her allies. Officials of both governments warned that the dispute could end in a "
    "war if the peace talks failed."
)
MORE = (
    "BERLIN, March 4 - Germany said on Thursday that it had accepted a proposal by "
    "France to open a hotline between both capitals. Paris promised to lift its "
    "sanctions once the hotline works, and both governments agreed to meet again in "
    "Cresk within ten days, the French foreign ministry told reporters."
)
GARDEN = (
    "The roses in the park came early this spring, and so did the visitors. Gardeners "
    "had planted four thousand bulbs in the autumn, of which almost all have flowered. "
    "Children ran between the beds while their parents took pictures of the ponds and "
    "of the ducks that live there all year round."
)
RUSSIAN = (
    "В парке этой весной рано расцвели розы, и посетители пришли вместе с ними. "
    "Садовники посадили осенью четыре тысячи луковиц, и почти все они распустились. "
    "Дети бегали между клумбами, пока их родители фотографировали пруды и уток, "
    "которые живут там круглый год, зимой и летом, в любую погоду, всегда и везде."
)
SHORT = "France met Germany in Cresk."


def record(id_: str, text: str, **more: str) -> str:
    """One line of an archive."""
    return json.dumps({"id": id_, "text": text, **more}) + "\n"


def lines() -> list[str]:
    """The records of the archive: two of talks, one of them twice, and what is none."""
    return [
        record("talks", TALKS, outlet="Cresk Post"),
        record("garden", GARDEN, date="2021-03-02"),
        record("russian", RUSSIAN),
        record("short", SHORT),
        "{broken\n",
        record("more", MORE, date="2021-03-04"),
        record("again", TALKS, date="2021-03-02"),
    ]
