/** How each user likes the driver's place. */
@NullMarked
package io.codriver.agent.domain.comfort;

import org.jspecify.annotations.NullMarked;
