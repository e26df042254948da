package io.codriver.agent.app.port;

import io.codriver.agent.domain.vehicle.Actuation;
import io.codriver.agent.domain.vehicle.Readings;
import io.codriver.agent.domain.vehicle.Signal;

class FakeVehicleTest implements VehicleContract {

    @Override
    public Vehicle lockedCar() {
        FakeVehicle car = new FakeVehicle();
        car.say(Readings.of(Signal.FRONT_DRIVER_LOCKED, true));
        return car;
    }

    @Override
    public void say(Vehicle car, Readings changed) {
        ((FakeVehicle) car).say(changed);
    }

    @Override
    public void obey(Vehicle car, Actuation actuation) {
        ((FakeVehicle) car).obey(actuation);
        ((FakeVehicle) car).answer(actuation, true);
    }

    @Override
    public void fail(Vehicle car, Actuation actuation) {
        car.actuate(actuation);
        ((FakeVehicle) car).answer(actuation, false);
    }
}
