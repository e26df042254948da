/** What systemd wants to hear of the agent, in its own words: ready, alive, how it is, stopping. See sd_notify(3). */
@NullMarked
package io.codriver.agent.adapter.systemd;

import org.jspecify.annotations.NullMarked;
