/**
 * Who may connect to the broker and who may use which topic, as a HiveMQ extension.
 *
 * <p>The classes need nothing but the JDK and HiveMQ's extension SDK, so that the same ones run inside the embedded broker
 * and inside a HiveMQ in a container.
 */
@NullMarked
package io.codriver.simulator.broker.rules;

import org.jspecify.annotations.NullMarked;
