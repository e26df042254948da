/** The store in an SQLite database: what was committed survives a power cut, and what was erased is gone. */
@NullMarked
package io.codriver.agent.adapter.sqlite;

import org.jspecify.annotations.NullMarked;
