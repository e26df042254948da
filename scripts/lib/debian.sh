# shellcheck shell=bash disable=SC2154
# Takes packages of Debian for another architecture, and runs what is in them, without root. Needs common.sh.

# debian_begin ARCHITECTURE: makes apt ready for it, with a state of its own beside this machine's.
debian_begin() {
  local state=$work/apt/$1
  mkdir -p "$state/lists/partial" "$state/archives/partial"
  touch "$state/status"
  cat >"$state/apt.conf" <<APT
APT::Architecture "$1";
APT::Architectures { "$1"; };
APT::Sandbox::User "";
Acquire::Retries "3";
Dir::State "$state";
Dir::State::lists "$state/lists";
Dir::State::status "$state/status";
Dir::Cache "$state";
Debug::NoLocking "true";
APT
  if [ -z "$(find "$state/updated" -mmin -720 2>/dev/null)" ]; then
    say "Asking apt-get for the packages of $1."
    if APT_CONFIG=$state/apt.conf apt-get -q update >"$state/update.log" 2>&1; then
      touch "$state/updated"
    else
      say "That list is not complete, see $state/update.log; I go on with what is there."
    fi
  fi
  APT_CONFIG=$state/apt.conf apt-cache policy openjdk-17-jdk-headless | grep 'Candidate: [^(]' >/dev/null ||
    stop "$missing" "The package lists of this machine have no Java 17 for $1. Debian 12's have." \
      "What apt-get said is in $state/update.log."
}

# debian_unpack ARCHITECTURE FOLDER PACKAGE...: unpacks them, without running anything of theirs.
debian_unpack() {
  local architecture=$1 folder=$2 state=$work/apt/$1 file
  shift 2
  rm -rf "$folder" "$state/fetched"
  mkdir -p "$folder" "$state/fetched"
  (cd "$state/fetched" && APT_CONFIG=$state/apt.conf apt-get -q download "$@") >"$state/download.log" 2>&1 ||
    stop "$failed" "Debian's packages $* for $architecture could not be had; what apt-get said is in $state/download.log." \
      "They are those of Debian 12; the package lists of another system may not have them."
  for file in "$state/fetched"/*.deb; do
    dpkg-deb --extract "$file" "$folder"
  done
  rm -rf "$state/fetched"
}

# debian_tree ARCHITECTURE: makes, once, a tree with C library and shell in which the target's programs run; prints its path.
debian_tree() {
  local tree=$work/tree/$1
  if [ ! -f "$tree.done" ]; then
    debian_unpack "$1" "$tree" libc6 libgcc-s1 libstdc++6 zlib1g dash
    mkdir -p "$tree"/{dev,proc,tmp,usr/lib}
    touch "$tree.done"
  fi
  say "$tree"
}

emulator() {
  case $1 in
    amd64) ;;
    arm64) find_program qemu-aarch64-static ;;
    armhf) find_program qemu-arm-static ;;
  esac
}

# in_tree ARCHITECTURE TREE COMMAND...: runs a program of the tree, emulated where that is needed.
in_tree() {
  local architecture=$1 tree=$2 qemu
  shift 2
  qemu=$(emulator "$architecture")
  [ -z "$qemu" ] || { cp -u "$qemu" "$tree/tmp/emulator" && set -- /tmp/emulator "$@"; }
  "$root/scripts/lib/in-tree" "$tree" "$@"
}

strip_of() {
  case $1 in
    amd64) say strip ;;
    arm64) say aarch64-linux-gnu-strip ;;
    armhf) say arm-linux-gnueabihf-strip ;;
  esac
}
