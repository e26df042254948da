package io.codriver.simulator.scenario;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.codriver.agent.domain.Action;
import io.codriver.agent.domain.Screen;
import io.codriver.agent.domain.roster.Role;
import io.codriver.agent.domain.sale.Confirmation;
import io.codriver.simulator.car.Journey;
import io.codriver.simulator.car.SimulatedCar;
import io.codriver.simulator.car.SimulatedHeadUnit;
import io.codriver.simulator.cloud.Account;
import io.codriver.simulator.cloud.Actor;
import io.codriver.simulator.cloud.Answer;
import io.codriver.simulator.cloud.Cloud;
import io.codriver.simulator.cloud.Command;
import io.codriver.simulator.cloud.PhoneLink;
import io.codriver.simulator.cloud.Sent;
import io.codriver.simulator.world.LiveCar;
import io.codriver.simulator.world.People;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;

/** One scenario on its way: does each step, and says what was not as expected. */
final class Play implements Step.Cases<Optional<String>, TimeoutException> {

    private static final Optional<String> RIGHT = Optional.empty();

    private final Cloud cloud;
    private final SimulatedCar car;
    private final SimulatedHeadUnit headUnit;
    private final Optional<LiveCar> atHand;
    private final People people;
    private final Map<String, PhoneLink> asked = new HashMap<>();
    private final Map<String, Sent> sent = new HashMap<>();
    private Optional<String> token = Optional.empty();

    Play(Cloud cloud, LiveCar car, Supplier<Duration> patience) {
        this(cloud, car.car(), car.headUnit(), Optional.of(car), patience);
    }

    private Play(
            Cloud cloud,
            SimulatedCar car,
            SimulatedHeadUnit headUnit,
            Optional<LiveCar> atHand,
            Supplier<Duration> patience) {
        this.cloud = cloud;
        this.car = car;
        this.headUnit = headUnit;
        this.atHand = atHand;
        this.people = new People(cloud, car, headUnit, patience);
    }

    /** With a car that is elsewhere: nobody here sits in it, and what it shows is not seen. */
    static Play elsewhere(Cloud cloud, SimulatedCar car, Supplier<Duration> patience) {
        return new Play(cloud, car, new SimulatedHeadUnit(), Optional.empty(), patience);
    }

    private LiveCar here() {
        return atHand.orElseThrow(() -> new IllegalStateException("the car is elsewhere, and nobody here sits in it"));
    }

    /** How things are, for whoever wonders why something took too long. */
    String now() {
        String shown = headUnit.screen()
                .map(screen -> "the head unit lists " + screen.users().size() + " users and is "
                        + (screen.online() ? "online" : "offline")
                        + screen.refused()
                                .map(reason -> "; it refused: " + reason)
                                .orElse(""))
                .orElse(atHand.isPresent() ? "the head unit shows nothing" : "the car is elsewhere");
        return shown + "; the cloud knows of " + cloud.car(car.vid()).userCount();
    }

    @Override
    public Optional<String> link(Step.Link step) throws TimeoutException {
        return compare(step.answer(), people.link(People.account(step.who()), step.role(), step.ceremony()));
    }

    @Override
    public Optional<String> offer(Step.Offer step) throws TimeoutException {
        PhoneLink link = people.offer(People.account(step.who()), step.role(), step.ceremony());
        asked.put(step.who(), link);
        if (!link.isOver()) {
            return step.answer().equals("IN_PROGRESS") ? RIGHT : unexpected(step.answer(), "IN_PROGRESS");
        }
        return compare(step.answer(), link.answer().orElseThrow());
    }

    @Override
    public Optional<String> open(Step.Open step) throws TimeoutException {
        people.open(askedBy(step.who()));
        return RIGHT;
    }

    @Override
    public Optional<String> type(Step.Type step) throws TimeoutException {
        PhoneLink link = askedBy(step.who());
        String right = link.showsCode() ? link.code().orElseThrow() : people.readCode(link);
        String code = step.right() ? right : right.startsWith("B") ? "CCCC-CCCC" : "BBBB-BBBB";
        if (link.showsCode()) {
            people.typeInCar(link, code);
            return step.right() ? compare(step.answer(), people.end(link)) : RIGHT;
        }
        return compare(step.answer(), people.typeInApp(link, code));
    }

    @Override
    public Optional<String> decline(Step.Decline step) throws TimeoutException {
        PhoneLink link = askedBy(step.who());
        people.decline(link);
        people.awaitScreen(screen -> screen.link().isEmpty());
        return RIGHT;
    }

    @Override
    public Optional<String> invite(Step.Invite step) throws TimeoutException {
        return compare(step.answer(), people.invite(People.account(step.by()), People.account(step.who())));
    }

    @Override
    public Optional<String> send(Step.Send step) throws TimeoutException {
        ObjectNode data = step.data().deepCopy();
        new Blanks(cloud.clock(car.vid()), token, who -> askedBy(who).id()).fillIn(data);
        step.by().ifPresent(by -> actor(by).write(data.putObject("actor")));
        Command command = Command.of(step.type(), data);
        Sent message = cloud.send(car.vid(), joining(step).map(command::joining).orElse(command));
        step.name().ifPresent(name -> sent.put(name, message));
        boolean first = step.answer().equals("IN_PROGRESS");
        return compare(step.answer(), people.await(first ? message.answer() : message.end()));
    }

    @Override
    public Optional<String> again(Step.Again step) throws TimeoutException {
        Sent message = Optional.ofNullable(sent.get(step.name()))
                .orElseThrow(() -> new IllegalArgumentException("no message is named '" + step.name() + "'"));
        for (int i = 0; i < step.times(); i++) {
            Optional<String> problem =
                    compare(step.answer(), people.await(cloud.repeat(message).answer()));
            if (problem.isPresent()) {
                return problem;
            }
        }
        return RIGHT;
    }

    @Override
    public Optional<String> time(Step.Time step) {
        if (step.onlyTheWallClock()) {
            here().clock().moveWall(step.by());
        } else if (step.by().isNegative()) {
            throw new IllegalArgumentException("time goes forward; only the wall clock can be set back");
        } else {
            here().clock().pass(step.by());
        }
        return RIGHT;
    }

    @Override
    public Optional<String> receive(Step.Receive step) {
        here().network().set(step.reception());
        return RIGHT;
    }

    @Override
    public Optional<String> power(Step.Power step) {
        if (step.change() != Step.Power.Change.BACK) {
            here().powerOff();
        }
        if (step.change() != Step.Power.Change.GONE) {
            here().powerOn();
        }
        return RIGHT;
    }

    @Override
    public Optional<String> sense(Step.Sense step) {
        return here().vehicle().set(step.readings()) ? RIGHT : busy();
    }

    @Override
    public Optional<String> drive(Step.Drive step) {
        return new Journey(here().vehicle()).drive(step.kilometres()) ? RIGHT : busy();
    }

    @Override
    public Optional<String> react(Step.React step) {
        here().vehicle().next(step.reaction());
        return RIGHT;
    }

    @Override
    public Optional<String> signIn(Step.SignIn step) throws TimeoutException {
        people.signIn(step.who().map(People::account));
        return RIGHT;
    }

    @Override
    public Optional<String> reset(Step.Reset step) throws TimeoutException {
        here().headUnit().touch(new Action.Reset(new Confirmation.Held(Confirmation.Held.ENOUGH)));
        people.awaitScreen(screen -> screen.users().isEmpty());
        return RIGHT;
    }

    @Override
    public Optional<String> expect(Step.Expect step) throws TimeoutException {
        if (atHand.isPresent()) {
            expectInCar(step);
        }
        int told = step.told().isEmpty() ? 0 : here().vehicle().told().size();
        if (step.told().filter(count -> count != told).isPresent()) {
            return Optional.of("the car was told to do something " + told + " times");
        }
        if (step.cloudUsers().isPresent()) {
            int count = step.cloudUsers().get();
            people.await(cloud.when(known -> known.car(car.vid()).userCount() == count));
        }
        return RIGHT;
    }

    private void expectInCar(Step.Expect step) throws TimeoutException {
        people.awaitScreen(screen -> step.users()
                        .map(count -> screen.users().size() == count)
                        .orElse(true)
                && step.online().map(online -> screen.online() == online).orElse(true)
                && step.asked().map(asks -> screen.link().isPresent() == asks).orElse(true)
                && step.primary()
                        .map(who -> isPrimary(screen, People.account(who)))
                        .orElse(true));
    }

    private static boolean isPrimary(Screen screen, Account account) {
        return screen.users().stream()
                .anyMatch(user ->
                        user.role() == Role.PRIMARY && user.displayName().text().equals(account.maskedName()));
    }

    /** Whom the car gives a uid, if it does what is asked. */
    private static Optional<Account> joining(Step.Send step) {
        String user = step.data().path("user").asText();
        boolean joins = step.type().equals("user.accept") || step.type().equals("primary.designate");
        return Optional.of(user)
                .filter(who -> joins && who.startsWith("@"))
                .map(who -> People.account(who.substring(1)));
    }

    private static Actor actor(String by) {
        return switch (by) {
            case "workshop" -> People.workshop();
            case "maker" -> Actor.cloud();
            default -> People.user(People.account(by));
        };
    }

    private PhoneLink askedBy(String who) {
        return Optional.ofNullable(asked.get(who))
                .orElseThrow(() -> new IllegalArgumentException(who + " has no request; 'offer' makes one"));
    }

    private Optional<String> compare(String expected, Answer answer) {
        token = Answer.text(answer.details(), "token").or(() -> token);
        String said = answer.reason().orElse(answer.status());
        return expected.equals(answer.status()) || expected.equals(said) ? RIGHT : unexpected(expected, said);
    }

    private static Optional<String> unexpected(String expected, String said) {
        return Optional.of("the car answered " + said + " instead of " + expected);
    }

    private static Optional<String> busy() {
        return Optional.of("the car's agent is not there or too busy to hear of it");
    }
}
