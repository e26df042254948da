/** The link to the cloud over MQTT 5 with Eclipse Paho 1.2.5, whose traps are worked around here and nowhere else. */
@NullMarked
package io.codriver.agent.adapter.mqtt;

import org.jspecify.annotations.NullMarked;
