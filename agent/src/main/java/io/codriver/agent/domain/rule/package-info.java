/** What every rule is given, and what every rule gives back. */
@NullMarked
package io.codriver.agent.domain.rule;

import org.jspecify.annotations.NullMarked;
