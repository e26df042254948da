/** For other teams' tests: a JUnit extension that gives a car, a cloud, people and a clock. */
@NullMarked
package io.codriver.simulator.junit;

import org.jspecify.annotations.NullMarked;
