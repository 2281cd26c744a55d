"""Holds rules files to the schema that crosscheck publishes, with a validator of others.

Called by validate_formats with the schema and the files. TOML becomes the JSON that editors of TOML hold to a schema.
"""

import json
import sys
import tomllib
from pathlib import Path

from jsonschema.validators import validator_for

schema = json.loads(Path(sys.argv[1]).read_text())
kind = validator_for(schema)
kind.check_schema(schema)
validator = kind(schema)

for name in sys.argv[2:]:
    faults = list(validator.iter_errors(tomllib.loads(Path(name).read_text())))
    told = [f"{fault.json_path}: {fault.message}" for fault in faults]
    assert not told, (name, told)

SOUND = """
[list]
town = ["Tarn", ["Velden", "Old Velden"], { words = ["Orr"], source = "a map" }]
[claim.boats]
asks = "How many boats?"
value = "count"
read = ["{value} boats"]
level = { conflict = "error", superseded = "off" }
where = { town = "@town" }
[check.saved]
kind = "part-of"
part = "boats"
whole = "boats"
clash = ["one text", ["one text", "another"]]
"""
assert validator.is_valid(tomllib.loads(SOUND))

for sound, slip in [
    ("value =", "valeu ="),
    ("[claim.boats]", "[claims.boats]"),
    ("[claim.boats]", "[claim.Boats]"),
    ('"count"', '"cuont"'),
    ('"error"', '"eror"'),
    ("superseded =", "superseeded ="),
    ('read = ["{value} boats"]', "read = 7"),
    ("town = \"@town\"", "town = 1"),
    ('kind = "part-of"', 'kind = "part"'),
    ('["one text", "another"]', '["one text", "another", "a third"]'),
    ('source = "a map"', 'sourc = "a map"'),
    ("[check.saved]", "[check.saved]\nread = \"x\""),
]:
    assert sound in SOUND, sound
    wrong = tomllib.loads(SOUND.replace(sound, slip))
    assert not validator.is_valid(wrong), f"{slip} is accepted"
