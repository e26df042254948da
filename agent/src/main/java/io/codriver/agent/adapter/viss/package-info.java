/** The car's signals over VISS version 2, as KUKSA databroker and other servers in cars offer them. */
@NullMarked
package io.codriver.agent.adapter.viss;

import org.jspecify.annotations.NullMarked;
