/** The development PKI: a library and a command. */
@NullMarked
package io.codriver.certs;

import org.jspecify.annotations.NullMarked;
