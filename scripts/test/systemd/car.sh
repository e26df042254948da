# shellcheck shell=bash disable=SC2034,SC2154 # shared with the runner, whose $work and $root are
# What the tests of the unit act upon: certificates, a broker, the installed agent, and what is asked of systemd.

readonly unit=codriver-agent.service
readonly credentials=/etc/codriver/credentials
readonly drop_in=/etc/systemd/system/codriver-agent.service.d
car_binds=() simulator_package=""

# car_make: certificates, and a broker that knows them. It also has a door without TLS, at which the tests listen.
car_make() {
  "$root/scripts/codriver-certs" init --folder "$work/pki" --broker-name localhost --vehicle car-1 >"$work/certs.log"
  local tree=$work/tree etc=$work/tree/etc/mosquitto
  install -d -m 0755 "$etc/pki"
  install -m 0644 "$work/pki/trust.pem" "$work/pki/broker/broker.crt" "$work/pki/broker/broker.key" "$etc/pki"
  cat >"$etc/conf.d/car.conf" <<'CONF'
per_listener_settings true
listener 8883 127.0.0.1
cafile /etc/mosquitto/pki/trust.pem
certfile /etc/mosquitto/pki/broker.crt
keyfile /etc/mosquitto/pki/broker.key
require_certificate true
use_identity_as_username true
allow_anonymous true
listener 1883 127.0.0.1
allow_anonymous true
CONF
  # It is started by the test that needs it.
  rm -f "$tree"/etc/systemd/system/*.wants/mosquitto.service
}

# agent_install: the package where there is one, otherwise the same files in the same places, with this machine's Java.
agent_install() {
  local package
  package=$(package_of agent)
  if [ -n "$package" ]; then
    say "The agent is installed from ${package##*/}."
    package_install "$package"
  else
    say "There is no package (scripts/package makes one): the agent is installed from the build folder, with this machine's Java."
    agent_stage
  fi
  simulator_package=$(package_of simulator)
  if [ -n "$simulator_package" ]; then package_install "$simulator_package"; fi
}

# package_of MODULE: prints the newest package of this module for this processor, or nothing.
package_of() {
  find "$root/target/packages" -name "codriver-$1_*_$(dpkg --print-architecture).deb" -printf '%T@ %p\n' 2>/dev/null |
    sort -n | tail -n 1 | cut -d ' ' -f 2- || true
}

package_install() {
  cp "$1" "$work/tree/root"
  chroot "$work/tree" env DEBIAN_FRONTEND=noninteractive dpkg --install "/root/${1##*/}" >"$work/dpkg.log" 2>&1 ||
    { cat "$work/dpkg.log"; stop "$failed" "${1##*/} cannot be installed."; }
}

agent_stage() {
  local tree=$work/tree home
  home=$(require_java_home)
  home=$(readlink -f "$home")
  car_binds+=(--bind-ro="$home")
  # Debian keeps the runtime's settings elsewhere.
  for home in /etc/java-*; do [ ! -d "$home" ] || car_binds+=(--bind-ro="$home"); done
  home=$(readlink -f "$(require_java_home)")
  install -d "$tree/usr/lib/codriver-agent/lib" "$tree/lib/systemd/system"
  cp "$root"/agent/target/codriver-agent.jar "$root"/agent/target/lib/*.jar "$tree/usr/lib/codriver-agent/lib"
  cp "$root"/agent/src/main/deb/*.service "$root"/agent/src/main/deb/*.path "$tree/lib/systemd/system"
  stage_natives
  cat >"$tree/usr/bin/codriver-agent" <<LAUNCHER
#!/bin/sh
exec $home/bin/java -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -XX:-UsePerfData -Xmx32m -Xshare:auto \\
  -Dorg.newsclub.net.unix.library.override=/usr/lib/codriver-agent/native/libjunixsocket.so \\
  -Dorg.sqlite.lib.path=/usr/lib/codriver-agent/native -Dorg.sqlite.lib.name=libsqlitejdbc.so \\
  -cp '/usr/lib/codriver-agent/lib/*' io.codriver.agent.boot.CodriverAgent "\$@"
LAUNCHER
  chmod 755 "$tree/usr/bin/codriver-agent"
  chroot "$tree" adduser --system --group --quiet --home /var/lib/codriver --no-create-home codriver
  install -d -m 0755 "$tree/etc/codriver"
  install -d -m 0700 "$tree$credentials"
  systemctl --quiet --root="$tree" enable codriver-agent.path "$unit"
}

# What the runtime loads has to lie where it may be executed: not in /tmp.
stage_natives() {
  local folder=$work/tree/usr/lib/codriver-agent/native architecture
  architecture=$(uname -m)
  install -d "$folder"
  unzip -p "$root"/agent/target/lib/junixsocket-native-common-*.jar \
    "lib/${architecture/x86_64/amd64}-Linux-clang/jni/libjunixsocket-native-*.nodeps.so" >"$folder/libjunixsocket.so"
  unzip -p "$root"/agent/target/lib/sqlite-jdbc-*.jar "org/sqlite/native/Linux/$architecture/libsqlitejdbc.so" >"$folder/libsqlitejdbc.so"
}

# car_configure [LINE...]: the configuration, with these lines behind it. A package brings its own; this one is the test's.
car_configure() {
  {
    cat <<'CONF'
broker.host = localhost
store.folder = /var/lib/codriver
provisioning.file = /var/lib/codriver/primary.json
profile = mini-os9
head.unit = none
key.store = credentials/car.p12
key.password.file = credentials/car.password
trust.anchors = credentials/roots.pem
CONF
    [ $# -eq 0 ] || printf '%s\n' "$@"
  } >"$work/agent.properties"
  # In one step, as an editor does it.
  install -m 0644 "$work/agent.properties" "$work/tree/etc/codriver/agent.properties.new"
  mv "$work/tree/etc/codriver/agent.properties.new" "$work/tree/etc/codriver/agent.properties"
}

# car_primary: a file that names the car's primary, as a workshop lays it down.
car_primary() {
  cat >"$work/primary.json" <<'JSON'
{"vid": "car-1", "user": {"iss": "https://accounts.example.com", "sub": "248289761001"}, "displayName": "A. B.",
 "terms": {"version": "2026-01", "locale": "en", "acceptedAt": "2026-03-20T08:12:40Z"}, "assertion": "order 7"}
JSON
  cp "$work/primary.json" "$work/tree/var/lib/codriver/primary.json"
  nspawn_in chown codriver:codriver /var/lib/codriver/primary.json
  nspawn_in chmod 600 /var/lib/codriver/primary.json
}

# until_true SECONDS COMMAND...
until_true() {
  local last=$((SECONDS + $1))
  shift
  until "$@"; do
    [ "$SECONDS" -lt "$last" ] || { say "waited in vain for: $*"; return 1; }
    sleep 0.2
  done
}

property() { nspawn_in systemctl show --property="$1" --value "${2:-$unit}"; }
is() { [ "$(property "$1")" = "$2" ]; }
is_active() { is ActiveState active; }
status_has() { case $(property StatusText) in *"$1"*) ;; *) return 1 ;; esac; }
main_pid() { property MainPID; }
journal() { nspawn_in journalctl --no-pager --quiet --output=short -u "$unit" "$@" 2>/dev/null || true; }
# Everything in it, and not a part: grep -q would end before journalctl has said all, which then fails.
journal_has() { [ "$(journal "${@:2}" | grep -c -e "$1")" -gt 0 ]; }
started_anew() { is_active && [ "$(main_pid)" != "$1" ]; }

equals() { [ "$1" = "$2" ] || { printf 'expected: %s\nbut was:  %s\n' "$1" "$2"; return 1; }; }

# fails COMMAND...: "! COMMAND" would not end a test that it should end.
fails() {
  if "$@" 2>&1; then
    say "this should have failed: $*"
    return 1
  fi
}

# drop_in_put NAME LINE...: settings of the unit for one test.
drop_in_put() {
  local name=$1
  shift
  nspawn_in mkdir -p "$drop_in"
  printf '%s\n' '[Service]' "$@" >"$work/tree$drop_in/$name.conf"
  nspawn_in systemctl daemon-reload
}

drop_in_remove() {
  rm -f "$work/tree$drop_in/$1.conf"
  nspawn_in systemctl daemon-reload
}

# deciding_thread: its number, outside of the container.
deciding_thread() {
  local pid task
  pid=$(nspawn_outer_pid "$(main_pid)")
  for task in /proc/"$pid"/task/*; do
    if [ "$(cat "$task/comm")" = codriver-agent ]; then
      say "${task##*/}"
      return
    fi
  done
  return 1
}

# hold_thread NUMBER: stops this one thread as a debugger does, while the others go on. Ends when the thread does.
hold_thread() {
  local seize=101
  [ "$(uname -m)" = x86_64 ] || seize=117
  # PTRACE_SEIZE, PTRACE_INTERRUPT, and then wait for it to die: a thread that is traced is not gone before its tracer knows.
  # shellcheck disable=SC2016 # the variables are Perl's
  perl -e 'my ($ptrace, $thread) = (0 + $ARGV[0], 0 + $ARGV[1]);
    syscall($ptrace, 0x4206, $thread, 0, 0) == 0 or die "seize: $!\n";
    syscall($ptrace, 0x4207, $thread, 0, 0) == 0 or die "interrupt: $!\n";
    1 while waitpid(-1, 0x40000000) >= 0;' "$seize" "$1" &
  holder=$!
}
