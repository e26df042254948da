package io.codriver.simulator.cloud;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** Who asks the car for something; what they may do the car looks up in its own list. */
public sealed interface Actor {

    /** Writes it where the contract has {@code actor}. */
    void write(ObjectNode actor);

    /** Somebody with an account. */
    static Actor user(String sub) {
        return new User(sub);
    }

    /** A workshop or dealer. */
    static Actor servicePartner(String id) {
        return new ServicePartner(id);
    }

    /** This cloud itself. */
    static Actor cloud() {
        return new Maker();
    }

    /** An account of this cloud. */
    record User(String sub) implements Actor {
        @Override
        public void write(ObjectNode actor) {
            actor.put("kind", "USER").put("iss", Account.ISSUER).put("sub", sub);
        }
    }

    /** A workshop or dealer. */
    record ServicePartner(String id) implements Actor {
        @Override
        public void write(ObjectNode actor) {
            actor.put("kind", "SERVICE_PARTNER").put("id", id);
        }
    }

    /** The maker. */
    record Maker() implements Actor {
        @Override
        public void write(ObjectNode actor) {
            actor.put("kind", "CLOUD");
        }
    }
}
