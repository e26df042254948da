package io.codriver.agent.domain.workshop;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * The workshop, or the car itself, reminds of maintenance.
 *
 * @param number its place in the row of all reminders of this car, from 1
 * @param text what is due
 * @param due until when, if that is a day
 * @param at when it came, by the wall clock
 */
public record Reminder(long number, String text, Optional<LocalDate> due, Instant at) {}
