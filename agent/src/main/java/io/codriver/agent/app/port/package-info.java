/** What the core asks of the world: a store, a link to the cloud, a head unit. */
@NullMarked
package io.codriver.agent.app.port;

import org.jspecify.annotations.NullMarked;
