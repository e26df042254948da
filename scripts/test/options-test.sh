# shellcheck shell=bash disable=SC2154

test_help_prints_what_there_is() {
  local script
  for script in demo verify package bench; do
    run "$root/scripts/$script" --help
    equals 0 "$code"
    contains "scripts/$script [" "$output"
    contains "Exit codes:" "$output"
  done
}

test_an_unknown_option_ends_with_2() {
  local script
  for script in demo verify package bench; do
    run "$root/scripts/$script" --hedless
    equals 2 "$code"
    contains '--hedless' "$output"
  done
}

test_a_profile_without_an_id_ends_with_2() {
  run "$root/scripts/demo" --profile
  equals 2 "$code"
}

test_every_script_pleases_shellcheck() {
  cd "$root" || exit
  "$(find_program shellcheck)" --external-sources --check-sourced \
    scripts/demo scripts/verify scripts/bench scripts/package scripts/codriver-* scripts/lib/in-tree \
    scripts/test/run scripts/test/board scripts/test/packages scripts/test/systemd/run scripts/test/*.sh .ci/run
}
