/** Where the car is, and the switch with which an occupant keeps it from everyone. */
@NullMarked
package io.codriver.agent.domain.privacy;

import org.jspecify.annotations.NullMarked;
