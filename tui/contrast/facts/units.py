"""Units of measure: each written form, the unit it names, and what that is in the unit compared by.

Factors are those of NIST SP 811, appendix B.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

_TABLE: Final = (
    # Name, unit compared by, factor, written forms.
    ("kilometre", "metre", 1000.0, "km kms kilometre kilometres kilometer kilometers"),
    ("metre", "metre", 1.0, "m metre metres meter meters"),
    ("centimetre", "metre", 0.01, "cm centimetre centimetres centimeter centimeters"),
    ("millimetre", "metre", 0.001, "mm millimetre millimetres millimeter millimeters"),
    ("mile", "metre", 1609.344, "mile miles mi"),
    ("yard", "metre", 0.9144, "yard yards yd yds"),
    ("foot", "metre", 0.3048, "foot feet ft"),
    ("inch", "metre", 0.0254, "inch inches in"),
    ("mile per hour", "metre per second", 0.44704, "mph"),
    ("kilometre per hour", "metre per second", 1 / 3.6, "km/h kmh kph"),
    ("knot", "metre per second", 0.514444, "knot knots"),
    # Between the short ton and the tonne, within rounding of both: news seldom says which it means.
    ("ton", "kilogram", 953.0, "ton tons"),
    ("tonne", "kilogram", 1000.0, "tonne tonnes"),
    ("kilogram", "kilogram", 1.0, "kg kgs kilo kilos kilogram kilograms kilogramme kilogrammes"),
    ("gram", "kilogram", 0.001, "gram grams gramme grammes"),
    ("pound", "kilogram", 0.45359237, "lb lbs"),
    ("ounce", "kilogram", 0.02834952, "ounce ounces oz"),
    ("acre", "square metre", 4046.8564, "acre acres"),
    ("hectare", "square metre", 10000.0, "hectare hectares ha"),
    ("litre", "litre", 1.0, "litre litres liter liters"),
    ("millilitre", "litre", 0.001, "ml millilitre millilitres milliliter milliliters"),
    ("gallon", "litre", 3.785412, "gallon gallons"),
    ("gigawatt", "watt", 1e9, "gw gigawatt gigawatts"),
    ("megawatt", "watt", 1e6, "mw megawatt megawatts"),
    ("kilowatt", "watt", 1e3, "kw kilowatt kilowatts"),
    ("terabyte", "byte", 1e12, "tb terabyte terabytes"),
    ("gigabyte", "byte", 1e9, "gb gigabyte gigabytes"),
    ("megabyte", "byte", 1e6, "mb megabyte megabytes"),
)

UNITS: Final[Mapping[str, tuple[str, float]]] = {
    form: (key, factor) for _, key, factor, forms in _TABLE for form in forms.split()
}
"""Written form, lower case, to the unit compared by and the factor that turns a value into it."""

UNIT_NAMES: Final[Mapping[str, str]] = {form: name for name, _, _, forms in _TABLE for form in forms.split()}
"""Written form to the singular name of the unit."""

DIMENSIONS: Final[Mapping[str, str]] = {
    "metre": "distance",
    "metre per second": "speed",
    "kilogram": "weight",
    "square metre": "area",
    "litre": "volume",
    "watt": "power",
    "byte": "size",
    "degree": "temperature",
}
"""What is measured in a unit, where the sentence does not name it."""

FAHRENHEIT: Final = (5 / 9, -160 / 9)
"""Factor and shift that turn degrees Fahrenheit into degrees Celsius."""
