package io.codriver.simulator.world;

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
import io.codriver.simulator.cloud.UserCommands;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * Everybody around one car: whoever holds a phone, whoever sits in the car, and the workshop. Each method waits until
 * what it does has happened, and throws a {@link TimeoutException} if that takes longer than its patience.
 */
public final class People {

    private static final String LOCALE = "en";
    private static final String WORKSHOP = "workshop-1";

    private final Cloud cloud;
    private final SimulatedCar car;
    private final SimulatedHeadUnit headUnit;
    private final Supplier<Duration> patience;

    public People(Cloud cloud, SimulatedCar car, SimulatedHeadUnit headUnit, Duration patience) {
        this(cloud, car, headUnit, () -> patience);
    }

    /** @param patience how long whatever is done next may take */
    public People(Cloud cloud, SimulatedCar car, SimulatedHeadUnit headUnit, Supplier<Duration> patience) {
        this.cloud = cloud;
        this.car = car;
        this.headUnit = headUnit;
        this.patience = patience;
    }

    /** The account of a person; the same name gives the same account. */
    public static Account account(String name) {
        return Account.of(name.strip().toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", "-"), name);
    }

    /** The workshop, when it asks for something. */
    public static Actor workshop() {
        return Actor.servicePartner(WORKSHOP);
    }

    /** A user, when it asks for something. */
    public static Actor user(Account account) {
        return Actor.user(account.sub());
    }

    /** Links the account of a person in the way that the car prefers. */
    public Answer link(String name, String role) throws TimeoutException {
        return link(account(name), role, Optional.empty());
    }

    /** Asks the car to link the account of a person; the request waits in the car, or is over. */
    public PhoneLink offer(String name, String role) throws TimeoutException {
        return offer(account(name), role, Optional.empty());
    }

    /**
     * Links an account in the way that the car's platform has: with a code, or as the primary whom the workshop names.
     *
     * @param role {@code PRIMARY} or {@code SECONDARY}
     * @param ceremony how the code is handed over; if none is said, what the car prefers
     * @return the car's last answer
     */
    public Answer link(Account account, String role, Optional<String> ceremony) throws TimeoutException {
        if (role.equals("PRIMARY") && isNamedByOthers()) {
            return name(account);
        }
        PhoneLink asked = offer(account, role, ceremony);
        if (asked.isOver()) {
            return asked.answer().orElseThrow();
        }
        open(asked);
        if (asked.showsCode()) {
            typeInCar(asked, asked.code().orElseThrow());
            return end(asked);
        }
        return typeInApp(asked, readCode(asked));
    }

    /** Whether this car's first primary cannot become that alone. */
    public boolean isNamedByOthers() {
        return !car.profile().firstPrimary().contains(FirstPrimary.FIRST_ACCOUNT);
    }

    /** The workshop names the primary; where somebody in the car has to agree, somebody does. */
    public Answer name(Account account) throws TimeoutException {
        Sent sent = cloud.send(
                car.vid(),
                PrimaryCommands.designate(
                        workshop(), account, LOCALE, cloud.clock(car.vid()).instant(), "check-1"));
        if (!await(sent.answer()).isFinal()) {
            Screen asking =
                    awaitScreen(screen -> screen.questions().designation().isPresent());
            Uid nominee = asking.questions().designation().orElseThrow().nominee();
            headUnit.touch(new Action.AnswerDesignation(nominee, true));
        }
        return await(sent.end());
    }

    /** Asks the car to link an account; the request waits in the car, or is over. */
    public PhoneLink offer(Account account, String role, Optional<String> ceremony) throws TimeoutException {
        PhoneLink asked = cloud.offer(car.vid(), account, role, ceremony.orElseGet(this::preferred));
        return await(asked, link -> link.phase() != Phase.ASKED);
    }

    /** Somebody in the car opens the message of a request. */
    public void open(PhoneLink link) throws TimeoutException {
        LinkId id = new LinkId(link.id());
        awaitScreen(screen -> shows(screen, id));
        headUnit.touch(new Action.OpenLink(id));
        awaitScreen(screen -> shows(screen, id) && screen.link().orElseThrow().opened());
    }

    /** Somebody in the car reads the code of a request that was opened. */
    public String readCode(PhoneLink link) throws TimeoutException {
        LinkId id = new LinkId(link.id());
        Screen shown = awaitScreen(screen ->
                shows(screen, id) && screen.link().orElseThrow().code().isPresent());
        return shown.link().orElseThrow().code().orElseThrow().forDisplay();
    }

    /** Somebody types a code into the app. */
    public Answer typeInApp(PhoneLink link, String code) throws TimeoutException {
        return await(cloud.commit(await(link, one -> one.phase() != Phase.WAITING_IN_CAR), code, LOCALE));
    }

    /** Somebody accepts the terms and types a code on the head unit. */
    public void typeInCar(PhoneLink link, String code) {
        LinkId id = new LinkId(link.id());
        headUnit.touch(new Action.AcceptTerms(id, LOCALE));
        headUnit.touch(new Action.TypeCode(id, SecurityCode.of(code)));
    }

    /** Somebody in the car says that it was not them. */
    public void decline(PhoneLink link) {
        headUnit.touch(new Action.DeclineLink(new LinkId(link.id())));
    }

    /** What came of a request, once it is over. */
    public Answer end(PhoneLink link) throws TimeoutException {
        return await(link, PhoneLink::isOver).answer().orElseThrow();
    }

    /** The primary invites somebody, who accepts. */
    public Answer invite(Account primary, Account guest) throws TimeoutException {
        String id = cloud.newInviteId();
        Answer invited = ask(UserCommands.invite(user(primary), id, guest.maskedName(), "SHARED", Optional.empty()));
        return invited.succeeded()
                ? ask(UserCommands.accept(
                        id, guest, LOCALE, cloud.clock(car.vid()).instant()))
                : invited;
    }

    /** Sends a command and waits for its first answer. */
    public Answer ask(Command command) throws TimeoutException {
        return await(cloud.send(car.vid(), command).answer());
    }

    /** Somebody signs in on the head unit, or nobody is any more. */
    public void signIn(Optional<Account> who) throws TimeoutException {
        Optional<Uid> driver = Optional.empty();
        if (who.isPresent()) {
            String sub = who.get().sub();
            await(cloud.when(known -> known.users(car.vid()).findUid(sub).isPresent()));
            driver = cloud.users(car.vid()).findUid(sub).map(Uid::new);
        }
        Optional<Uid> expected = driver;
        headUnit.signIn(driver);
        awaitScreen(screen -> screen.driver().equals(expected));
    }

    /** Waits until the head unit shows this. */
    public Screen awaitScreen(Predicate<Screen> condition) throws TimeoutException {
        return await(headUnit.when(condition));
    }

    private String preferred() {
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

    /** Waits for this, as long as everything else here is waited for. */
    public <T> T await(CompletableFuture<T> future) throws TimeoutException {
        try {
            return future.get(patience.get().toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException e) {
            throw new IllegalStateException("a stand-in has a bug", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }
}
