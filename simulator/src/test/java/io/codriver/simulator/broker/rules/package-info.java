@NullMarked
package io.codriver.simulator.broker.rules;

import org.jspecify.annotations.NullMarked;
