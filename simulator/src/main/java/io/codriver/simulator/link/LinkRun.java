package io.codriver.simulator.link;

import io.codriver.simulator.car.SimulatedCar;
import io.codriver.simulator.car.SimulatedHeadUnit;
import io.codriver.simulator.cloud.Account;
import io.codriver.simulator.cloud.Answer;
import io.codriver.simulator.cloud.Cloud;
import io.codriver.simulator.cloud.PhoneLink;
import io.codriver.simulator.world.People;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import java.util.function.LongSupplier;

/**
 * Links one account after the other. It plays the person in the car, the one at the phone and, where the first account
 * cannot become the primary by itself, the workshop that names it.
 */
public final class LinkRun {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final People people;
    private final LongSupplier nanoTime;
    private Optional<Duration> answered = Optional.empty();

    public LinkRun(Cloud cloud, SimulatedCar car, SimulatedHeadUnit headUnit, LongSupplier nanoTime) {
        this.people = new People(cloud, car, headUnit, PATIENCE);
        this.nanoTime = nanoTime;
    }

    /**
     * Lets that many people try to link their accounts; the first becomes the primary.
     *
     * @param progress told each result as it comes
     * @throws TimeoutException if the car or the cloud does not answer in time
     */
    public List<LinkResult> run(int users, Consumer<LinkResult> progress) throws TimeoutException {
        List<LinkResult> results = new ArrayList<>();
        for (int number = 1; number <= users; number++) {
            long begun = nanoTime.getAsLong();
            answered = Optional.empty();
            Account account = Account.of("user-" + number, "User " + (char) ('A' + (number - 1) % 26));
            String role = number == 1 ? "PRIMARY" : "SECONDARY";
            boolean named = number == 1 && people.isNamedByOthers();
            Answer end = named ? people.name(account) : link(account, role);
            LinkResult result = new LinkResult(number, account, role, end, since(begun), answered);
            progress.accept(result);
            results.add(result);
        }
        return results;
    }

    private Answer link(Account account, String role) throws TimeoutException {
        PhoneLink asked = people.offer(account, role, Optional.empty());
        if (asked.isOver()) {
            return asked.answer().orElseThrow();
        }
        people.open(asked);
        if (asked.showsCode()) {
            people.typeInCar(asked, asked.code().orElseThrow());
        } else {
            String code = people.readCode(asked);
            long sent = nanoTime.getAsLong();
            people.typeInApp(asked, code);
            answered = Optional.of(since(sent));
        }
        return people.end(asked);
    }

    private Duration since(long begun) {
        return Duration.ofNanos(nanoTime.getAsLong() - begun);
    }
}
