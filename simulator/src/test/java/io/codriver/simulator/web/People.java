package io.codriver.simulator.web;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.codriver.agent.domain.Action;
import io.codriver.agent.domain.Screen;
import io.codriver.agent.domain.linking.LinkId;
import io.codriver.simulator.car.SimulatedCar;
import io.codriver.simulator.car.SimulatedHeadUnit;
import io.codriver.simulator.cloud.Account;
import io.codriver.simulator.cloud.Actor;
import io.codriver.simulator.cloud.Answer;
import io.codriver.simulator.cloud.Cloud;
import io.codriver.simulator.cloud.Command;
import io.codriver.simulator.cloud.PhoneLink;
import io.codriver.simulator.cloud.PrimaryCommands;
import io.codriver.simulator.cloud.UserCommands;
import io.codriver.simulator.cloud.WorkshopCommands;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Predicate;

/** People whose phones a test does not look at: what they do goes through cloud and broker as always. */
record People(Cloud cloud, SimulatedCar car, SimulatedHeadUnit headUnit) {

    /** The workshop that has a page. */
    static final Actor WORKSHOP = Actor.servicePartner("workshop-7");

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final InstantSource CLOCK = InstantSource.system();

    /** The account that a phone's page has under this name. */
    static Account account(String name) {
        return Accounts.named(name).orElseThrow();
    }

    static Actor actor(String name) {
        return Actor.user(account(name).sub());
    }

    /** A workshop names the primary of a car that takes that. */
    void primary(String name) {
        succeed(designation(name));
    }

    Command designation(String name) {
        return PrimaryCommands.designate(WORKSHOP, account(name), "en", CLOCK.instant(), "check-1");
    }

    /** The primary invites somebody who accepts at once. */
    void secondary(String primary, String name) {
        String id = "invitation-of-" + account(name).sub();
        succeed(UserCommands.invite(actor(primary), id, account(name).maskedName(), "SHARED", Optional.empty()));
        succeed(UserCommands.accept(id, account(name), "en", CLOCK.instant()));
    }

    /** Links an account with a code that is read in the car, by a person who is not looked at either. */
    void link(String name, String role) {
        PhoneLink asked = cloud.offer(car.vid(), account(name), role, "DISPLAY_VEHICLE_CODE");
        LinkId id = new LinkId(asked.id());
        await(headUnit.when(
                screen -> screen.link().filter(link -> link.linkId().equals(id)).isPresent()));
        headUnit.touch(new Action.OpenLink(id));
        Screen shown = await(headUnit.when(
                screen -> screen.link().flatMap(Screen.LinkMessage::code).isPresent()));
        String code =
                shown.link().flatMap(Screen.LinkMessage::code).orElseThrow().forDisplay();
        assertTrue(await(cloud.commit(asked, code, "en")).succeeded());
    }

    /** Sends it and waits for the car's first answer. */
    Answer ask(Command command) {
        return await(cloud.send(car.vid(), command).answer());
    }

    void succeed(Command command) {
        Answer answer = ask(command);
        assertTrue(answer.succeeded(), command.type() + " " + answer.reason());
    }

    /** A line, a reminder and a booking, so that every page has something to show. */
    void correspond(String name) {
        succeed(WorkshopCommands.line(WORKSHOP, "Your tyres are here."));
        succeed(WorkshopCommands.line(actor(name), "I shall come on Friday."));
        succeed(WorkshopCommands.remind(WORKSHOP, "Inspection", Optional.of(LocalDate.of(2027, 1, 31))));
        succeed(WorkshopCommands.book(actor(name), "booking-of-" + account(name).sub(), "New wipers, please"));
    }

    /** Waits until the car has shown this user that status. */
    void awaitStatus(String name, Predicate<JsonNode> condition) {
        await(cloud.when(known -> known.users(car.vid())
                .findUid(account(name).sub())
                .flatMap(uid -> known.users(car.vid()).views(uid).find("status"))
                .filter(condition)
                .isPresent()));
    }

    /** Waits until the cloud has heard that so many are linked to the car. */
    void awaitUsers(int count) {
        await(cloud.when(known -> known.car(car.vid()).userCount() == count));
    }

    private static <T> T await(CompletableFuture<T> future) {
        try {
            return future.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (InterruptedException | ExecutionException | TimeoutException e) {
            throw new AssertionError(e);
        }
    }
}
