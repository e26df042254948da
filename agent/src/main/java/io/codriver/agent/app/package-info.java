/** The straight path: one queue, one gate, one thread that decides. */
@NullMarked
package io.codriver.agent.app;

import org.jspecify.annotations.NullMarked;
