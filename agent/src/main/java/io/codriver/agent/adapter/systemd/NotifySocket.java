package io.codriver.agent.adapter.systemd;

import java.io.IOException;

/** Takes datagrams to systemd. */
@FunctionalInterface
interface NotifySocket {

    /**
     * Sends one datagram, or finds at once that it cannot.
     *
     * @return false if systemd does not read fast enough: nothing was sent, and later it may be
     */
    boolean send(String message) throws IOException;
}
