#!/bin/sh
# Comments on what a change touches, by reviewdog: https://github.com/reviewdog/reviewdog
#
# Further words go to reviewdog, for instance -reporter=github-pr-review or -filter-mode=nofilter. The exit code is that
# of crosscheck, so that findings outside the change stop the pipeline as well; if it is 0, that of reviewdog.
report=$(mktemp) || exit 2
trap 'rm -f "$report"' EXIT
crosscheck check --format rdjson >"$report"
code=$?
# 2: there is no report.
if [ "$code" -ne 2 ]; then
  reviewdog -f=rdjson -name=crosscheck "$@" <"$report"
  told=$?
  if [ "$code" -eq 0 ]; then code=$told; fi
fi
exit "$code"
