/** What each single user is shown of the car. */
@NullMarked
package io.codriver.agent.domain.view;

import org.jspecify.annotations.NullMarked;
