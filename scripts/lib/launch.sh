# shellcheck shell=bash
# Starts one of the built programs.

# shellcheck source=scripts/lib/common.sh
. "$(dirname "${BASH_SOURCE[0]}")/common.sh"
# shellcheck source=scripts/lib/java.sh
. "$root/scripts/lib/java.sh"

# launch MODULE JVM-FLAG... -- ARGUMENT...: becomes the program of this module.
launch() {
  local module=$1 flags=() home
  shift
  while [ "$1" != -- ]; do
    flags+=("$1")
    shift
  done
  shift
  local jar=$root/$module/target/codriver-$module.jar
  [ -f "$jar" ] || stop "$missing" "codriver-$module is not built yet: $jar is not there." \
    "Build it with: mvn -DskipTests package (in $root), or start scripts/demo once."
  home=$(require_java_home)
  exec "$home/bin/java" "${flags[@]}" -jar "$jar" "$@"
}
