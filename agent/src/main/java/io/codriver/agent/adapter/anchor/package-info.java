/** The anchor of the record, in a file beside the store. */
@NullMarked
package io.codriver.agent.adapter.anchor;

import org.jspecify.annotations.NullMarked;
