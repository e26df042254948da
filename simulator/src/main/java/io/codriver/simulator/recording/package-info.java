/** Recordings of what passed between cloud and car, and the scenarios that let the same happen again. */
@NullMarked
package io.codriver.simulator.recording;

import org.jspecify.annotations.NullMarked;
