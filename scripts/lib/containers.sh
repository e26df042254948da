# shellcheck shell=bash disable=SC2034,SC2154 # shared with those who source it
# A Docker engine and an image of HiveMQ CE for the suite broker-container. Needs common.sh, java.sh, packages.sh.
#
# An engine that answers is used as it is. Otherwise one is started for this run alone: socket, data, state and process id
# are in a new temporary folder, and containers_stop removes them all. Each function says what it does; when it fails,
# containers_why_not holds the reason.

# shellcheck source=scripts/lib/image.sh
. "${BASH_SOURCE[0]%/*}/image.sh"

containers_why_not=""
containers_folder="" containers_pid=""

readonly containers_official=hivemq/hivemq-ce:2025.5

# containers_fail REASON
containers_fail() {
  containers_why_not=$1
  return 1
}

# docker_cli ARGUMENT...: a call that cannot hang for ever.
docker_cli() { timeout "${docker_patience:-60}" "$(find_program docker)" "$@"; }

docker_answers() { find_program docker >/dev/null && docker_patience=10 docker_cli version >/dev/null 2>&1; }

# containers_start WANTED: an engine that answers, or, if WANTED is true, one of our own.
containers_start() {
  if docker_answers; then
    say "Using the Docker engine that answers here${DOCKER_HOST:+ at $DOCKER_HOST}."
    return
  fi
  if [ "$1" != true ]; then
    containers_fail "no Docker engine answers; --containers or CI=true starts one for this run" || return
  fi
  may_be_root || containers_fail "no Docker engine answers, and starting one needs root or sudo without a password" || return
  containers_packages || return
  containers_own_engine
}

# containers_packages: the engine, and the shell for the image.
containers_packages() {
  local missing_packages=()
  if ! find_program dockerd >/dev/null; then missing_packages+=(docker.io); fi
  if ! find_program busybox >/dev/null; then missing_packages+=(busybox-static); fi
  if [ ${#missing_packages[@]} = 0 ]; then return; fi
  if [ "$may_install" != true ]; then
    containers_fail "${missing_packages[*]} is not installed and --no-install forbids to: apt-get install --no-install-recommends ${missing_packages[*]}" || return
  fi
  command -v apt-get >/dev/null || containers_fail "${missing_packages[*]} is not installed and there is no apt-get" || return
  say "Installing ${missing_packages[*]}: the engine in which the container suite runs. Its system service is not started."
  containers_install "${missing_packages[@]}" ||
    containers_fail "apt-get could not install ${missing_packages[*]}; its output stands above"
}

# The package would start an engine on the usual socket; Debian's policy-rc.d forbids that while it is installed.
containers_install() {
  local policy=/usr/sbin/policy-rc.d ours=false result=0
  if [ ! -e "$policy" ]; then
    ours=true
    printf '#!/bin/sh\nexit 101\n' | as_root tee "$policy" >/dev/null && as_root chmod 755 "$policy"
  fi
  { as_root apt-get update -qq && as_root env DEBIAN_FRONTEND=noninteractive \
    apt-get install -y -qq --no-install-recommends "$@"; } >&2 || result=1
  if "$ours"; then as_root rm -f "$policy"; fi
  return "$result"
}

# containers_own_engine: in /tmp, because the path of a socket may have at most 108 characters.
containers_own_engine() {
  containers_folder=$(mktemp -d /tmp/codriver-engine.XXXXXX)
  local log=$containers_folder/engine.log waited=0
  say "Starting a Docker engine for this run in $containers_folder."
  # Without its own firewall rules: they need modules that a container has not, and the suite needs only loopback.
  as_root "$(find_program dockerd)" --host "unix://$containers_folder/docker.sock" --group "$(id -gn)" \
    --data-root "$containers_folder/data" --exec-root "$containers_folder/state" --pidfile "$containers_folder/pid" \
    --iptables=false --ip6tables=false --ip-forward=false >"$log" 2>&1 &
  containers_pid=$!
  export DOCKER_HOST=unix://$containers_folder/docker.sock
  until docker_answers; do
    waited=$((waited + 1))
    if ! kill -0 "$containers_pid" 2>/dev/null || [ "$waited" -ge 60 ]; then
      tail -n 5 "$log" >&2
      containers_fail "the Docker engine did not come up: $(grep -m 1 -o 'failed to start.*' "$log" || tail -n 1 "$log")"
      return
    fi
    sleep 0.5
  done
  say "It answers."
}

# containers_image: the official image where it can be had, else one from this machine's own parts; tells the tests.
containers_image() {
  # Testcontainers' own helper container cannot be fetched everywhere; the suite cleans up itself.
  export TESTCONTAINERS_RYUK_DISABLED=true TESTCONTAINERS_HOST_OVERRIDE=localhost
  if docker_cli image inspect "$containers_official" >/dev/null 2>&1; then
    CODRIVER_HIVEMQ_IMAGE=$containers_official
    say "The image $containers_official is here."
  elif say "Fetching the image $containers_official." && docker_patience=${CODRIVER_PULL_SECONDS:-90} docker_cli pull -q "$containers_official" >/dev/null 2>&1; then
    CODRIVER_HIVEMQ_IMAGE=$containers_official
  else
    CODRIVER_HIVEMQ_IMAGE=codriver-test/hivemq-ce:${containers_official##*:}
    say "It cannot be fetched. Building $CODRIVER_HIVEMQ_IMAGE from this machine's Java, C library, shell and Maven repository."
    image_build "$CODRIVER_HIVEMQ_IMAGE" || containers_fail "neither could $containers_official be fetched nor an image be built: $image_why_not" || return
  fi
  # The suite must now run: it fails instead of skipping.
  export CODRIVER_HIVEMQ_IMAGE CODRIVER_CONTAINERS=required
}

# containers_stop: ends the engine that containers_start started, and only that one; harmless without one.
containers_stop() {
  if [ -z "$containers_folder" ]; then return; fi
  say "Stopping the Docker engine of this run."
  local waited=0
  if [ -f "$containers_folder/pid" ]; then as_root kill "$(cat "$containers_folder/pid")" 2>/dev/null || true; fi
  while kill -0 "$containers_pid" 2>/dev/null && [ "$waited" -lt 60 ]; do
    waited=$((waited + 1))
    sleep 0.5
  done
  as_root rm -rf --one-file-system "$containers_folder" || say "$containers_folder could not be removed."
  containers_folder="" containers_pid=""
  unset DOCKER_HOST
}
