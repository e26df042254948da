# shellcheck shell=bash
# Counts the tests of each suite from the reports and says at the end what ran, what did not, and why. Needs common.sh.
#
# The results are one file of lines "suite, passed|failed|skipped, test, why"; a suite that did not run is a line
# "suite, absent, -, why", or "suite, broken, -, why" where it should have run.

summary_begin() {
  results=$root/target/scripts/results.tsv
  mkdir -p "${results%/*}"
  : >"$results"
}

summary_line() { printf '%s\t%s\t%s\t%s\n' "$1" "$2" "$3" "$4" >>"$results"; }

summary_absent() { summary_line "$1" absent - "$2"; }
summary_broken() { summary_line "$1" broken - "$2"; }

# summary_reports SUITE FOLDER...: takes every report in these folders as this suite's. A suite that has to run and of
# which no test ran is broken.
summary_reports() {
  local suite=$1 folder report
  shift
  for folder in "$@"; do
    for report in "$folder"/TEST-*.xml; do
      if [ -f "$report" ]; then
        awk -v suite="$suite" -f "$root/scripts/lib/reports.awk" "$report" >>"$results"
      fi
    done
  done
  if [ "$(summary_count "$suite" passed)" = 0 ] && [ "$(summary_count "$suite" failed)" = 0 ]; then
    summary_broken "$suite" "it should have run, and not one of its tests did"
  fi
}

# summary_count SUITE|'' STATUS
summary_count() {
  awk -F '\t' -v suite="$1" -v status="$2" '(suite == "" || $1 == suite) && $2 == status { n++ } END { print n + 0 }' "$results"
}

# summary_list STATUS HEADING: the tests or suites that ended like this, each with the reason.
summary_list() {
  awk -F '\t' -v status="$1" -v heading="$2" '
    $2 == status {
      if (!n++) print "\n" heading
      print "  " $1 ($3 == "-" ? "" : ": " $3) " - " ($4 == "" ? "no reason given" : substr($4, 1, 300))
    }' "$results"
}

summary_table() {
  local suite
  printf '\n%-18s %8s %8s %8s\n' Suite passed failed skipped
  awk -F '\t' '!seen[$1]++ { print $1 }' "$results" | while IFS= read -r suite; do
    if [ "$(summary_count "$suite" absent)" != 0 ]; then
      printf '%-18s %s\n' "$suite" "did not run"
    elif [ "$(awk -F '\t' -v suite="$suite" '$1 == suite && $3 != "-"' "$results" | wc -l)" -eq 0 ]; then
      printf '%-18s %s\n' "$suite" "wrong, see below"
    else
      printf '%-18s %8d %8d %8d\n' "$suite" "$(summary_count "$suite" passed)" "$(summary_count "$suite" failed)" \
        "$(summary_count "$suite" skipped)"
    fi
  done
}

# summary_print: the table, the lists and the last line; fails when anything failed or should have run and did not.
summary_print() {
  summary_table
  summary_list skipped "Skipped tests, and why:"
  summary_list absent "Suites that did not run, and why:"
  summary_list broken "Suites that are wrong, and why:"
  summary_list failed "Failed tests:"
  local failures broken
  failures=$(summary_count '' failed)
  broken=$(summary_count '' broken)
  say ""
  if [ "$failures" = 0 ] && [ "$broken" = 0 ]; then say "All that ran is good."; else say "NOT GOOD: see the lists above."; fi
  say "$(summary_count '' passed) passed, $failures failed, $(summary_count '' skipped) skipped"
  [ "$failures" = 0 ] && [ "$broken" = 0 ]
}
