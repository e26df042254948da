/** What the car says and can be told, in the words of the COVESA Vehicle Signal Specification (VSS) 6. */
@NullMarked
package io.codriver.agent.domain.vehicle;

import org.jspecify.annotations.NullMarked;
