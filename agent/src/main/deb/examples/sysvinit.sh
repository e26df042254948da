#!/bin/sh
### BEGIN INIT INFO
# Provides:          codriver-agent
# Required-Start:    $local_fs $network
# Required-Stop:     $local_fs $network
# Default-Start:     2 3 4 5
# Default-Stop:      0 1 6
# Short-Description: Decides which accounts are linked to this car
### END INIT INFO
# For a system without systemd. start-stop-daemon does not start an agent again that has ended: for that use a supervisor
# such as runit or OpenRC's supervise-daemon, see the page "deployment".
set -e

# Here only this user can read the key; systemd would hand it over in memory.
run_as=codriver
pid_file=/run/codriver-agent.pid
start_command=/usr/bin/codriver-agent

case "$1" in
  start)
    install -d -m 0700 -o "$run_as" -g "$run_as" /var/lib/codriver
    install -d -m 0750 -o "$run_as" -g "$run_as" /run/codriver
    start-stop-daemon --start --background --make-pidfile --pidfile "$pid_file" --chuid "$run_as" --umask 077 \
      --output /var/log/codriver-agent.log --exec "$start_command" -- run --config /etc/codriver/agent.properties
    ;;
  stop)
    # TERM is how it says farewell; it takes 6 seconds at most.
    start-stop-daemon --stop --oknodo --pidfile "$pid_file" --retry TERM/15/KILL/5 --remove-pidfile
    ;;
  restart | force-reload)
    "$0" stop
    "$0" start
    ;;
  status)
    start-stop-daemon --status --pidfile "$pid_file"
    ;;
  *)
    echo "Usage: $0 {start|stop|restart|force-reload|status}" >&2
    exit 2
    ;;
esac
