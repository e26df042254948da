package io.codriver.agent.domain.remote;

import io.codriver.agent.domain.platform.Capability;

/** What a user can let the car do from outside; names of the contract. */
public enum Service {
    LOCK(Capability.LOCK),
    UNLOCK(Capability.UNLOCK),
    LIGHTS(Capability.LIGHTS),
    HORN(Capability.HORN),
    CLIMATE_START(Capability.CLIMATE),
    CLIMATE_STOP(Capability.CLIMATE),
    ENGINE_START(Capability.ENGINE_START),
    ENGINE_STOP(Capability.ENGINE_START),
    WINDOWS_OPEN(Capability.WINDOWS),
    WINDOWS_CLOSE(Capability.WINDOWS),
    ROOF_OPEN(Capability.WINDOWS),
    ROOF_CLOSE(Capability.WINDOWS),
    CHARGING_START(Capability.CHARGING_CONTROL),
    CHARGING_STOP(Capability.CHARGING_CONTROL),
    CHARGING_LIMIT(Capability.CHARGING_CONTROL);

    private final Capability capability;

    Service(Capability capability) {
        this.capability = capability;
    }

    /** Whether it ends something: the state of a car that stands is never in the way of that. */
    public boolean stops() {
        return this == CLIMATE_STOP || this == ENGINE_STOP || this == CHARGING_STOP;
    }

    /** What a user needs for it. */
    public Capability capability() {
        return capability;
    }
}
