/** Who is linked to the car and in which role. */
@NullMarked
package io.codriver.agent.domain.roster;

import org.jspecify.annotations.NullMarked;
