# shellcheck shell=bash
# Runs Maven. Needs common.sh, java.sh, packages.sh.

# use_jdk FOLDER: the Java for everything that starts from here on.
use_jdk() {
  export JAVA_HOME=$1 MAVEN_OPTS=${MAVEN_OPTS:--Xmx1g}
}

# built: nothing that goes into the programs has changed since the last build.
built() {
  local stamp=$root/target/scripts/built module
  for module in certs agent simulator; do
    [ -f "$root/$module/target/codriver-$module.jar" ] || return
  done
  [ -f "$stamp" ] && [ -z "$(find "$root"/pom.xml "$root"/*/pom.xml "$root"/*/src/main -newer "$stamp" -print -quit)" ]
}

build_programs() {
  if built; then
    say "Codriver is built and up to date."
    return
  fi
  local folder=$root/target/scripts
  mkdir -p "$folder"
  say "Building Codriver. The first time Maven also fetches the libraries, which takes some minutes."
  touch "$folder/building" # before, so that a file saved meanwhile counts as newer
  "$(find_program mvn)" -B -f "$root/pom.xml" -DskipTests package 2>&1 | tee "$folder/build.log" | show_progress ||
    { grep -F '[ERROR]' "$folder/build.log" | head -n 30 >&2; stop "$failed" "The build failed. All it said is in $folder/build.log."; }
  mv "$folder/building" "$folder/built"
  say "Built."
}

# show_progress: of all that Maven says, only the modules and now and then the number of files fetched.
show_progress() {
  local line fetched=0
  while IFS= read -r line; do
    case $line in
      *"Downloaded from"*)
        fetched=$((fetched + 1))
        if [ $((fetched % 100)) -eq 0 ]; then say "  $fetched files fetched"; fi
        ;;
      "[INFO] Building "*" ["*"/"*"]") say "  ${line#\[INFO\] }" ;;
    esac
  done
}
