/**
 * TLS to the broker: whom the car believes, who the car is, and what went wrong when they do not agree.
 *
 * <p>The rules for the broker's certificate are written in {@code agent/docs/certificate-profile.md}.
 */
@NullMarked
package io.codriver.agent.adapter.tls;

import org.jspecify.annotations.NullMarked;
