"""The attributions of a text, in short."""

from headway.model.reading import AttributionReading
from headway.road import Road

__all__ = ["attributions", "said"]


def attributions(road: Road, text: str) -> tuple[AttributionReading, ...]:
    return road.extractor.read_text(text).attributions


def said(road: Road, text: str) -> list[tuple[str | None, list[str], str]]:
    return [
        (
            found.source.of(text) if found.source else None,
            [span.of(text) for span in found.content],
            found.directness,
        )
        for found in attributions(road, text)
    ]
