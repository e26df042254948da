/** The link run without a screen. */
@NullMarked
package io.codriver.simulator.link;

import org.jspecify.annotations.NullMarked;
