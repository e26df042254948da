/** The record of what goes between cloud and cars: what was said when, how late, and in answer to what; secrets are masked. */
@NullMarked
package io.codriver.simulator.timeline;

import org.jspecify.annotations.NullMarked;
