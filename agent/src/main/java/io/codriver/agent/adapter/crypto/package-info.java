/** Cryptography that the rules need and Java's own library does not give them without a provider set-up. */
@NullMarked
package io.codriver.agent.adapter.crypto;

import org.jspecify.annotations.NullMarked;
