#!/usr/bin/env bash
# Measures what docs/benchmarks.md says under "Start and memory": first start, later starts, memory, stop.
# Uses a state directory of its own and the usual ports, which must be free; Linux only (/proc). STARTS=3 later starts.
set -euo pipefail

checkout=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
starts=${STARTS:-3}
KKR_STATE=$(mktemp -d)
export KKR_STATE
out=$KKR_STATE/out
launcher=
trap 'stop >/dev/null 2>&1 || true; rm -rf "$KKR_STATE"' EXIT

now() { date +%s%N; }
since() { awk -v a="$1" -v b="$(now)" 'BEGIN { printf "%.1f s", (b - a) / 1e9 }'; }

# Starts the suite and waits for the line $1 in what it prints.
start() {
    local until=$1
    shift
    "$checkout/deploy/run" "$@" >"$out" 2>&1 &
    launcher=$!
    until grep -qs "$until" "$out"; do
        kill -0 "$launcher" 2>/dev/null || { cat "$out"; exit 1; }
        sleep 0.1
    done
}

stop() {
    [ -n "$launcher" ] || return 0
    kill -TERM "$launcher"
    while kill -0 "$launcher" 2>/dev/null; do sleep 0.1; done
    launcher=
}

# Proportional memory of the launcher, of what the pid files name, and of PostgreSQL's own children.
memory() {
    local postgres pids
    postgres=$(cat "$KKR_STATE/run/postgres.pid")
    pids="$launcher $(awk 1 "$KKR_STATE"/run/*.pid) $(pgrep -P "$postgres" | tr '\n' ' ')"
    for pid in $pids; do
        awk '/^Pss:/ { print $2 }' "/proc/$pid/smaps_rollup" 2>/dev/null || true
    done | awk '{ sum += $1 } END { printf "%.0f MiB", sum / 1024 }'
}

echo "Building, so that no build is measured ..."
start "is starting on JDK" --no-sample
stop
rm -rf "$KKR_STATE"/{cache,data,training}

began=$(now)
start "Everything is up" --no-sample
echo "first start, nothing prepared: $(since "$began")"
if grep -q "caches are being made" "$out"; then
    until grep -q -e "caches are ready" -e "could not be made" "$out"; do sleep 1; done
    echo "caches made in the background: $(since "$began") after the command"
fi
stop
for ((i = 1; i <= starts; i++)); do
    began=$(now)
    start "Everything is up"
    line="later start $i: $(since "$began"), memory $(memory)"
    began=$(now)
    stop
    echo "$line, stop $(since "$began")"
done
began=$(now)
start "Everything is up" --fresh
echo "anew with sample data: $(since "$began"), memory $(memory)"
