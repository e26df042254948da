# shellcheck shell=bash disable=SC2016,SC2154
# A machine is pretended by a PATH that holds only what a test puts there.

# pretend NAME [BODY]: a program of the pretended machine; it notes how it was called.
pretend() {
  printf '#!%s\necho "%s $*" >>"%s/calls"\n%s\n' "$(command -v bash)" "$1" "$PWD" "${2:-}" >"$PWD/bin/$1"
  chmod +x "$PWD/bin/$1"
}

# a_machine USER-ID: with apt-get, without Java, Maven and the rest.
a_machine() {
  local tool
  mkdir bin
  : >calls
  for tool in bash cat dirname env grep head mkdir paste readlink sed tail tee touch true; do
    ln -s "$(type -P "$tool")" "bin/$tool"
  done
  pretend id "echo $1"
  pretend apt-get
  pretend apt-cache 'case $2 in openjdk-17-*) echo "  Candidate: (none)" ;; *) echo "  Candidate: 1.0" ;; esac'
}

on_it() {
  run env -u JAVA_HOME -u CODRIVER_CHROMIUM PATH="$PWD/bin" CODRIVER_SYSTEM_FOLDERS='' CODRIVER_JVM_FOLDERS='' "$@"
}

test_a_person_without_rights_gets_the_one_command() {
  a_machine 1000
  on_it "$root/scripts/demo"
  equals 3 "$code"
  contains "JDK 17 or later: compiles and runs Codriver" "$output"
  contains "sudo apt-get update && sudo apt-get install --yes --no-install-recommends openjdk-21-jdk-headless maven" "$output"
  lacks "apt-get" "$(grep -v apt-cache calls || true)"
}

test_sudo_that_asks_for_a_password_is_not_used() {
  a_machine 1000
  pretend sudo 'exit 1'
  on_it "$root/scripts/demo"
  equals 3 "$code"
  equals "sudo -n true" "$(grep '^sudo' calls)"
}

test_no_install_forbids_it_even_to_root() {
  a_machine 0
  on_it "$root/scripts/demo" --no-install
  equals 3 "$code"
  contains "--no-install" "$output"
  contains "  apt-get update && apt-get install" "$output"
  lacks "sudo" "$output"
  lacks "apt-get" "$(grep -v apt-cache calls || true)"
}

test_verify_names_all_that_it_misses_in_one_command() {
  a_machine 0
  on_it "$root/scripts/verify" --no-install
  equals 3 "$code"
  contains "install --yes --no-install-recommends openjdk-21-jdk-headless maven mosquitto chromium nodejs openssl python3 strace softhsm2 opensc systemd-container mmdebstrap faketime shellcheck" "$output"
}

test_root_says_what_and_why_and_installs_it() {
  a_machine 0
  on_it "$root/scripts/demo"
  contains "Maven: builds Codriver" "$output"
  contains "apt-get -q update" "$(cat calls)"
  contains "apt-get -q install --yes --no-install-recommends openjdk-21-jdk-headless maven" "$(cat calls)"
  equals 3 "$code" # this apt-get installs nothing, and that is noticed
  contains "still cannot find JDK 17 or later" "$output"
}

test_sudo_without_a_password_installs_it() {
  a_machine 1000
  pretend sudo 'shift; exec "$@"'
  on_it "$root/scripts/demo"
  contains "sudo -n env DEBIAN_FRONTEND=noninteractive apt-get -q install" "$(cat calls)"
}

test_a_machine_without_apt_gets_the_list() {
  a_machine 0
  rm bin/apt-get
  on_it "$root/scripts/demo"
  equals 3 "$code"
  contains "no apt-get" "$output"
  contains "Other systems" "$output"
  grep -q '^## Other systems$' "$root/README.md"
}

test_a_java_that_is_too_old_is_not_used() {
  a_machine 1000
  pretend java 'echo "openjdk version \"11.0.2\" 2019-01-15" >&2'
  on_it "$root/scripts/codriver-agent" --version
  equals 3 "$code"
}
