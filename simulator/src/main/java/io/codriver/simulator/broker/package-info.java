/** A real MQTT 5 broker inside this process: HiveMQ Community Edition with one TLS listener and the contract's rules. */
@NullMarked
package io.codriver.simulator.broker;

import org.jspecify.annotations.NullMarked;
