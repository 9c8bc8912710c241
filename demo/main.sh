#!/bin/sh
# The main way: a text goes in, is processed, finalized, and lies in the out folder.
set -eu
. "$(dirname "$0")/common.sh"
[ -f "${1:-}" ] || { echo "Say which file, e.g. sh demo/main.sh samples/texts/report.pdf" >&2; exit 2; }
answer=$(send -F "file=@$1")
id=$(echo "$answer" | member document_id)
[ "$id" ] || { echo "It was not taken: $answer" >&2; exit 1; }
echo "Document $id"
await "$id"
events "$id"
ask -X POST "$B/api/documents/$id/finalize" | member status
