package io.codriver.simulator.broker.rules;

/** A client of the broker as its certificate names it, and the topics that it may use. */
public sealed interface Peer permits VehiclePeer, CloudPeer {

    /** The name in the certificate's subject; the MQTT client id must be equal to it. */
    String name();

    /** Whether this client may subscribe to {@code filter}; a shared subscription is never allowed. */
    boolean mayRead(String filter);

    /** Whether this client may publish to {@code topic}, a will included. */
    boolean mayWrite(String topic);
}
