/** Linking an account with a security code. */
@NullMarked
package io.codriver.agent.domain.linking;

import org.jspecify.annotations.NullMarked;
