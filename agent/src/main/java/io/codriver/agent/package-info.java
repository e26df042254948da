/** The agent inside the car: it decides which accounts are linked. */
@NullMarked
package io.codriver.agent;

import org.jspecify.annotations.NullMarked;
