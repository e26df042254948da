# shellcheck shell=bash disable=SC2034 # what is set here is used by those who source it
# What every script shares: where the checkout is, how to speak, how to stop.

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)

# The exit codes of all scripts; --help prints them.
readonly failed=1 wrong_use=2 missing=3

say() { printf '%s\n' "$*"; }

# stop CODE MESSAGE...: says what is wrong and what to do, one line each, and ends the script.
stop() {
  local code=$1
  shift
  printf '%s\n' "$@" >&2
  exit "$code"
}

unknown_option() {
  stop "$wrong_use" "${0##*/}: I do not know \"$1\"." "Run scripts/${0##*/} --help to see what there is."
}

# find_program NAME...: prints the path of the first that exists; also looks where servers live, which is not on
# every person's PATH.
find_program() {
  local name folder
  for name in "$@"; do
    command -v "$name" && return
    for folder in ${CODRIVER_SYSTEM_FOLDERS-/usr/local/sbin /usr/sbin /sbin /snap/bin}; do
      if [ -x "$folder/$name" ]; then
        say "$folder/$name"
        return
      fi
    done
  done
  return 1
}
