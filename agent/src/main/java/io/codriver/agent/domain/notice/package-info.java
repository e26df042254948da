/** What the head unit announces until somebody has seen it. */
@NullMarked
package io.codriver.agent.domain.notice;

import org.jspecify.annotations.NullMarked;
