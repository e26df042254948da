# shellcheck shell=bash
# Finds a Java that is new enough. Needs common.sh.

readonly oldest_java=17

# java_version FOLDER: prints the major version of the Java installed there, or nothing.
java_version() {
  "$1/bin/java" -version 2>&1 | sed -n 's/.* version "\(1\.\)\{0,1\}\([0-9]*\).*/\2/p' | sed -n 1p
}

# java_homes PROGRAM: prints each Java folder that holds bin/PROGRAM: JAVA_HOME, then PATH, then the usual places.
java_homes() {
  local program=$1 found home
  found=$(command -v "$program" || true)
  [ -z "$found" ] || found=$(readlink -f "$found")
  for home in "${JAVA_HOME:-}" "${found%/bin/*}" \
    ${CODRIVER_JVM_FOLDERS-/usr/lib/jvm/* /Library/Java/JavaVirtualMachines/*/Contents/Home}; do
    if [ -n "$home" ] && [ -x "$home/bin/$program" ]; then
      say "$home"
    fi
  done
}

# find_java_home PROGRAM: prints the first Java folder with bin/PROGRAM (java or javac) that is new enough.
find_java_home() {
  local home version
  while IFS= read -r home; do
    version=$(java_version "$home")
    if [ "${version:-0}" -ge "$oldest_java" ]; then
      say "$home"
      return
    fi
  done < <(java_homes "$1")
  return 1
}

# find_java_of VERSION: prints the first folder with a Java compiler of exactly this major version.
find_java_of() {
  local home
  while IFS= read -r home; do
    if [ "$(java_version "$home")" = "$1" ]; then
      say "$home"
      return
    fi
  done < <(java_homes javac)
  return 1
}

require_java_home() {
  find_java_home java || stop "$missing" \
    "Codriver needs Java $oldest_java or later, and I found none in JAVA_HOME, on the PATH or in /usr/lib/jvm." \
    "Install one (on Debian and Ubuntu: sudo apt-get install openjdk-17-jdk-headless), or set JAVA_HOME to its folder."
}
