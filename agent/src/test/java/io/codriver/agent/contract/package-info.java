/** Holds messages against the AsyncAPI document, and the document against the code. */
@NullMarked
package io.codriver.agent.contract;

import org.jspecify.annotations.NullMarked;
