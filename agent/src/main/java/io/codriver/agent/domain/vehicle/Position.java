package io.codriver.agent.domain.vehicle;

/**
 * Where the car is. Not printed into logs.
 *
 * @param latitude -90 to 90 degrees north, WGS 84
 * @param longitude -180 to 180 degrees east, WGS 84
 */
public record Position(double latitude, double longitude) {
    public Position {
        if (!(Math.abs(latitude) <= 90) || !(Math.abs(longitude) <= 180)) {
            throw new IllegalArgumentException("a position has a latitude of -90 to 90 and a longitude of -180 to 180");
        }
    }

    @Override
    public String toString() {
        return "Position[masked]";
    }
}
