@NullMarked
package io.codriver.simulator.boot;

import org.jspecify.annotations.NullMarked;
