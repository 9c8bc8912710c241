# What the demos share: sh demo/NAME.sh, with Docket running; DOCKET_PASSWORD is the password of admin, DOCKET its address.
B=${DOCKET:-http://localhost:8080}
: "${DOCKET_PASSWORD:?set it to the password of admin, which the first start has printed}"
TOKEN=$(curl -s "$B/auth/login" -H 'Content-Type: application/json' \
  -d "{\"username\":\"admin\",\"password\":\"$DOCKET_PASSWORD\"}" | sed -n 's/.*"access_token":"\([^"]*\)".*/\1/p')
[ "$TOKEN" ] || { echo "Nobody answers at $B, or DOCKET_PASSWORD is wrong" >&2; exit 1; }

ask() { curl -s -H "Authorization: Bearer $TOKEN" "$@"; }
member() { sed -n "s/.*\"$1\":\"\\([^\"]*\\)\".*/\\1/p"; }
status() { ask "$B/api/documents/$1" | sed -n 's/.*"status":"\(completed\|finalized\|failed\|cancelled\|queued\|processing\|retry_wait\|uploaded\)".*/\1/p'; }
await() { until status "$1" | grep -E 'completed|finalized|failed'; do sleep 0.5; done; }
events() { ask "$B/api/documents/$1/events" | grep -o '"event":"[a-z_]*"' | cut -d'"' -f4; }
send() { ask "$@" "$B/api/documents/upload"; }
