# shellcheck shell=bash disable=SC2154

test_a_program_that_is_not_built_says_how_to_build_it() {
  cp -r "$root/scripts" .
  run scripts/codriver-agent --version
  equals 3 "$code"
  contains "mvn -DskipTests package" "$output"
}

test_a_program_gets_its_arguments_as_they_are() {
  cp -r "$root/scripts" .
  mkdir -p agent/target java/bin
  touch agent/target/codriver-agent.jar
  # shellcheck disable=SC2016 # for the pretended java to expand
  printf '#!/usr/bin/env bash\n%s\n' \
    'if [ "$1" = -version ]; then echo "openjdk version \"17.0.1\"" >&2; else printf "<%s>" "$@"; fi' >java/bin/java
  chmod +x java/bin/java
  JAVA_HOME=$PWD/java run scripts/codriver-agent users 'with a space' '*'
  equals 0 "$code"
  contains "codriver-agent.jar><users><with a space><*>" "$output"
}
