"""By what entries can be narrowed."""

import json

from tests.filings import filing, on, statement

from headway.serve.facets import SPEAKERS, facets_line


def test_outlets_stand_by_name_and_speakers_by_how_much_they_say() -> None:
    told = json.loads(
        facets_line(
            [
                filing("b", on(1), statement("No", "Cresk"), outlet="bay News"),
                filing("a", on(2), statement("Yes"), statement("Oh", "Cresk")),
                filing("c", on(3), statement("Who?", ""), outlet=None),
            ]
        )
    )
    assert told == {"outlets": ["bay News", "The a"], "speakers": ["Cresk", "Arland"]}


def test_of_very_many_speakers_some_are_offered() -> None:
    crowd = [statement("Hm", f"Speaker {n}") for n in range(SPEAKERS + 9)]
    told = json.loads(facets_line([filing("a", on(1), *crowd)]))
    assert len(told["speakers"]) == SPEAKERS
