#!/bin/sh
# A stage fails; the retry goes on from the stored original.
set -eu
. "$(dirname "$0")/common.sh"
[ -f "${1:-}" ] || { echo "Say which file, e.g. sh demo/failing.sh samples/texts/report.pdf [STAGE]" >&2; exit 2; }
answer=$(send -F "simulate=fail:${2:-validate}" -F "file=@$1")
id=$(echo "$answer" | member document_id) job=$(echo "$answer" | member job_id)
[ "$id" ] || { echo "It was not taken: $answer" >&2; exit 1; }
echo "Document $id"
await "$id"
ask "$B/api/jobs/$job" | member error_message
echo "Retrying"
ask -X POST "$B/api/jobs/$job/retry" > /dev/null
until status "$id" | grep -q completed; do sleep 0.5; done
events "$id"
status "$id"
