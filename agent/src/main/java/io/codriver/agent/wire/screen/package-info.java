/** What a head unit shows, as JSON: the screen in words and in names, for whatever draws it. Pure. */
@NullMarked
package io.codriver.agent.wire.screen;

import org.jspecify.annotations.NullMarked;
