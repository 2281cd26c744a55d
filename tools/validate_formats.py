"""Reads JUnit, Checkstyle and SARIF reports with a schema and with programs that read such reports in earnest.

Called by validate_formats with the folder of the validators and the names of the reports.
"""

import json
import subprocess
import sys
from pathlib import Path

import xmlschema
from diff_cover.violationsreporters.java_violations_reporter import CheckstyleXmlDriver
from junitparser import JUnitXml

place, reports = Path(sys.argv[1]), sys.argv[2:]
schema = xmlschema.XMLSchema(place / "junit-10.xsd")
for name in reports:
    report = json.loads(Path(f"tests/report/{name}.json").read_text())
    found, held = len(report["findings"]), len(report.get("suppressed", []))

    junit = Path(f"tests/report/{name}.junit")
    schema.validate(junit)
    suites = JUnitXml.fromfile(str(junit))
    failed = sum(finding["level"] == "error" for finding in report["findings"])
    skipped = sum(suite.skipped for suite in suites)
    assert (suites.failures, skipped) == (failed, held), (name, suites.failures, skipped)

    checkstyle = Path(f"tests/report/{name}.checkstyle").read_text()
    files = CheckstyleXmlDriver().parse_reports([checkstyle])
    # It holds findings of one line with one headline for one.
    assert checkstyle.count("<error ") == found and bool(files) == (found > 0), (name, files)

    summary = subprocess.run(
        [place / "venv/bin/sarif", "summary", f"tests/report/{name}.sarif"], check=True, capture_output=True, text=True
    ).stdout
    levels = ("error:", "warning:", "note:")
    counts = [int(line.split(": ")[1]) for line in summary.splitlines() if line.startswith(levels)]
    assert sum(counts) == found + held, (name, summary)
