/** Sentences for people. */
@NullMarked
package io.codriver.agent.text;

import org.jspecify.annotations.NullMarked;
