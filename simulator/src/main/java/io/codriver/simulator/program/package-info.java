/** An agent that is installed as a program of its own, tried from outside. */
@NullMarked
package io.codriver.simulator.program;

import org.jspecify.annotations.NullMarked;
