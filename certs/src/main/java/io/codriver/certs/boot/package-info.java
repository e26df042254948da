/** The command {@code codriver-certs}; the only place of this module that reads the system's clock and randomness. */
@NullMarked
package io.codriver.certs.boot;

import org.jspecify.annotations.NullMarked;
