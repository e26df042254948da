# shellcheck shell=bash disable=SC2154
# A Debian for another processor on this machine: a tree, in namespaces of its own in which QEMU runs what is in it.
# Nothing is mounted or registered for others. Needs root, common.sh, debian.sh.

board_pid=""
why_no_board=""

# board_start ARCHITECTURE FOLDER...: makes the tree where it is not there yet and enters these folders into it; leaves
# the tree in $board_tree. Fails with the reason in $why_no_board.
board_start() {
  local architecture=$1 log=$work/board-$1.log folder
  shift
  board_tree=$work/board/$architecture
  if ! is_root; then why_no_board="needs root, for a tree with users of its own" && return 1; fi
  unshare --user --mount -- sleep infinity &
  board_pid=$!
  if ! board_map "$board_pid" || ! board_emulate "$architecture" >"$log" 2>&1; then
    why_no_board="this kernel does not let QEMU run code for $architecture in a namespace; see $log"
    board_stop
    return 1
  fi
  if [ ! -f "$board_tree.done" ]; then
    say "Making a Debian for $architecture in target/package/board. This takes a minute."
    rm -rf "$board_tree"
    mkdir -p "${board_tree%/*}"
    if ! in_board mmdebstrap --quiet --mode=root --variant=essential --architectures="$architecture" \
      --include=adduser,zlib1g,libstdc++6 bookworm "$board_tree" >>"$log" 2>&1; then
      why_no_board="a Debian for $architecture could not be made; see $log"
      board_stop
      return 1
    fi
    touch "$board_tree.done"
  fi
  in_board mount --rbind /proc "$board_tree/proc"
  in_board mount --rbind /dev "$board_tree/dev"
  for folder; do
    mkdir -p "$board_tree$folder"
    in_board mount --bind "$folder" "$board_tree$folder"
  done
}

# The kernel makes the namespace in its own time: it is asked for some seconds, and then no more.
board_map() {
  local i
  for ((i = 0; i < 200; i++)); do
    if [ "$(readlink "/proc/$1/ns/user")" != "$(readlink /proc/self/ns/user)" ]; then
      echo "0 0 65536" >"/proc/$1/uid_map" && echo "0 0 65536" >"/proc/$1/gid_map"
      return
    fi
    sleep 0.05
  done
  return 1
}

# in_board COMMAND...: in the namespaces of the board, on this machine's files.
in_board() { nsenter --target "$board_pid" --user --mount --setuid 0 --setgid 0 -- "$@"; }

# on_board COMMAND...: as if the board were the whole machine.
on_board() { in_board chroot "$board_tree" "$@"; }

# Registers QEMU for the architecture's programs, in the namespace only; where the whole machine has it, that serves too.
board_emulate() {
  local magic
  case $1 in
    arm64) magic='\x7fELF\x02\x01\x01\x00\x00\x00\x00\x00\x00\x00\x00\x00\x02\x00\xb7\x00' ;;
    *) return 1 ;;
  esac
  # shellcheck disable=SC2016 # for the inner shell
  in_board sh -c '
    mount -t binfmt_misc binfmt_misc /proc/sys/fs/binfmt_misc &&
      printf "%s" "$1" >/proc/sys/fs/binfmt_misc/register' sh \
    ":codriver-board:M::$magic:\\xff\\xff\\xff\\xff\\xff\\xff\\xff\\x00\\xff\\xff\\xff\\xff\\xff\\xff\\xff\\xff\\xfe\\xff\\xff\\xff:$(emulator "$1"):F" ||
    [ -e /proc/sys/fs/binfmt_misc/qemu-aarch64 ]
}

# Ends the namespaces, and with them all that was mounted there. Harmless twice.
board_stop() {
  if [ -n "$board_pid" ]; then
    kill "$board_pid" 2>/dev/null || true
    wait "$board_pid" 2>/dev/null || true
    board_pid=""
  fi
}
