package io.codriver.simulator.link;

import io.codriver.agent.domain.Action;
import io.codriver.agent.domain.Screen;
import io.codriver.agent.domain.linking.LinkId;
import io.codriver.agent.domain.linking.SecurityCode;
import io.codriver.agent.domain.platform.FirstPrimary;
import io.codriver.agent.domain.roster.Uid;
import io.codriver.simulator.car.SimulatedCar;
import io.codriver.simulator.car.SimulatedHeadUnit;
import io.codriver.simulator.cloud.Account;
import io.codriver.simulator.cloud.Actor;
import io.codriver.simulator.cloud.Answer;
import io.codriver.simulator.cloud.Cloud;
import io.codriver.simulator.cloud.Command;
import io.codriver.simulator.cloud.PhoneLink;
import io.codriver.simulator.cloud.PhoneLink.Phase;
import io.codriver.simulator.cloud.PrimaryCommands;
import io.codriver.simulator.cloud.Sent;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import java.util.function.Predicate;

/**
 * Links one account after the other. It plays the person in the car, the one at the phone and, where the first account
 * cannot become the primary by itself, the workshop that names it.
 */
public final class LinkRun {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final String LOCALE = "en";
    private static final String WORKSHOP = "workshop-1";

    private final Cloud cloud;
    private final SimulatedCar car;
    private final SimulatedHeadUnit headUnit;
    private final InstantSource clock;
    private final LongSupplier nanoTime;
    private Optional<Duration> answered = Optional.empty();

    public LinkRun(
            Cloud cloud, SimulatedCar car, SimulatedHeadUnit headUnit, InstantSource clock, LongSupplier nanoTime) {
        this.cloud = cloud;
        this.car = car;
        this.headUnit = headUnit;
        this.clock = clock;
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
            boolean named = number == 1 && !car.profile().firstPrimary().contains(FirstPrimary.FIRST_ACCOUNT);
            Answer end = named ? name(account) : link(account, role);
            LinkResult result = new LinkResult(number, account, role, end, since(begun), answered);
            progress.accept(result);
            results.add(result);
        }
        return results;
    }

    private Answer name(Account account) throws TimeoutException {
        Command command =
                PrimaryCommands.designate(Actor.servicePartner(WORKSHOP), account, LOCALE, clock.instant(), "check-1");
        Sent sent = cloud.send(car.vid(), command);
        if (!await(sent.answer()).isFinal()) {
            Screen asking = await(
                    headUnit.when(screen -> screen.questions().designation().isPresent()));
            Uid nominee = asking.questions().designation().orElseThrow().nominee();
            headUnit.touch(new Action.AnswerDesignation(nominee, true));
        }
        return await(sent.end());
    }

    private Answer link(Account account, String role) throws TimeoutException {
        PhoneLink asked = cloud.offer(car.vid(), account, role, ceremony());
        PhoneLink answered = await(asked, link -> link.phase() != Phase.ASKED);
        if (answered.isOver()) {
            return answered.answer().orElseThrow();
        }
        LinkId id = new LinkId(asked.id());
        await(headUnit.when(screen -> shows(screen, id)));
        headUnit.touch(new Action.OpenLink(id));
        if (asked.showsCode()) {
            typeInCar(id, asked.code().orElseThrow());
        } else {
            typeInApp(asked, id);
        }
        return await(asked, PhoneLink::isOver).answer().orElseThrow();
    }

    private void typeInCar(LinkId id, String code) throws TimeoutException {
        await(headUnit.when(
                screen -> shows(screen, id) && screen.link().orElseThrow().opened()));
        headUnit.touch(new Action.AcceptTerms(id, LOCALE));
        headUnit.touch(new Action.TypeCode(id, SecurityCode.of(code)));
    }

    private void typeInApp(PhoneLink asked, LinkId id) throws TimeoutException {
        Screen shown = await(headUnit.when(screen ->
                shows(screen, id) && screen.link().orElseThrow().code().isPresent()));
        String code = shown.link().orElseThrow().code().orElseThrow().forDisplay();
        PhoneLink opened = await(asked, link -> link.phase() != Phase.WAITING_IN_CAR);
        long sent = nanoTime.getAsLong();
        await(cloud.commit(opened, code, LOCALE));
        answered = Optional.of(since(sent));
    }

    private Duration since(long begun) {
        return Duration.ofNanos(nanoTime.getAsLong() - begun);
    }

    private String ceremony() {
        List<String> offered = cloud.car(car.vid()).ceremonies();
        return offered.contains("DISPLAY_VEHICLE_CODE") ? "DISPLAY_VEHICLE_CODE" : offered.get(0);
    }

    private PhoneLink await(PhoneLink link, Predicate<PhoneLink> condition) throws TimeoutException {
        await(cloud.when(known -> condition.test(known.findLink(link.id()).orElseThrow())));
        return cloud.findLink(link.id()).orElseThrow();
    }

    private static boolean shows(Screen screen, LinkId id) {
        return screen.link().filter(link -> link.linkId().equals(id)).isPresent();
    }

    private static <T> T await(CompletableFuture<T> future) throws TimeoutException {
        try {
            return future.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            throw new IllegalStateException("a stand-in has a bug", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }
}
