/** Tests of the package of the same name. */
@NullMarked
package io.codriver.simulator.recording;

import org.jspecify.annotations.NullMarked;
