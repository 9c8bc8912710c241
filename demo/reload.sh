#!/bin/sh
# A client goes away in the middle and comes back: what happened meanwhile is there, once each.
set -eu
. "$(dirname "$0")/common.sh"
[ -f "${1:-}" ] || { echo "Say which file, e.g. sh demo/reload.sh samples/texts/report.pdf" >&2; exit 2; }
answer=$(send -F simulate=slow -F "file=@$1")
id=$(echo "$answer" | member document_id) job=$(echo "$answer" | member job_id)
[ "$id" ] || { echo "It was not taken: $answer" >&2; exit 1; }
echo "Watching document $id for three seconds"
ask --max-time 3 "$B/api/jobs/$job/stream" | grep '^event\|^id' || true
echo "Away; now back, from the beginning, until it is completed"
ask --max-time 60 "$B/api/jobs/$job/stream" | while read -r line; do
  case "$line" in
    id:*) echo "$line" ;;
    data:*) echo "$line" | member event; case "$line" in *job_completed* | *job_failed*) break ;; esac ;;
  esac
done
status "$id"
