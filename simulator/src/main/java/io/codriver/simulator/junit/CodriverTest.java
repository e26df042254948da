package io.codriver.simulator.junit;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Gives each test of a class, or one test, a fresh car with the real agent at a real broker. A test method takes what it
 * needs as parameters: {@link io.codriver.simulator.world.People}, {@link io.codriver.simulator.world.LiveCar},
 * {@link io.codriver.simulator.cloud.Cloud} or {@link io.codriver.simulator.world.SimulatedClock}. Nobody chooses ports or
 * waits: a method of these returns when what it does has happened. Tests may run in parallel; their cars do not meet.
 *
 * <p>The broker is one in the tests' process. With the configuration parameters of JUnit, or system properties, {@code
 * codriver.broker} (HOST:PORT) and {@code codriver.pki} (the folder of the development PKI that it trusts) it is yours.
 */
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(CodriverExtension.class)
public @interface CodriverTest {

    /** The platform of the car, by the id of a profile. */
    String platform() default "mini-os9";
}
