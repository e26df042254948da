package io.codriver.simulator.scenario;

import io.codriver.agent.domain.platform.FirstPrimary;
import io.codriver.agent.domain.platform.Profile;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Why a step cannot happen to a car that is elsewhere: the simulator is only the cloud then, and nobody sits in the car. */
public final class Elsewhere implements Step.Cases<Optional<String>, RuntimeException> {

    private static final Optional<String> CAN = Optional.empty();
    private static final Optional<String> HAND = Optional.of("somebody has to be in the car for it");
    private static final Optional<String> CLOCK = Optional.of("only the clocks of a simulated car can be moved");
    private static final Optional<String> CAR = Optional.of("only a simulated car can be changed");

    private final Profile profile;

    private Elsewhere(Profile profile) {
        this.profile = profile;
    }

    /** What the first such step of a scenario is, and why, as a sentence. */
    public static Optional<String> findProblem(Scenario scenario) {
        List<Step> steps = scenario.steps();
        for (Profile profile : scenario.profiles()) {
            for (int i = 0; i < steps.size(); i++) {
                Optional<String> why = steps.get(i).match(new Elsewhere(profile));
                if (why.isPresent()) {
                    return Optional.of("step " + (i + 1) + " (" + Words.of(steps.get(i))
                            + ") cannot happen to a car that is elsewhere: " + why.get() + ".");
                }
            }
        }
        return Optional.empty();
    }

    /** Where the workshop names the primary and nobody in the car is asked, nobody has to sit there. */
    @Override
    public Optional<String> link(Step.Link step) {
        boolean named =
                step.role().equals("PRIMARY") && profile.firstPrimary().equals(Set.of(FirstPrimary.SERVICE_PARTNER));
        return named ? CAN : Optional.of("somebody in the car has to open the message, and read the code or type it");
    }

    @Override
    public Optional<String> offer(Step.Offer step) {
        return CAN;
    }

    @Override
    public Optional<String> open(Step.Open step) {
        return HAND;
    }

    @Override
    public Optional<String> type(Step.Type step) {
        return Optional.of("the code is read or typed in the car");
    }

    @Override
    public Optional<String> decline(Step.Decline step) {
        return HAND;
    }

    @Override
    public Optional<String> invite(Step.Invite step) {
        return CAN;
    }

    @Override
    public Optional<String> send(Step.Send step) {
        return CAN;
    }

    @Override
    public Optional<String> again(Step.Again step) {
        return CAN;
    }

    @Override
    public Optional<String> time(Step.Time step) {
        return CLOCK;
    }

    @Override
    public Optional<String> receive(Step.Receive step) {
        return CAR;
    }

    @Override
    public Optional<String> power(Step.Power step) {
        return CAR;
    }

    @Override
    public Optional<String> sense(Step.Sense step) {
        return CAR;
    }

    @Override
    public Optional<String> drive(Step.Drive step) {
        return CAR;
    }

    @Override
    public Optional<String> react(Step.React step) {
        return CAR;
    }

    @Override
    public Optional<String> signIn(Step.SignIn step) {
        return HAND;
    }

    @Override
    public Optional<String> reset(Step.Reset step) {
        return HAND;
    }

    @Override
    public Optional<String> expect(Step.Expect step) {
        boolean seen = step.users().isPresent()
                || step.primary().isPresent()
                || step.online().isPresent()
                || step.asked().isPresent()
                || step.told().isPresent();
        return seen ? Optional.of("of such a car only 'cloud-users' can be seen") : CAN;
    }
}
