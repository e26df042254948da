package io.codriver.simulator.broker.rules;

/**
 * A car: it reads its own {@code c2v} topics and writes its own {@code v2c} topics.
 *
 * @param name the vid
 */
record VehiclePeer(String name) implements Peer {

    @Override
    public boolean mayRead(String filter) {
        // A literal prefix keeps wildcards and $share out: whatever follows it can only make the filter narrower.
        return filter.startsWith(Topics.PREFIX + name + "/c2v/");
    }

    @Override
    public boolean mayWrite(String topic) {
        return topic.startsWith(Topics.PREFIX + name + "/v2c/");
    }
}
