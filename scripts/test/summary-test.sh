# shellcheck shell=bash disable=SC2154
# shellcheck source=scripts/lib/summary.sh
. "$root/scripts/lib/summary.sh"

# a_summary: an empty one in this test's own folder.
a_summary() {
  reports=$root/scripts/test/reports
  results=$PWD/results.tsv
  : >"$results"
}

test_counts_come_from_the_reports() {
  a_summary
  summary_reports unit "$reports"
  equals 3 "$(summary_count unit passed)"
  equals 2 "$(summary_count unit failed)"
  equals 1 "$(summary_count unit skipped)"
}

test_the_last_line_holds_the_sums() {
  a_summary
  summary_reports unit "$reports"
  summary_line scripts passed one ""
  run summary_print
  equals "4 passed, 2 failed, 1 skipped" "$(tail -n 1 <<<"$output")"
}

test_a_skipped_test_is_listed_with_its_reason() {
  a_summary
  summary_reports unit "$reports"
  run summary_print
  contains 'unit: GoodTest.needsAnEngine - no "engine" here & none <wanted>' "$output"
}

test_failed_tests_are_listed_and_the_whole_is_not_good() {
  a_summary
  summary_reports unit "$reports"
  run summary_print
  equals 1 "$code"
  contains "unit: BadTest.fails - expected: <1> but was: <2>" "$output"
  contains "unit: BadTest - BeforeAll" "$output"
}

test_what_a_test_prints_is_not_taken_for_a_result() {
  a_summary
  summary_reports unit "$reports"
  lacks "not a result" "$(cat "$results")"
}

test_a_suite_of_which_nothing_ran_is_not_good() {
  a_summary
  summary_reports browser "$PWD/none"
  run summary_print
  equals 1 "$code"
  contains "browser - it should have run" "$output"
}

test_a_suite_of_which_all_was_skipped_is_not_good() {
  a_summary
  mkdir reports
  grep -v 'passesAndIsShort' "$reports/TEST-io.codriver.GoodTest.xml" | sed '/printsWhat/,/\/testcase>$/d' >reports/TEST-x.xml
  summary_reports browser "$PWD/reports"
  run summary_print
  equals 1 "$code"
  contains "0 passed, 0 failed, 1 skipped" "$output"
}

test_a_suite_that_could_not_run_is_said_and_is_no_failure() {
  a_summary
  summary_line unit passed one ""
  summary_absent broker-container "no Docker engine answers"
  run summary_print
  equals 0 "$code"
  contains "broker-container - no Docker engine answers" "$output"
}
