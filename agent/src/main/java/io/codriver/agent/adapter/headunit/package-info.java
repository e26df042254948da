/** A head unit for boards without a screen of their own: the terminal. */
@NullMarked
package io.codriver.agent.adapter.headunit;

import org.jspecify.annotations.NullMarked;
