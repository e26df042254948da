/** What a user may see and do: named capabilities. */
@NullMarked
package io.codriver.agent.domain.access;

import org.jspecify.annotations.NullMarked;
