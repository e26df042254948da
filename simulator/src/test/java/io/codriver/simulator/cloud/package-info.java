/** Tests of the pages and their server. */
@NullMarked
package io.codriver.simulator.cloud;

import org.jspecify.annotations.NullMarked;
