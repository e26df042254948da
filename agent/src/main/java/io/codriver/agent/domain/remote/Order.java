package io.codriver.agent.domain.remote;

import java.util.OptionalInt;

/**
 * One service, asked for.
 *
 * @param service which
 * @param value degrees Celsius for {@link Service#CLIMATE_START}, percent for {@link Service#CHARGING_LIMIT}
 */
public record Order(Service service, OptionalInt value) {}
