# shellcheck shell=bash disable=SC2154
# Makes what a package runs on: a Java of its own, its libraries, and an archive of their classes. Needs debian.sh.

# All files get this time: an archive of classes is refused when a library's time has changed, and two builds are alike.
readonly build_time=@1767225600

# runtime_of ARCHITECTURE MODULES FOLDER: a Java with only these modules. Not compressed: the package's own compression
# does better on it than on what is compressed already.
runtime_of() {
  local architecture=$1 modules=$2 folder=$3 jdk=$work/jdk/$1
  if [ ! -f "$jdk.done" ]; then
    say "Fetching Java for $architecture."
    debian_unpack "$architecture" "$jdk" openjdk-17-jdk-headless
    touch "$jdk.done"
  fi
  rm -rf "$folder"
  "$JAVA_HOME/bin/jlink" --module-path "$jdk"/usr/lib/jvm/java-17-openjdk-*/jmods --add-modules "$modules" \
    --no-header-files --no-man-pages --strip-java-debug-attributes --vm server --output "$folder"
  find "$folder" -name '*.so' -exec "$(strip_of "$architecture")" --strip-unneeded {} +
  "$(strip_of "$architecture")" --strip-unneeded "$folder/bin/java" "$folder/lib/jspawnhelper"
  find "$folder/bin" -type f ! -name java -delete
  rm -f "$folder/lib/jexec" # runs jars as if they were programs; nobody does here
  # Debian's Java links to files that its packages keep in /etc.
  find "$folder" -xtype l -delete
}

# jars_of MODULE FOLDER: the program and its libraries, as built, but stored and not compressed, without signatures, whose
# check takes time at each start, and without native code, which a package brings for its own architecture only.
jars_of() {
  local module=$1 folder=$2 jar place content
  mkdir -p "$folder/lib"
  for jar in "$root/$module/target/codriver-$module.jar" "$root/$module"/target/lib/*.jar; do
    place=$folder/lib/${jar##*/}
    if [ "${jar##*/}" = "codriver-$module.jar" ]; then place=$folder/${jar##*/}; fi
    content=$(mktemp -d)
    unzip -q -o "$jar" -d "$content"
    (
      cd "$content"
      rm -rf META-INF/*.SF META-INF/*.RSA META-INF/*.DSA META-INF/*.EC META-INF/maven META-INF/native-image
      find . \( -name '*.so' -o -name '*.dll' -o -name '*.dylib' -o -name '*.jnilib' -o -name '*.a' -o -name '*.dylib.bin' \) -delete
      find . -type d -empty -delete
      find . -exec touch --no-dereference --date="$build_time" {} +
      # The manifest first, as java -jar and every reader of jars expect it.
      { find ./META-INF/MANIFEST.MF 2>/dev/null || true; find . -type f ! -path ./META-INF/MANIFEST.MF | LC_ALL=C sort; } |
        TZ=UTC zip -q -X -D -0 "$place" -@
    )
    rm -rf "$content"
  done
}

# native_of ARCHITECTURE JAR PATH-IN-THE-JAR FOLDER: unpacks one native library.
native_of() {
  unzip -q -o -j "$2" "$3" -d "$4"
  "$(strip_of "$1")" --strip-unneeded "$4/${3##*/}"
}

# archive_of ARCHITECTURE PROGRAM LIST FOLDER: makes FOLDER/classes.jsa under the target's own Java, at the place where
# the package will be: the archive remembers paths, times and sizes of the libraries.
archive_of() {
  local architecture=$1 program=$2 list=$3 folder=$4 tree place=/usr/lib/$2
  tree=$(debian_tree "$architecture")
  if [ "$architecture" = armhf ]; then
    # An emulated 32-bit program cannot read the folders of a file system with 64-bit positions.
    local small
    small=$(mktemp -d -p /dev/shm codriver-XXXXXX)
    cp -a "$tree/." "$small"
    tree=$small
  fi
  rm -rf "${tree:?}$place"
  find "$folder" -exec touch --no-dereference --date="$build_time" {} +
  cp -a "$folder" "$tree$place"
  cp "$list" "$tree/tmp/classes"
  local code=0
  local start=("$place/runtime/bin/java" "-XX:SharedArchiveFile=$place/classes.jsa")
  # Only the G1 collector can put objects into an archive; the others can read them.
  if ! in_tree "$architecture" "$tree" "${start[@]}" -Xshare:dump -XX:SharedClassListFile=/tmp/classes -XX:+UseG1GC \
    -Xmx256m -jar "$place/$program.jar" >"$work/archive-$program-$architecture.log" 2>&1; then
    code=1
  # Java would go on without an archive that does not fit, and only be slow.
  elif ! in_tree "$architecture" "$tree" "${start[@]}" -Xshare:on "@$place/java.options" -jar "$place/$program.jar" --version \
    >>"$work/archive-$program-$architecture.log" 2>&1; then
    code=1
  else
    cp -a "$tree$place/classes.jsa" "$folder/classes.jsa"
  fi
  rm -rf "${tree:?}$place" "${small:-}"
  [ "$code" = 0 ] || stop "$failed" "The archive of classes could not be made; see $work/archive-$program-$architecture.log."
}
