# shellcheck shell=bash disable=SC2154,SC2317 # called by name; $work and $root are the runner's
# The tests, in the order of their numbers.

test_01_the_unit_is_exposed_to_1.5_at_most() {
  local name figure
  for name in agent simulator; do
    figure=$(systemd-analyze security --offline=yes --no-pager "$root/$name/src/main/deb/codriver-$name.service" 2>/dev/null |
      sed -n 's/.*Overall exposure level for [^:]*: \([0-9.]*\) .*/\1/p')
    say "figure: systemd-analyze security: codriver-$name.service $figure"
    awk -v figure="$figure" 'BEGIN { exit !(figure != "" && figure <= 1.5) }' || { say "$name: $figure"; return 1; }
  done
}

test_02_installed_without_a_key_it_waits_and_does_not_fail() {
  is ActiveState inactive
  is Result success
  equals no "$(property ConditionResult)"
  equals active "$(property ActiveState codriver-agent.path)"
}

test_03_it_starts_when_key_and_configuration_arrive_and_is_ready_without_a_broker() {
  nspawn_in systemctl stop mosquitto.service
  car_configure
  local target=$work/tree$credentials
  cp "$work/pki/vehicles/car-1/vehicle.p12" "$target/car.p12"
  cp "$work/pki/vehicles/car-1/vehicle.password" "$target/car.password"
  cp "$work/pki/trust.pem" "$target/roots.pem"
  chmod 600 "$target"/*
  until_true 60 is_active
  equals notify "$(property Type)"
  until_true 30 status_has "0 of 7 users linked; not connected: "
}

test_04_systemctl_status_says_how_it_is() {
  nspawn_in systemctl start mosquitto.service
  until_true 90 status_has "0 of 7 users linked; connected"
  nspawn_in systemctl status --no-pager "$unit" | grep -F 'Status: "0 of 7 users linked; connected"'
}

test_05_key_and_password_are_for_the_agent_alone_and_not_in_its_environment() {
  local folder=/run/credentials/$unit password pid
  password=$(head -n 1 "$work/pki/vehicles/car-1/vehicle.password")
  pid=$(main_pid)
  fails nspawn_in runuser -u nobody -- cat "$folder/car_car.password"
  fails nspawn_in runuser -u mosquitto -- ls "$folder"
  fails nspawn_in runuser -u codriver -- cat "$credentials/car.password"
  equals "$password" "$(nspawn_in runuser -u codriver -- head -n 1 "$folder/car_car.password")"
  equals 0 "$(nspawn_in cat "/proc/$pid/environ" | grep -c -a -F "$password")"
  equals 0 "$(nspawn_in cat "/proc/$pid/cmdline" | grep -c -a -F "$password")"
  equals codriver "$(nspawn_in stat -c %U "/proc/$pid")"
}

test_06_the_journal_has_priorities_and_no_second_time() {
  local info warning
  info=$(journal --priority=6..6 --output=cat)
  warning=$(journal --priority=4..4 --output=cat)
  say "$info"
  say "$warning"
  grep -x 'PahoUplink: Connected to localhost:8883.*' <<<"$info"
  grep 'PahoUplink: Not connected to localhost:8883: ' <<<"$warning"
  equals 0 "$(grep -c '^<' <<<"$info$warning")"
}

test_07_it_writes_into_its_folders_only_and_executes_nothing_there() {
  local outer folder
  outer=$(nspawn_outer_pid "$(main_pid)")
  for folder in / /etc /etc/codriver /usr /usr/lib/codriver-agent /var /var/lib; do
    fails nsenter -t "$outer" -m -r touch "$folder/x"
  done
  for folder in /var/lib/codriver /run/codriver /tmp /var/tmp /dev/shm; do
    nsenter -t "$outer" -m -r cp /bin/true "$folder/x"
    fails nsenter -t "$outer" -m -r "$folder/x"
    nsenter -t "$outer" -m -r rm "$folder/x"
  done
  equals "" "$(nsenter -t "$outer" -m -r ls /home)"
  grep -q '^CapEff:	0000000000000000$' "/proc/$outer/status"
  grep -q '^NoNewPrivs:	1$' "/proc/$outer/status"
  grep -q '^Seccomp:	2$' "/proc/$outer/status"
}

test_08_a_clean_stop_says_disconnected_and_is_a_success() {
  nspawn_in timeout 30 mosquitto_sub -h 127.0.0.1 -p 1883 -t 'codriver/v1/car-1/#' -v >"$work/heard" 2>&1 &
  local ear=$! pid
  until_true 20 test -s "$work/heard"
  nspawn_in systemctl stop "$unit"
  equals "success inactive" "$(property Result) $(property ActiveState)"
  until_true 10 grep -q disconnected "$work/heard"
  kill "$ear" 2>/dev/null || true
  journal_has 'Deactivated successfully'
  car_primary
  nspawn_in systemctl start "$unit"
  until_true 60 status_has "1 of 7 users linked; connected"
}

test_09_killed_it_comes_again_after_a_pause_and_the_link_is_there() {
  drop_in_put pause RestartSec=3s
  nspawn_in systemctl restart "$unit"
  local pid begin
  pid=$(main_pid)
  nspawn_in systemctl kill --signal=KILL "$unit"
  begin=$SECONDS
  until_true 60 started_anew "$pid"
  [ $((SECONDS - begin)) -ge 2 ] || { say "there was no pause"; return 1; }
  equals 1 "$(property NRestarts)"
  until_true 60 status_has "1 of 7 users linked; connected"
}

test_10_the_watchdog_ends_an_agent_whose_deciding_thread_hangs_and_leaves_a_thread_dump() {
  drop_in_put watchdog WatchdogSec=8s RestartSec=1s
  nspawn_in systemctl restart "$unit"
  local pid
  pid=$(main_pid)
  # First that it lives for longer than the watchdog's patience, though nothing happens.
  sleep 12
  equals "$pid" "$(main_pid)"
  hold_thread "$(deciding_thread)"
  until_true 60 started_anew "$pid"
  wait "$holder" 2>/dev/null || true
  journal_has 'Watchdog timeout'
  journal_has 'Full thread dump'
  journal_has '"codriver-agent" '
  equals 1 "$(property NRestarts)"
  until_true 60 status_has "1 of 7 users linked; connected"
  drop_in_remove watchdog
}

test_11_a_wrong_configuration_is_not_tried_again_and_starts_when_it_is_mended() {
  nspawn_in systemctl stop "$unit"
  nspawn_in systemctl stop codriver-agent.path
  car_configure "broker.port = none"
  fails nspawn_in systemctl start "$unit"
  sleep 5
  equals "failed 78 0" "$(property ActiveState) $(property ExecMainStatus) $(property NRestarts)"
  journal --priority=3..3 --output=cat | grep -F 'broker.port'
  nspawn_in systemctl start codriver-agent.path
  car_configure
  until_true 60 is_active
}

test_12_more_memory_than_allowed_ends_the_agent_and_not_the_board() {
  equals 201326592 "$(property MemoryMax)"
  local group limit
  group=$(property ControlGroup)
  limit=$(nspawn_in cat "/sys/fs/cgroup/memory$group/memory.limit_in_bytes" 2>/dev/null || nspawn_in cat "/sys/fs/cgroup$group/memory.max")
  say "figure: limit $limit bytes, peak $(nspawn_in cat "/sys/fs/cgroup/memory$group/memory.max_usage_in_bytes" 2>/dev/null || nspawn_in cat "/sys/fs/cgroup$group/memory.peak") bytes"
  equals 201326592 "$limit"
  drop_in_put memory MemoryMax=24M RestartSec=1s
  fails nspawn_in systemctl restart "$unit"
  journal_has 'status=9/KILL\|oom-kill'
  drop_in_remove memory
  nspawn_in systemctl restart "$unit"
  until_true 60 status_has "1 of 7 users linked; connected"
}

test_13_the_simulator_runs_as_a_service_and_shows_its_page_to_this_machine_alone() {
  if [ -z "$simulator_package" ]; then
    say "skipped: there is no package of it; scripts/package makes one"
    return
  fi
  nspawn_in systemctl restart codriver-simulator.service
  until_true 90 page_answers
  equals "active 0" "$(property ActiveState codriver-simulator.service) $(property NRestarts codriver-simulator.service)"
  equals 127.0.0.1:8420 "$(nspawn_in ss -Hltn 'sport = :8420' | awk '{ print $4 }' | sed 's/^\[::ffff:\(.*\)\]/\1/')"
  equals codriver-simulator "$(nspawn_in stat -c %U "/proc/$(property MainPID codriver-simulator.service)")"
  nspawn_in systemctl stop codriver-simulator.service
  equals success "$(property Result codriver-simulator.service)"
}

page_answers() {
  # shellcheck disable=SC2016 # the inner shell's
  [ "$(nspawn_in timeout 5 bash -c 'exec 3<>/dev/tcp/127.0.0.1/8420 && printf "GET / HTTP/1.0\r\nHost: 127.0.0.1:8420\r\n\r\n" >&3 && head -n 1 <&3' 2>/dev/null | grep -c 'HTTP/1.. 200')" = 1 ]
}

test_14_what_root_runs_by_hand_works_and_does_not_stop_the_agent_from_starting() {
  until_true 60 status_has connected
  nspawn_in codriver-agent doctor --config /etc/codriver/agent.properties
  nspawn_in systemctl stop "$unit"
  nspawn_in codriver-agent doctor --config /etc/codriver/agent.properties
  nspawn_in codriver-agent users --config /etc/codriver/agent.properties
  nspawn_in codriver-agent audit --config /etc/codriver/agent.properties
  equals "" "$(nspawn_in find /var/lib/codriver ! -user codriver)"
  nspawn_in systemctl start "$unit"
  until_true 60 status_has connected
}
