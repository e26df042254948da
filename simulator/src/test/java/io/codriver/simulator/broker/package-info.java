@NullMarked
package io.codriver.simulator.broker;

import org.jspecify.annotations.NullMarked;
