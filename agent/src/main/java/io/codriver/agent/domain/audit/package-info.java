/** The record of every change and every remote command. */
@NullMarked
package io.codriver.agent.domain.audit;

import org.jspecify.annotations.NullMarked;
