# shellcheck shell=bash disable=SC2034 # shared with those who source it
# A Debian 12 in a container, booted with a systemd of its own. Needs common.sh, packages.sh, and root.
#
# The tree is made once and kept as an archive; each run unpacks its own copy and removes it. The container has a network of its own
# with nothing but loopback. When a function fails, nspawn_why_not holds the reason.

nspawn_why_not=""
nspawn_folder="" nspawn_pid="" nspawn_leader="" nspawn_memory=""

nspawn_suite=${CODRIVER_DEBIAN:-bookworm} # or trixie, with a newer systemd
# Mosquitto is the broker in the container; all else is what a small board has, too.
readonly nspawn_packages=systemd,systemd-sysv,adduser,iproute2,mosquitto,mosquitto-clients

nspawn_fail() {
  nspawn_why_not=$1
  return 1
}

# nspawn_possible: whether this machine can boot one.
nspawn_possible() {
  is_root || nspawn_fail "booting a container needs root" || return
  command -v systemd-nspawn >/dev/null || nspawn_fail "systemd-nspawn is not installed: apt-get install systemd-container" || return
  command -v mmdebstrap >/dev/null || nspawn_fail "mmdebstrap is not installed, which makes the Debian tree" || return
  unshare --mount --pid --fork --net true 2>/dev/null || nspawn_fail "this machine forbids new namespaces" || return
}

# nspawn_tree FOLDER: unpacks a Debian into it, which is made and kept when there is none yet.
nspawn_tree() {
  local cache=${XDG_CACHE_HOME:-$HOME/.cache}/codriver archive
  archive=$cache/debian-$nspawn_suite-$(dpkg --print-architecture)-$(say "$nspawn_packages" | cksum | cut -d ' ' -f 1).tar
  if [ ! -f "$archive" ]; then
    say "Making a Debian tree for the container. It is kept in $archive."
    mkdir -p "$cache"
    if ! mmdebstrap --quiet --variant=minbase --include="$nspawn_packages" "$nspawn_suite" "$archive.part.tar" 2>"$cache/log"; then
      rm -f "$archive.part.tar"
      nspawn_fail "mmdebstrap could not make a Debian tree: $(tail -n 1 "$cache/log")" || return
    fi
    mv "$archive.part.tar" "$archive"
  fi
  tar -C "$1" -xf "$archive" || nspawn_fail "the tree in $archive cannot be unpacked"
}

# nspawn_boot FOLDER ARGUMENT...: boots the tree in FOLDER and waits until its systemd has started everything.
nspawn_boot() {
  nspawn_folder=$1
  shift
  nspawn_memory_group
  # Without the machine's own systemd, where there is one: the container belongs to this script, and ends with it.
  (
    if [ -n "$nspawn_memory" ]; then say "$BASHPID" >"$nspawn_memory/cgroup.procs"; fi
    exec systemd-nspawn --quiet --register=no --keep-unit --private-network --boot --console=pipe \
      --machine="codriver-$$" --directory="$nspawn_folder" "$@"
  ) </dev/null >"$nspawn_folder.console" 2>&1 &
  nspawn_pid=$!
  local waited=0
  until nspawn_find_leader && nspawn_in systemctl is-system-running --quiet 2>/dev/null; do
    waited=$((waited + 1))
    if ! kill -0 "$nspawn_pid" 2>/dev/null; then
      nspawn_fail "the container did not boot: $(tail -n 1 "$nspawn_folder.console")" || return
    fi
    [ "$waited" -lt 120 ] || nspawn_fail "the container was not up after a minute" || return
    sleep 0.5
  done
  if [ -n "$nspawn_memory" ]; then
    # Where the machine still has version 1 of control groups, nspawn mounts the memory of the container so that it cannot be limited.
    # Its systemd has looked already, and looks again when it starts anew.
    nsenter -t "$nspawn_leader" -m mount -o remount,bind,rw /sys/fs/cgroup/memory
    nspawn_in systemctl daemon-reexec
  fi
}

nspawn_memory_group() {
  if [ -d /sys/fs/cgroup/memory ]; then
    nspawn_memory=/sys/fs/cgroup/memory/codriver-$$
    mkdir "$nspawn_memory"
  fi
}

nspawn_find_leader() {
  nspawn_leader=$(pgrep -P "$nspawn_pid" | head -n 1)
  [ -n "$nspawn_leader" ]
}

# nspawn_in COMMAND...: runs a command in the container, as its root.
nspawn_in() {
  nsenter -t "$nspawn_leader" -m -u -i -n -p -r -w env -i PATH=/usr/sbin:/usr/bin:/sbin:/bin LC_ALL=C.UTF-8 "$@"
}

# nspawn_outer_pid PID: what a process of the container is called outside.
nspawn_outer_pid() {
  local status
  for status in /proc/[0-9]*/status; do
    if awk -v inner="$1" '/^NSpid:/ { found = NF == 3 && $3 == inner } END { exit !found }' "$status" 2>/dev/null &&
      [ "$(readlink "${status%/status}/ns/pid")" = "$(readlink "/proc/$nspawn_leader/ns/pid")" ]; then
      status=${status#/proc/}
      say "${status%/status}"
      return
    fi
  done
  return 1
}

# nspawn_stop: ends the container, with everything in it; harmless without one.
nspawn_stop() {
  if [ -n "$nspawn_pid" ] && kill -0 "$nspawn_pid" 2>/dev/null; then
    local waited=0
    kill -RTMIN+4 "$nspawn_leader" 2>/dev/null || true # systemd: power off
    while kill -0 "$nspawn_pid" 2>/dev/null && [ "$waited" -lt 60 ]; do
      waited=$((waited + 1))
      sleep 0.5
    done
    kill -KILL "$nspawn_leader" "$nspawn_pid" 2>/dev/null || true # the first takes all of the container with it
    wait "$nspawn_pid" 2>/dev/null || true
  fi
  if [ -n "$nspawn_memory" ]; then
    find "$nspawn_memory" -depth -type d -exec rmdir {} + 2>/dev/null || true
  fi
  rmdir "/run/systemd/nspawn/propagate/codriver-$$" 2>/dev/null || true
  nspawn_pid="" nspawn_memory=""
}
