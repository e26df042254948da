/** Everything that changes the list of users but linking with a security code. */
@NullMarked
package io.codriver.agent.domain.membership;

import org.jspecify.annotations.NullMarked;
