package io.codriver.simulator.broker.rules;

/** The cloud: it reads the {@code v2c} topics and writes the {@code c2v} topics of all cars. */
record CloudPeer() implements Peer {

    static final String NAME = "cloud";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public boolean mayRead(String filter) {
        return Topics.findVehicle(filter, "/v2c/")
                .filter(vehicle -> vehicle.equals("+") || Topics.isVid(vehicle))
                .isPresent();
    }

    @Override
    public boolean mayWrite(String topic) {
        return Topics.findVehicle(topic, "/c2v/").filter(Topics::isVid).isPresent();
    }
}
