# shellcheck shell=bash
# Makes sure that the programs that a script needs are there, and installs those that are not. Needs common.sh, java.sh.

may_install=true # --no-install makes it false
wanted_names=() wanted_whys=() wanted_checks=() wanted_packages=()

# need NAME CHECK WHY PACKAGE...: asks for a program unless the function CHECK finds it. Several packages are
# alternatives, the best first.
need() {
  local name=$1 check=$2 why=$3
  shift 3
  if "$check"; then return; fi
  wanted_names+=("$name")
  wanted_checks+=("$check")
  wanted_whys+=("$why")
  wanted_packages+=("$*")
}

has_jdk() { find_java_home javac >/dev/null; }
has_maven() { find_program mvn >/dev/null; }
has_chromium() { find_chromium >/dev/null; }
has_mosquitto() { find_program mosquitto >/dev/null; }
has_openssl() { find_program openssl >/dev/null; }
has_python() { find_program python3 >/dev/null; }
has_strace() { find_program strace >/dev/null; }
has_softhsm() { find_program softhsm2-util >/dev/null; }
has_pkcs11_tool() { find_program pkcs11-tool >/dev/null; }
has_nspawn() { find_program systemd-nspawn >/dev/null; }
has_mmdebstrap() { find_program mmdebstrap >/dev/null; }
has_faketime() { find_program faketime >/dev/null; }
has_shellcheck() { find_program shellcheck >/dev/null; }
has_lintian() { find_program lintian >/dev/null; }
has_file() { find_program file >/dev/null; }
has_arch_test() { find_program arch-test >/dev/null; }
has_jdk_17() { find_java_of 17 >/dev/null; }
has_zip() { find_program zip >/dev/null; }
has_unzip() { find_program unzip >/dev/null; }
has_strip() { find_program strip >/dev/null; }
has_qemu_arm64() { find_program qemu-aarch64-static >/dev/null; }
has_qemu_armhf() { find_program qemu-arm-static >/dev/null; }
has_strip_arm64() { find_program aarch64-linux-gnu-strip >/dev/null; }
has_strip_armhf() { find_program arm-linux-gnueabihf-strip >/dev/null; }
has_node() {
  local node
  node=$(find_program node nodejs) && [ "$("$node" --version | sed 's/^v\([0-9]*\).*/\1/')" -ge 18 ]
}

find_chromium() {
  if [ -n "${CODRIVER_CHROMIUM:-}" ]; then
    [ -x "$CODRIVER_CHROMIUM" ] && say "$CODRIVER_CHROMIUM"
  else
    find_program chromium chromium-browser google-chrome-stable google-chrome
  fi
}

need_to_build() {
  need "JDK $oldest_java or later" has_jdk "compiles and runs Codriver" \
    openjdk-17-jdk-headless openjdk-21-jdk-headless openjdk-25-jdk-headless
  need "Maven" has_maven "builds Codriver" maven
}

need_to_test() {
  need "Mosquitto" has_mosquitto "is the second broker that the tests run against" mosquitto
  need "Chromium" has_chromium "is the browser in which the tests click through the pages" chromium chromium-browser
  need "Node.js 18 or later" has_node "is how Playwright steers that browser" nodejs
  need "OpenSSL" has_openssl "reads the certificates with other eyes than ours" openssl
  need "Python 3" has_python "is the language of the example of a head unit, which a test runs" python3
  need "strace" has_strace "records what the store writes, for every power cut that could fall in between" strace
  need "SoftHSM 2" has_softhsm "is the token in which the tests keep a car's key" softhsm2
  need "OpenSC" has_pkcs11_tool "makes keys inside that token" opensc
  # Only root can boot a container; for others that suite is absent, and says so.
  if is_root; then
    need "systemd-nspawn" has_nspawn "boots the container in which the services are tested" systemd-container
    need "mmdebstrap" has_mmdebstrap "makes the Debian of that container" mmdebstrap
  fi
  need "faketime" has_faketime "sets the clock of an agent that runs, as on a board without a battery" faketime
  need "ShellCheck" has_shellcheck "checks these scripts" shellcheck
}

need_to_try_packages() {
  need "lintian" has_lintian "knows Debian's rules for packages" lintian
  need "file" has_file "tells for which processor code is" file
  need "arch-test" has_arch_test "tells whether code for another processor runs" arch-test
}

# need_to_package ARCHITECTURE...
need_to_package() {
  need "JDK 17" has_jdk_17 "cuts the Java of the packages to size; other versions cannot read it" openjdk-17-jdk-headless
  need "zip" has_zip "packs the libraries anew" zip
  need "unzip" has_unzip "unpacks the libraries" unzip
  need "strip" has_strip "leaves out of native code what only a debugger needs" binutils
  case " $* " in *" arm64 "*)
    need "QEMU for arm64" has_qemu_arm64 "runs code for arm64 on this machine" qemu-user-static
    need "strip for arm64" has_strip_arm64 "leaves out of native code what only a debugger needs" binutils-aarch64-linux-gnu
    ;;
  esac
  case " $* " in *" armhf "*)
    need "QEMU for armhf" has_qemu_armhf "runs code for armhf on this machine" qemu-user-static
    need "strip for armhf" has_strip_armhf "leaves out of native code what only a debugger needs" binutils-arm-linux-gnueabihf
    ;;
  esac
}

is_root() { [ "$(id -u)" = 0 ]; }

may_be_root() { is_root || { command -v sudo >/dev/null && sudo -n true 2>/dev/null; }; }

as_root() { if is_root; then "$@"; else sudo -n "$@"; fi; }

# choose_packages: prints one package for each thing wanted: the first alternative that this system offers.
choose_packages() {
  local alternatives package chosen
  for alternatives in "${wanted_packages[@]}"; do
    chosen=${alternatives%% *}
    for package in $alternatives; do
      if apt-cache policy "$package" 2>/dev/null | grep 'Candidate: [^(]' >/dev/null; then
        chosen=$package
        break
      fi
    done
    say "$chosen"
  done
}

say_what_is_wanted() {
  local i
  say "Missing on this machine:"
  for i in "${!wanted_names[@]}"; do
    say "  ${wanted_names[i]}: ${wanted_whys[i]}"
  done
}

stop_with_the_command() {
  local prefix='sudo '
  if is_root; then prefix=''; fi
  stop "$missing" "$1 Run this one command, then start scripts/${0##*/} again:" \
    "  ${prefix}apt-get update && ${prefix}apt-get install --yes --no-install-recommends $(choose_packages | paste -s -d ' ')"
}

# install_needed: installs what need() noted, or says what to do and ends the script with code 3.
install_needed() {
  if [ ${#wanted_names[@]} -eq 0 ]; then return; fi
  say_what_is_wanted
  if ! command -v apt-get >/dev/null; then
    stop "$missing" "This machine has no apt-get, so I cannot install it. Please install the above in its own way," \
      "see \"Other systems\" in README.md, then start scripts/${0##*/} again."
  fi
  if ! $may_install; then
    stop_with_the_command "I install nothing, as --no-install says."
  fi
  if ! may_be_root; then
    stop_with_the_command "I may not install it: this needs root, or sudo without a password."
  fi
  local packages log=$root/target/scripts/apt.log i
  mkdir -p "${log%/*}"
  say "Asking apt-get for the list of packages."
  as_root apt-get -q update >"$log" 2>&1 || say "That list is not complete, see $log; I go on with what is there."
  mapfile -t packages < <(choose_packages)
  say "Installing ${packages[*]}. This takes a minute or two."
  as_root env DEBIAN_FRONTEND=noninteractive apt-get -q install --yes --no-install-recommends "${packages[@]}" \
    >>"$log" 2>&1 || { tail -n 20 "$log" >&2; stop "$missing" "apt-get could not install it; all it said is in $log."; }
  case " ${packages[*]} " in *" mosquitto "*) stop_mosquitto_service ;; esac
  for i in "${!wanted_checks[@]}"; do
    "${wanted_checks[i]}" || stop "$missing" "${packages[i]} is installed, but I still cannot find ${wanted_names[i]}."
  done
  say "Installed."
}

# Debian starts a Mosquitto on port 1883 as soon as it is installed. Nobody asked for that: the tests start their own.
stop_mosquitto_service() {
  if [ -d /run/systemd/system ]; then
    as_root systemctl disable --quiet --now mosquitto.service
  elif find_program service >/dev/null; then
    as_root "$(find_program service)" mosquitto stop >/dev/null 2>&1 || true # none runs where services may not start
  fi
}
