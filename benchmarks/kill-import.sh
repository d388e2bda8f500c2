#!/usr/bin/env bash
# Kills an import at random points, runs the same command again, and compares the outcome with an undisturbed run.
# See docs/how-to/prove-restart.md.
set -euo pipefail

usage() {
  cat <<'EOF'
Usage: benchmarks/kill-import.sh [h2|postgres|h2-unsafe]...   (default: h2 postgres)

  h2         the embedded database, as every command uses it
  postgres   an embedded PostgreSQL on a free port
  h2-unsafe  H2 told to delay writes: must lose rows, and so shows that this script notices

  ROWS=200000   rows of the file            KILLS=10   kills for each database
  SEED=n        random seed; default: the time; printed, so that a run can be repeated
  KEEP=1        keep the working directory
EOF
}

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
rows=${ROWS:-200000}
kills=${KILLS:-10}
seed=${SEED:-$(date +%s)}
as_of=2024-10-01
snapshot=2024-09-01
work=$(mktemp -d "${TMPDIR:-/tmp}/winddown-kill.XXXXXX")
child=
server=
failures=0

cleanup() {
  [ -z "$child" ] || kill -9 "$child" 2>/dev/null || true
  [ -z "$server" ] || { exec 9>&-; wait "$server" 2>/dev/null || true; }
  [ -n "${KEEP:-}" ] || rm -rf "$work"
}
trap cleanup EXIT

fail() {
  echo "  FAILED: $*"
  failures=$((failures + 1))
}

now() { date +%s%3N; } # milliseconds

case "${1:-}" in -h | --help) usage; exit 0 ;; esac
targets=("$@")
[ "$#" -gt 0 ] || targets=(h2 postgres)
for target in "${targets[@]}"; do
  case $target in h2 | postgres | h2-unsafe) ;; *) usage >&2; exit 2 ;; esac
done

echo "seed $seed, $rows rows, $kills kills for each of: ${targets[*]}"
RANDOM=$((seed % 32768))
"$root/mvnw" -q -B -f "$root/pom.xml" -Pbenchmarks -pl benchmarks -am -DskipTests package
bench=$root/benchmarks/target/winddown-benchmarks.jar
"$root/winddown" --version >/dev/null # builds what the launcher runs, so that no kill hits a build
java -jar "$bench" generate "$rows" "$seed" "$work/assets.csv" "$work/units.csv"

# The import command, in a home. The launcher becomes the program (exec), so its process is the one to kill.
import_in() {
  exec "$root/winddown" import "$work/assets.csv" --unit BENCH --snapshot-date "$snapshot" \
    --rejected-out "$1/rejected.csv" --home "$1/home"
}

# Runs the import to its end; writes out, err and how long it took.
import_wholly() {
  (export WINDDOWN_PROGRESS=plain; import_in "$1") >"$1/out" 2>"$1/err" || { cat "$1/err"; fail "the import ended with $?"; }
}

# What an import has left behind: counts, canonical export, findings, rejected rows.
look() {
  tail -n 1 "$1/out" >"$1/counts"
  "$root/winddown" export --unit BENCH --home "$1/home" >"$1/export.csv" || fail "export ended with $?"
  "$root/winddown" findings --unit BENCH --as-of "$as_of" --home "$1/home" >"$1/findings.csv" 2>"$1/verdicts" ||
    fail "findings ended with $?"
}

# Makes a directory with a loaded unit; for PostgreSQL the next database.
database=0
prepare() {
  mkdir "$1"
  case $target in
    postgres) export WINDDOWN_DB_URL=$address"t$database" WINDDOWN_DB_USER=$user WINDDOWN_DB_PASSWORD=$password ;;
    h2-unsafe)
      export WINDDOWN_DB_URL="jdbc:h2:file:$1/home/unsafe;WRITE_DELAY=5000;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;CASE_INSENSITIVE_IDENTIFIERS=TRUE"
      export WINDDOWN_DB_USER=sa WINDDOWN_DB_PASSWORD=
      ;;
    h2) unset WINDDOWN_DB_URL WINDDOWN_DB_USER WINDDOWN_DB_PASSWORD ;;
  esac
  database=$((database + 1))
  "$root/winddown" units load "$work/units.csv" --home "$1/home" >/dev/null
}

told() { # the last number of rows that were told in a phase, or 0
  sed -n "s/^$1: \([0-9]*\) rows$/\1/p" "$2" | tail -n 1 | grep . || echo 0
}

# Starts the import and kills it where the undisturbed run was after so many milliseconds; false when it had ended.
# The point is found by the last step that run had told by then, so that a slower start does not shift it.
kill_at() {
  local dir=$1 point=$2 at step line
  read -r at step <<<"$(awk -v until=$((started + point)) '$1 <= until { last = $0 } END { print last }' "$undisturbed/err")"
  delay=$((started + point - ${at:-$started}))
  after=${step:-start}
  mkfifo "$dir/said"
  (export WINDDOWN_PROGRESS=plain; import_in "$dir") >"$dir/killed.out" 2>"$dir/said" &
  child=$!
  exec 8<"$dir/said"
  : >"$dir/killed.err"
  while [ -n "$step" ] && read -r line <&8; do
    echo "$line" >>"$dir/killed.err"
    [ "$line" != "$step" ] || break
  done
  sleep "$(printf '%d.%03d' $((delay / 1000)) $((delay % 1000)))"
  local gone=0
  kill -9 "$child" 2>/dev/null || gone=1
  wait "$child" 2>/dev/null || true
  child=
  cat <&8 >>"$dir/killed.err"
  exec 8<&-
  [ "$gone" = 0 ] && ! grep -q ' read = ' "$dir/killed.out"
}

trial() {
  local dir=$1 staged resumed phase
  staged=$(told stage "$dir/killed.err")
  phase=staging
  if [ "$staged" = "$rows" ]; then
    phase=sealing
    sealing=$((sealing + 1))
  elif [ "$staged" -gt 0 ]; then
    staging=$((staging + 1))
  else
    phase="before the first commit"
  fi
  import_wholly "$dir"
  resumed=$(sed -n 's/^resumed at row \([0-9]*\)$/\1/p' "$dir/out")
  look "$dir"
  # A run that reads nothing found the import finished: the kill fell between the last commit and the end.
  if [ -z "$resumed" ] && [ "$(told stage "$dir/err")" = 0 ] && [ "$(told seal "$dir/err")" = 0 ]; then
    resumed=finished
  fi
  echo "kill $kill, $delay ms after \"$after\", $phase: told $staged rows committed, resumed at row ${resumed:-none}"
  if [ "$staged" -gt 0 ] && [ -z "$resumed" ]; then
    fail "rows 1 to $staged were told committed, and the import began anew"
  fi
  if [ -n "$resumed" ] && [ "$resumed" != finished ] && [ "$resumed" -le "$staged" ]; then
    fail "rows $resumed to $staged were told committed and are missing"
  fi
  for each in counts export.csv findings.csv verdicts rejected.csv; do
    cmp -s "$dir/$each" "$undisturbed/$each" || fail "$each differs from the undisturbed run"
  done
}

for target in "${targets[@]}"; do
  echo "== $target"
  if [ "$target" = postgres ]; then
    mkfifo "$work/stop"
    java -jar "$bench" postgres "$work/pg" $((4 * kills + 2)) <"$work/stop" >"$work/pg.out" 2>"$work/pg.err" &
    server=$!
    exec 9>"$work/stop"
    for _ in $(seq 600); do
      [ "$(wc -l <"$work/pg.out")" -ge 3 ] && break
      kill -0 "$server" 2>/dev/null || { cat "$work/pg.err"; exit 1; }
      sleep 0.1
    done
    { read -r address; read -r user; read -r password; } <"$work/pg.out"
    database=0
  fi

  undisturbed=$work/$target-undisturbed
  prepare "$undisturbed"
  started=$(now)
  (export WINDDOWN_PROGRESS=plain; import_in "$undisturbed") >"$undisturbed/out" 2> >(
    while read -r line; do echo "$(now) $line"; done >"$undisturbed/err"
  )
  whole=$(($(now) - started))
  look "$undisturbed"
  # A kill is worth its while from a little before the first commit to the end of sealing.
  first=$(sed -n 's/ stage: .*//p' "$undisturbed/err" | head -n 1)
  last=$(sed -n 's/ stage: .*//p' "$undisturbed/err" | tail -n 1)
  from=$((first - started - 200))
  echo "undisturbed: $whole ms, first commit after $((first - started)) ms, staged after $((last - started)) ms"
  echo "undisturbed: $(cat "$undisturbed/counts"); $(($(wc -l <"$undisturbed/findings.csv") - 1)) findings," \
    "$(($(wc -l <"$undisturbed/export.csv") - 1)) rows exported"

  staging=0
  sealing=0
  for kill in $(seq "$kills"); do
    # One random point in each of as many equal spans of the run as there are kills, so that both steps are hit.
    span=$(((whole - from) / kills))
    tries=0
    while :; do
      dir=$work/$target-$kill-$tries
      prepare "$dir"
      if kill_at "$dir" $((from + (kill - 1) * span + (RANDOM * 32768 + RANDOM) % span)); then break; fi
      # This run ended sooner after its last step than the undisturbed one: once more, a little earlier.
      tries=$((tries + 1))
      span=$((span * 3 / 4))
      [ "$tries" -lt 4 ] || { fail "the import ended before it could be killed"; break 2; }
    done
    trial "$dir"
    [ -n "${KEEP:-}" ] || rm -rf "$dir"
  done
  echo "$target: $staging kills while staging, $sealing while sealing"
  [ "$staging" -gt 0 ] || fail "no kill hit staging after its first commit"
  [ "$sealing" -gt 0 ] || fail "no kill hit sealing"

  if [ "$target" = postgres ]; then
    exec 9>&-
    wait "$server" || true
    server=
    rm -f "$work/stop"
  fi
done

if [ "$failures" -gt 0 ]; then
  echo "$failures checks failed (seed $seed)"
  exit 1
fi
echo "every kill was made good (seed $seed)"
