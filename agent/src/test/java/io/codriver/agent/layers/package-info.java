/** The agent's layers as rules, and the tests that show that each rule can fail. */
@NullMarked
package io.codriver.agent.layers;

import org.jspecify.annotations.NullMarked;
