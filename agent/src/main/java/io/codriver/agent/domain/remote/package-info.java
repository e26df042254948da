/** Remote services: what users let the car do from outside. */
@NullMarked
package io.codriver.agent.domain.remote;

import org.jspecify.annotations.NullMarked;
