package io.codriver.simulator.boot;

import io.codriver.agent.domain.platform.Profile;
import io.codriver.simulator.cloud.Cloud;
import io.codriver.simulator.scenario.Elsewhere;
import io.codriver.simulator.scenario.Scenario;
import io.codriver.simulator.world.ForeignBroker;
import io.codriver.simulator.world.Surroundings;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** At which broker scenarios happen, and to which car. */
final class BrokerOptions {

    private static final long PATIENCE_SECONDS = 60;

    @Spec(Spec.Target.MIXEE)
    private CommandSpec command;

    @Option(
            names = "--broker",
            paramLabel = "HOST:PORT",
            description = "A broker that runs already, instead of one in this process; needs --pki.")
    private @Nullable String broker;

    @Option(
            names = "--pki",
            paramLabel = "DIR",
            description = "The folder of the development PKI that this broker trusts; codriver-certs init makes one.")
    private @Nullable Path pki;

    @Option(
            names = "--vid",
            paramLabel = "VID",
            description = {
                "A car whose agent runs elsewhere at this broker, instead of simulated ones. Only steps that need nobody in the",
                "car can happen to it: send, again, offer, invite, and expect with cloud-users."
            })
    private @Nullable String vid;

    /** One scenario on one platform. */
    record Planned(String name, Scenario scenario, Profile profile) {}

    /** The car that is elsewhere, if one is meant. */
    Optional<String> vid() {
        return Optional.ofNullable(vid);
    }

    /** Looks at all that can be known before anything starts. */
    void check(Map<String, Scenario> scenarios) {
        if ((broker == null) != (pki == null)) {
            throw wrong("--broker and --pki go together: the broker, and the certificates that it trusts");
        }
        if (vid != null && broker == null) {
            throw wrong("--vid needs --broker: the one at which that car is");
        }
        if (vid != null) {
            scenarios.forEach(
                    (name, scenario) -> Elsewhere.findProblem(scenario).ifPresent(problem -> {
                        throw wrong(name + ": " + problem);
                    }));
        }
    }

    /** Starts what cars have around them, here or at the other broker. */
    Surroundings start(Path folder, Consumer<String> progress) {
        if (broker == null || pki == null) {
            return Surroundings.start(folder, Simulation.HERE, progress);
        }
        try {
            return Surroundings.at(ForeignBroker.of(broker, pki), folder, Simulation.HERE, progress);
        } catch (IllegalArgumentException e) {
            throw wrong(String.valueOf(e.getMessage()));
        }
    }

    /** What is to happen: each scenario on each of its platforms, or on that of the car that is elsewhere. */
    List<Planned> plan(Cloud cloud, Map<String, Scenario> scenarios) {
        Optional<String> only = vid().map(car -> platform(cloud, car));
        List<Planned> planned = new ArrayList<>();
        scenarios.forEach((name, scenario) -> {
            int before = planned.size();
            for (Profile profile : scenario.profiles()) {
                if (only.filter(id -> !id.equals(profile.id())).isEmpty()) {
                    planned.add(new Planned(name, scenario, profile));
                }
            }
            if (planned.size() == before) {
                throw wrong(name + ": is not for the platform of this car, " + only.orElse(""));
            }
        });
        return planned;
    }

    private static String platform(Cloud cloud, String car) {
        try {
            cloud.when(known -> known.car(car).isReady()).get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (TimeoutException | ExecutionException e) {
            throw new IllegalStateException(
                    "the car " + car + " was not heard of at this broker in " + PATIENCE_SECONDS + " s", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while the car was awaited", e);
        }
        return cloud.car(car).findProfile().orElseThrow();
    }

    private ParameterException wrong(String problem) {
        return new ParameterException(command.commandLine(), problem);
    }
}
