package io.codriver.agent.domain.vehicle;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * A signal of the car, by its path in the COVESA Vehicle Signal Specification 6. What that lacks begins with
 * {@code Vehicle.Codriver} and is described in the overlay {@code codriver.vspec}.
 */
public enum Signal {
    /** Word: UNDEFINED, LOCK, OFF, ACC, ON or START. */
    IGNITION("Vehicle.LowVoltageSystemState", Kind.WORD),
    MOVING("Vehicle.IsMoving", Kind.TRUTH),
    /** Kilometres per hour. */
    SPEED("Vehicle.Speed", Kind.AMOUNT),
    /** Metres since the car was built. */
    DISTANCE("Vehicle.TraveledDistance", Kind.AMOUNT),
    /** Degrees north, WGS 84. */
    LATITUDE("Vehicle.CurrentLocation.Latitude", Kind.AMOUNT),
    /** Degrees east, WGS 84. */
    LONGITUDE("Vehicle.CurrentLocation.Longitude", Kind.AMOUNT),
    KEY_PRESENT("Vehicle.Codriver.IsKeyPresent", Kind.TRUTH),

    FRONT_DRIVER_OPEN("Vehicle.Cabin.Door.Row1.DriverSide.IsOpen", Kind.TRUTH),
    FRONT_PASSENGER_OPEN("Vehicle.Cabin.Door.Row1.PassengerSide.IsOpen", Kind.TRUTH),
    REAR_DRIVER_OPEN("Vehicle.Cabin.Door.Row2.DriverSide.IsOpen", Kind.TRUTH),
    REAR_PASSENGER_OPEN("Vehicle.Cabin.Door.Row2.PassengerSide.IsOpen", Kind.TRUTH),
    TRUNK_OPEN("Vehicle.Body.Trunk.Rear.IsOpen", Kind.TRUTH),
    FRONT_DRIVER_LOCKED("Vehicle.Cabin.Door.Row1.DriverSide.IsLocked", Kind.TRUTH),
    FRONT_PASSENGER_LOCKED("Vehicle.Cabin.Door.Row1.PassengerSide.IsLocked", Kind.TRUTH),
    REAR_DRIVER_LOCKED("Vehicle.Cabin.Door.Row2.DriverSide.IsLocked", Kind.TRUTH),
    REAR_PASSENGER_LOCKED("Vehicle.Cabin.Door.Row2.PassengerSide.IsLocked", Kind.TRUTH),
    TRUNK_LOCKED("Vehicle.Body.Trunk.Rear.IsLocked", Kind.TRUTH),
    /** Percent open. */
    FRONT_DRIVER_WINDOW("Vehicle.Cabin.Door.Row1.DriverSide.Window.Position", Kind.AMOUNT),
    FRONT_PASSENGER_WINDOW("Vehicle.Cabin.Door.Row1.PassengerSide.Window.Position", Kind.AMOUNT),
    REAR_DRIVER_WINDOW("Vehicle.Cabin.Door.Row2.DriverSide.Window.Position", Kind.AMOUNT),
    REAR_PASSENGER_WINDOW("Vehicle.Cabin.Door.Row2.PassengerSide.Window.Position", Kind.AMOUNT),
    /** Percent open; below zero tilted. */
    ROOF("Vehicle.Cabin.Sunroof.Position", Kind.AMOUNT),
    /** Word to set: ONE_SHOT_OPEN or ONE_SHOT_CLOSE. */
    ROOF_SWITCH("Vehicle.Cabin.Sunroof.Switch", Kind.WORD),

    LOW_BEAM("Vehicle.Body.Lights.Beam.Low.IsOn", Kind.TRUTH),
    /** To set: the horn sounds for so many seconds, and the car itself ends it. */
    HORN_PULSE("Vehicle.Codriver.Horn.Pulse", Kind.AMOUNT),
    /** To set: the lights flash for so many seconds, and the car itself ends it. */
    LIGHTS_PULSE("Vehicle.Codriver.Lights.Pulse", Kind.AMOUNT),
    CLIMATE("Vehicle.Cabin.HVAC.IsAirConditioningActive", Kind.TRUTH),
    /** Degrees Celsius at the driver's place. */
    TEMPERATURE("Vehicle.Cabin.HVAC.Station.Row1.Driver.Temperature", Kind.AMOUNT),
    /** Whether the engine runs because it was started from outside. */
    REMOTE_ENGINE("Vehicle.Codriver.RemoteStart.IsActive", Kind.TRUTH),

    /** Percent. */
    CHARGE("Vehicle.Powertrain.TractionBattery.StateOfCharge.Displayed", Kind.AMOUNT),
    /** Metres. */
    RANGE("Vehicle.Powertrain.Range", Kind.AMOUNT),
    /** Percent of the tank. */
    FUEL("Vehicle.Powertrain.FuelSystem.RelativeLevel", Kind.AMOUNT),
    /** Litres since the ignition was turned on. */
    FUEL_USED("Vehicle.Powertrain.FuelSystem.ConsumptionSinceStart", Kind.AMOUNT),
    /** Kilowatt-hours since the battery was built. */
    ENERGY_USED("Vehicle.Powertrain.TractionBattery.AccumulatedConsumedEnergy", Kind.AMOUNT),
    /** Kilowatt-hours since the battery was built. */
    ENERGY_CHARGED("Vehicle.Powertrain.TractionBattery.AccumulatedChargedEnergy", Kind.AMOUNT),
    CHARGING("Vehicle.Powertrain.TractionBattery.Charging.IsCharging", Kind.TRUTH),
    /** Percent at which charging ends. */
    CHARGE_LIMIT("Vehicle.Powertrain.TractionBattery.Charging.ChargeLimit", Kind.AMOUNT),
    /** Word to set: START or STOP. */
    CHARGING_SWITCH("Vehicle.Powertrain.TractionBattery.Charging.StartStopCharging", Kind.WORD),
    CHARGING_CABLE(
            "Vehicle.Powertrain.TractionBattery.Charging.ChargingPort.AnyPosition.IsChargingCableConnected",
            Kind.TRUTH),

    SERVICE_DUE("Vehicle.Service.IsServiceDue", Kind.TRUTH),
    /** Kilometres. */
    SERVICE_DISTANCE("Vehicle.Service.DistanceToService", Kind.AMOUNT),
    /** Seconds. */
    SERVICE_TIME("Vehicle.Service.TimeToService", Kind.AMOUNT),
    /** Diagnostic trouble codes: what warning lights stand for. */
    TROUBLE_CODES("Vehicle.Diagnostics.DTCList", Kind.WORDS),
    /** Kilopascals. */
    FRONT_LEFT_TIRE("Vehicle.Chassis.Axle.Row1.Wheel.Left.Tire.Pressure", Kind.AMOUNT),
    FRONT_RIGHT_TIRE("Vehicle.Chassis.Axle.Row1.Wheel.Right.Tire.Pressure", Kind.AMOUNT),
    REAR_LEFT_TIRE("Vehicle.Chassis.Axle.Row2.Wheel.Left.Tire.Pressure", Kind.AMOUNT),
    REAR_RIGHT_TIRE("Vehicle.Chassis.Axle.Row2.Wheel.Right.Tire.Pressure", Kind.AMOUNT),
    FRONT_LEFT_TIRE_LOW("Vehicle.Chassis.Axle.Row1.Wheel.Left.Tire.IsPressureLow", Kind.TRUTH),
    FRONT_RIGHT_TIRE_LOW("Vehicle.Chassis.Axle.Row1.Wheel.Right.Tire.IsPressureLow", Kind.TRUTH),
    REAR_LEFT_TIRE_LOW("Vehicle.Chassis.Axle.Row2.Wheel.Left.Tire.IsPressureLow", Kind.TRUTH),
    REAR_RIGHT_TIRE_LOW("Vehicle.Chassis.Axle.Row2.Wheel.Right.Tire.IsPressureLow", Kind.TRUTH),

    /** Millimetres from the front. */
    SEAT_POSITION("Vehicle.Cabin.Seat.Row1.DriverSide.Position", Kind.AMOUNT),
    /** Millimetres above the lowest. */
    SEAT_HEIGHT("Vehicle.Cabin.Seat.Row1.DriverSide.Height", Kind.AMOUNT),
    /** Percent up. */
    MIRROR_TILT("Vehicle.Body.Mirrors.DriverSide.Tilt", Kind.AMOUNT),
    /** Percent outwards. */
    MIRROR_PAN("Vehicle.Body.Mirrors.DriverSide.Pan", Kind.AMOUNT);

    /** What a signal's value is. */
    public enum Kind {
        TRUTH,
        AMOUNT,
        WORD,
        WORDS
    }

    /** The doors and the trunk, open or not. */
    public static final List<Signal> DOORS =
            List.of(FRONT_DRIVER_OPEN, FRONT_PASSENGER_OPEN, REAR_DRIVER_OPEN, REAR_PASSENGER_OPEN, TRUNK_OPEN);

    /** The doors and the trunk, locked or not. */
    public static final List<Signal> LOCKS = List.of(
            FRONT_DRIVER_LOCKED, FRONT_PASSENGER_LOCKED, REAR_DRIVER_LOCKED, REAR_PASSENGER_LOCKED, TRUNK_LOCKED);

    private final String path;
    private final Kind kind;

    Signal(String path, Kind kind) {
        this.path = path;
        this.kind = kind;
    }

    /** Its path, for example {@code Vehicle.IsMoving}. */
    public String path() {
        return path;
    }

    /** What its value is. */
    public Kind kind() {
        return kind;
    }

    /** Whether it says where the car is. */
    public boolean isOfPosition() {
        return this == LATITUDE || this == LONGITUDE;
    }

    /** Whether it is shown in the status of the car; where the car is stands apart. */
    public boolean isOfStatus() {
        return switch (this) {
            case FRONT_DRIVER_OPEN, FRONT_PASSENGER_OPEN, REAR_DRIVER_OPEN, REAR_PASSENGER_OPEN, TRUNK_OPEN -> true;
            case FRONT_DRIVER_LOCKED, FRONT_PASSENGER_LOCKED, REAR_DRIVER_LOCKED, REAR_PASSENGER_LOCKED, TRUNK_LOCKED ->
                true;
            case FRONT_DRIVER_WINDOW, FRONT_PASSENGER_WINDOW, REAR_DRIVER_WINDOW, REAR_PASSENGER_WINDOW, ROOF -> true;
            case CLIMATE, TEMPERATURE, REMOTE_ENGINE -> true;
            case CHARGE, RANGE, FUEL, CHARGING, CHARGE_LIMIT, CHARGING_CABLE -> true;
            default -> false;
        };
    }

    /** The signal of a path, if the agent knows it. */
    public static Optional<Signal> find(String path) {
        return Arrays.stream(values()).filter(one -> one.path.equals(path)).findFirst();
    }

    /** A position that cannot be is no reading. */
    private double most() {
        return switch (this) {
            case LATITUDE -> 90;
            case LONGITUDE -> 180;
            default -> Double.MAX_VALUE;
        };
    }

    boolean takes(Value value) {
        if (value instanceof Value.Unknown) {
            return true;
        }
        return switch (kind) {
            case TRUTH -> value instanceof Value.Truth;
            case AMOUNT -> value instanceof Value.Amount amount && Math.abs(amount.of()) <= most();
            case WORD -> value instanceof Value.Word;
            case WORDS -> value instanceof Value.Words;
        };
    }
}
