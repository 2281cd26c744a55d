#!/bin/sh
# Takes a draft on the standard input, as a content system hands it over before publishing, and answers in JSON.
#
#   post-draft.sh NAME SOURCES < draft
#
# NAME is what the draft is called in the answer (its ending says how it is written: draft.md, draft.txt), SOURCES the
# folder of what is known. The exit code says whether to publish: 0 yes, 1 look first, anything else: it was not checked.
if [ "$#" -ne 2 ]; then
  echo "usage: post-draft.sh NAME SOURCES < draft" >&2
  exit 2
fi
exec crosscheck check - --stdin-name "$1" --against "$2" --format json
