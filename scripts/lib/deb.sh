# shellcheck shell=bash disable=SC2154
# Puts the packages together. Needs debian.sh, runtime.sh.

# deb_version: Maven's version in Debian's words: 0.1.0-SNAPSHOT comes before 0.1.0.
deb_version() {
  local pom
  pom=$(sed -n 's|^    <version>\(.*\)</version>.*|\1|p' "$root/pom.xml" | sed -n 1p)
  say "${pom/-SNAPSHOT/~snapshot}"
}

# fill FILE: the file with version, architecture, size and triplet in the place of @VERSION@ and so on.
fill() {
  sed -e "s/@VERSION@/$version/g" -e "s/@ARCHITECTURE@/$architecture/g" -e "s/@SIZE@/${size:-0}/g" "$1"
}

# keys_page: the keys of the agent's configuration, as a part of its manual page.
keys_page() {
  "$JAVA_HOME/bin/java" -jar "$root/agent/target/codriver-agent.jar" settings | awk '
    /^# / { meaning = substr($0, 3) }
    /^#?[a-z]/ {
      value = $0
      key = $0
      sub(/^#?/, "", key)
      sub(/ =.*/, "", key)
      sub(/^[^=]*= ?/, "", value)
      gsub(/-/, "\\-", value)
      print ".TP\n.B " key
      print meaning "."
      if (/^#/ && value != "") print "If it is not given: " value "."
      if (!/^#/) print "It has to be given."
    }'
}

# stage_program MODULE MODULES ARCHITECTURE: target/package/stage/PROGRAM-ARCHITECTURE/usr/lib/PROGRAM with runtime and jars.
stage_program() {
  local module=$1 modules=$2 architecture=$3 program=codriver-$1
  stage=$work/stage/$program-$architecture
  home=$stage/usr/lib/$program
  rm -rf "$stage"
  mkdir -p "$home"
  say "Making the runtime of $program for $architecture."
  runtime_of "$architecture" "$modules" "$home/runtime"
  jars_of "$module" "$home"
  sqlite_native "$architecture" "$home"
  install -m 644 "$root/$module/src/main/deb/java.options" "$home/java.options"
}

sqlite_native() {
  local name
  case $1 in
    amd64) name=x86_64 ;;
    arm64) name=aarch64 ;;
    armhf) name=armv7 ;;
  esac
  native_of "$1" "$(jar_of agent sqlite-jdbc)" "org/sqlite/native/Linux/$name/libsqlitejdbc.so" "$2"
}

# jar_of MODULE NAME: the path of a library among those that the build gathered.
jar_of() {
  compgen -G "$root/$1/target/lib/$2-[0-9]*.jar" || stop "$failed" "The library $2 is not among those of $1."
}

# classes_of MODULE COMMAND...: target/package/MODULE.classes, the classes that the program of this module loads while
# COMMAND runs it through target/package/MODULE-listed. Seen once, on this machine, and as good for other processors.
classes_of() {
  local module=$1 list=$work/$1.classes listed=$work/$1-listed
  shift
  if [ -f "$list" ] && [ "$list" -nt "$root/target/scripts/built" ]; then return; fi
  say "Seeing which classes codriver-$module loads."
  rm -rf "$work/listing"
  mkdir -p "$work/listing"
  cat >"$listed" <<LISTED
#!/bin/sh
case \$1 in
  doctor | users) list=/dev/null ;; # what a service does all day counts, and each class costs memory
  *) list=$work/listing/\$\$ ;;
esac
exec "$JAVA_HOME/bin/java" -XX:+UseSerialGC "-XX:DumpLoadedClassList=\$list" \\
  -jar "$root/$module/target/codriver-$module.jar" "\$@"
LISTED
  chmod +x "$listed"
  "$@" >"$work/$module-listing.log" 2>&1 ||
    stop "$failed" "codriver-$module did not run as it should; see $work/$module-listing.log."
  cat "$work/listing"/* | LC_ALL=C sort -u >"$list"
}

build_agent_package() {
  local architecture=$1 stage home size junixsocket jar
  local modules=java.base,java.logging,java.management,java.naming,java.net.http,java.sql
  modules+=,jdk.crypto.cryptoki,jdk.crypto.ec,jdk.net,jdk.unsupported
  stage_program agent "$modules" "$architecture"
  case $architecture in
    amd64) junixsocket=amd64 ;;
    arm64) junixsocket=aarch64 ;;
    armhf) junixsocket=arm ;;
  esac
  jar=$(jar_of agent junixsocket-native-common)
  native_of "$architecture" "$jar" "$(unzip -Z1 "$jar" "lib/$junixsocket-Linux-clang/jni/*.nodeps.so")" "$home"
  mv "$home"/libjunixsocket-native-*.so "$home/libjunixsocket-native.so"
  classes_of agent trial "$work/agent-listed"
  keys_page >"$work/keys"
  archive_of "$architecture" codriver-agent "$work/agent.classes" "$home"
  finish_package agent codriver-agent "$architecture"
}

# trial COMMAND: lets the program do everything that an agent does in a day.
trial() {
  "$JAVA_HOME/bin/java" -Xmx512m -jar "$root/simulator/target/codriver-simulator.jar" \
    try --folder "$work/trial" -- "$@"
}

build_simulator_package() {
  local architecture=$1 stage home size rocksdb jna
  local modules=java.base,java.compiler,java.desktop,java.logging,java.management,java.naming,java.net.http,java.sql,java.xml
  modules+=,jdk.crypto.ec,jdk.httpserver,jdk.management,jdk.net,jdk.unsupported,jdk.zipfs
  stage_program simulator "$modules" "$architecture"
  case $architecture in
    amd64) rocksdb=linux64 jna=x86-64 ;;
    arm64) rocksdb=linux-aarch64 jna=aarch64 ;;
  esac
  native_of "$architecture" "$(jar_of simulator rocksdbjni)" "librocksdbjni-$rocksdb.so" "$home"
  native_of "$architecture" "$(jar_of simulator jna)" "com/sun/jna/linux-$jna/libjnidispatch.so" "$home"
  classes_of simulator "$work/simulator-listed" link --users 2 --folder "$work/trial"
  archive_of "$architecture" codriver-simulator "$work/simulator.classes" "$home"
  finish_package simulator codriver-simulator "$architecture"
}

# finish_package MODULE PROGRAM ARCHITECTURE: what belongs to every package, and the package itself.
finish_package() {
  local module=$1 program=$2 architecture=$3 source=$root/$1/src/main/deb name
  local doc=$stage/usr/share/doc/$program control=$stage/DEBIAN
  install -D -m 755 "$source/$program" "$stage/usr/bin/$program"
  mkdir -p "$doc" "$control" "$stage/usr/share/man/man8" "$stage/usr/share/lintian/overrides"
  install -m 644 "$source/copyright" "$doc/copyright"
  [ ! -f "$source/README.Debian" ] || install -m 644 "$source/README.Debian" "$doc/README.Debian"
  fill "$source/changelog" | gzip -9n >"$doc/changelog.gz"
  if [ -d "$source/examples" ]; then cp -r "$source/examples" "$doc/examples"; fi
  for name in "$source"/*.[158]; do
    fill "$name" | sed -e "/^@KEYS@\$/{r $work/keys" -e 'd}' | install -D -m 644 /dev/stdin "$stage/usr/share/man/man${name##*.}/${name##*/}"
    gzip -9n "$stage/usr/share/man/man${name##*.}/${name##*/}"
  done
  install -m 644 "$source/lintian-overrides" "$stage/usr/share/lintian/overrides/$program"
  for name in "$source"/*.service "$source"/*.path; do
    [ ! -f "$name" ] || install -D -m 644 "$name" "$stage/usr/lib/systemd/system/${name##*/}"
  done
  for name in "$source"/*.desktop; do
    [ ! -f "$name" ] || install -D -m 644 "$name" "$stage/usr/share/applications/${name##*/}"
  done
  if [ -d "$source/etc" ]; then
    cp -r "$source/etc" "$stage/etc"
    (cd "$stage" && find etc -type f | LC_ALL=C sort | sed 's|^|/|') >"$control/conffiles"
  fi
  for name in preinst postinst prerm postrm; do
    [ ! -f "$source/$name" ] || install -m 755 "$source/$name" "$control/$name"
  done
  find "$stage" -type d -exec chmod 755 {} +
  find "$stage" -type f ! -perm /111 -exec chmod 644 {} +
  find "$stage" -name '*.so' -exec chmod 644 {} +
  find "$stage" -newermt "$build_time" -exec touch --no-dereference --date="$build_time" {} +
  size=$(du -k --apparent-size -s "$stage" | cut -f 1)
  fill "$source/control" >"$control/control"
  (cd "$stage" && find usr -type f -print0 | LC_ALL=C sort -z | xargs -0 md5sum) >"$control/md5sums"
  touch --date="$build_time" "$control"/* "$control"
  say "Packing $program for $architecture."
  SOURCE_DATE_EPOCH=${build_time#@} dpkg-deb --root-owner-group -Zxz -z6 --build "$stage" \
    "$work/unfinished.deb" >/dev/null
  mv "$work/unfinished.deb" "$out/${program}_${version}_$architecture.deb"
}
