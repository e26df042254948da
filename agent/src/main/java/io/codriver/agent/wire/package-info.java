/** Bytes to messages and back, pure. */
@NullMarked
package io.codriver.agent.wire;

import org.jspecify.annotations.NullMarked;
