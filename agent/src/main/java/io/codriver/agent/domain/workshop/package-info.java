/** What users and the workshop write to each other: chat, bookings, reminders. */
@NullMarked
package io.codriver.agent.domain.workshop;

import org.jspecify.annotations.NullMarked;
