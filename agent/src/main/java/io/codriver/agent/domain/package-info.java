/** The rules of the car, pure: the state, what is asked of it, and the dispatch. */
@NullMarked
package io.codriver.agent.domain;

import org.jspecify.annotations.NullMarked;
