/** What a head unit's platform allows, read from data. */
@NullMarked
package io.codriver.agent.domain.platform;

import org.jspecify.annotations.NullMarked;
