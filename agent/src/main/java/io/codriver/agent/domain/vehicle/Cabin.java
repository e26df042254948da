package io.codriver.agent.domain.vehicle;

/** The inside of the car. */
public final class Cabin {

    /** The coldest that can be wished for, in degrees Celsius. */
    public static final int COLDEST = 16;

    /** The warmest that can be wished for, in degrees Celsius. */
    public static final int WARMEST = 28;

    private Cabin() {}
}
