/** What the car answers: receipts, events and reasons. */
@NullMarked
package io.codriver.agent.domain.answer;

import org.jspecify.annotations.NullMarked;
