/** Reset for sale: everything personal leaves the car. */
@NullMarked
package io.codriver.agent.domain.sale;

import org.jspecify.annotations.NullMarked;
