package io.codriver.agent.app.port;

import io.codriver.agent.domain.remote.Order;
import io.codriver.agent.domain.remote.Run;
import io.codriver.agent.domain.remote.Runs;
import io.codriver.agent.domain.remote.Service;
import io.codriver.agent.domain.time.Deadline;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Open runs to put into a store: with a user and without, with a value and without. */
final class StoredRuns {

    private StoredRuns() {}

    static Runs runs() {
        return new Runs(List.of(
                run(41, Optional.of(1), Order.of(Service.UNLOCK)),
                run(42, Optional.empty(), Order.of(Service.CLIMATE_START, 23)),
                run(43, Optional.of(3), Order.of(Service.CHARGING_LIMIT, 20))));
    }

    private static Run run(int n, Optional<Integer> user, Order order) {
        return new Run(
                StoredSamples.id(n),
                user.map(StoredSamples::user).map(one -> one.uid()),
                order,
                Deadline.after(StoredSamples.moment(n), Duration.ofNanos(n)));
    }
}
