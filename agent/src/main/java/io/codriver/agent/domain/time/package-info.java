/** The two clocks that every rule is handed. */
@NullMarked
package io.codriver.agent.domain.time;

import org.jspecify.annotations.NullMarked;
