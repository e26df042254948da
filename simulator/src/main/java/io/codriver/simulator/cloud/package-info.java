/** The maker's cloud, as far as linking accounts needs it: it speaks the contract through the broker. */
@NullMarked
package io.codriver.simulator.cloud;

import org.jspecify.annotations.NullMarked;
