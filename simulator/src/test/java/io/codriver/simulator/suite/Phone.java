package io.codriver.simulator.suite;

import io.codriver.simulator.cloud.Answer;
import io.codriver.simulator.cloud.Cloud;
import io.codriver.simulator.cloud.PhoneLink;
import io.codriver.simulator.cloud.PhoneLink.Phase;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Predicate;

/** Somebody with the app, who wants to link an account to one car. */
final class Phone {

    static final String DISPLAY = "DISPLAY_VEHICLE_CODE";
    static final String LOCALE = "en";

    private final Cloud cloud;
    private final TestCar car;

    Phone(Cloud cloud, TestCar car) {
        this.cloud = cloud;
        this.car = car;
        await(cloud.when(known -> known.car(car.vid()).isReady()));
    }

    /** Asks, and waits for the first answer. */
    PhoneLink ask(String sub, String role, String ceremony) {
        PhoneLink asked = cloud.offer(car.vid(), Crew.account(sub), role, ceremony);
        return await(asked, link -> link.phase() != Phase.ASKED);
    }

    /** The whole display ceremony with a code of the car. */
    PhoneLink link(String sub, String role) {
        PhoneLink asked = ask(sub, role, DISPLAY);
        String code = car.readCode(asked.id());
        commit(asked, code);
        return await(asked, PhoneLink::isOver);
    }

    /** Sends a code and waits for the answer. */
    Answer commit(PhoneLink link, String code) {
        return await(cloud.commit(link, code, LOCALE));
    }

    /** Takes the request back and waits for the answer. */
    Answer cancel(PhoneLink link) {
        return await(cloud.cancel(link));
    }

    PhoneLink awaitEnd(PhoneLink link) {
        return await(link, PhoneLink::isOver);
    }

    private PhoneLink await(PhoneLink link, Predicate<PhoneLink> condition) {
        await(cloud.when(known -> condition.test(known.findLink(link.id()).orElseThrow())));
        return cloud.findLink(link.id()).orElseThrow();
    }

    static <T> T await(CompletableFuture<T> future) {
        try {
            return future.get(Heard.PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException e) {
            throw new AssertionError(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }
}
