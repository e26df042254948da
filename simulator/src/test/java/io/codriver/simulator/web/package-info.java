/** Tests of the pages and their server. */
@NullMarked
package io.codriver.simulator.web;

import org.jspecify.annotations.NullMarked;
