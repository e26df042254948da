/** The pages of head unit and phone, and the small server behind them; for this machine's own browser only. */
@NullMarked
package io.codriver.simulator.web;

import org.jspecify.annotations.NullMarked;
