#!/bin/sh
# guard.sh stop STATE    stops what the pid files in STATE/run name
# guard.sh watch STATE   waits until standard input is closed, then does the same
# A process counts only if its command line names STATE, so a pid that was given to another program is left alone.
trap '' INT TERM HUP
state=$2

of_ours() { ps -o args= -p "$1" 2>/dev/null | grep -qF -- "$state"; }

tell() { # SIGNAL PATTERN...
    signal=$1
    shift
    for file in "$@"; do
        [ -f "$file" ] || continue
        pid=$(cat "$file")
        if of_ours "$pid"; then kill "-$signal" "$pid" 2>/dev/null; fi
    done
}

wait_for() { # SECONDS PATTERN...
    left=$(($1 * 5))
    shift
    while [ "$left" -gt 0 ]; do
        alive=no
        for file in "$@"; do
            [ -f "$file" ] && of_ours "$(cat "$file")" && alive=yes
        done
        [ "$alive" = no ] && return 0
        sleep 0.2
        left=$((left - 1))
    done
}

stop() {
    cd "$state/run" || exit 0
    others=$(ls ./*.pid 2>/dev/null | grep -v '^./postgres.pid$')
    tell KILL ./training-*.pid
    tell TERM ./*-service.pid
    wait_for 10 ./*-service.pid
    # shellcheck disable=SC2086
    tell TERM $others
    # shellcheck disable=SC2086
    wait_for 15 $others
    # shellcheck disable=SC2086
    tell KILL $others
    tell INT ./postgres.pid # a fast shutdown in order
    wait_for 15 ./postgres.pid
    tell QUIT ./postgres.pid
    rm -f ./*.pid
}

[ "$1" = watch ] && cat >/dev/null
stop
