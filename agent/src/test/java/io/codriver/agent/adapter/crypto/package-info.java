@NullMarked
package io.codriver.agent.adapter.crypto;

import org.jspecify.annotations.NullMarked;
