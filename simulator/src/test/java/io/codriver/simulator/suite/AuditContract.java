package io.codriver.simulator.suite;

import static io.codriver.simulator.cloud.Actor.user;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.codriver.agent.adapter.anchor.FileAnchor;
import io.codriver.agent.adapter.sqlite.AuditReader;
import io.codriver.agent.app.port.Fault;
import io.codriver.agent.domain.audit.AuditLine;
import io.codriver.agent.domain.audit.Book;
import io.codriver.agent.domain.audit.Head;
import io.codriver.simulator.cloud.RemoteCommands;
import io.codriver.simulator.cloud.UserCommands;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The record of changes: it is there, names nobody, outlives a reset, and shows that somebody put an older one back. */
interface AuditContract extends OnStage {

    @Test
    default void recordsWhoDidWhatAndNamesNobodyAlsoAfterAReset() throws Fault {
        Crew crew = Crew.on(stage(), "mini-os9", "owner", "friend");
        String uid = crew.uid("owner").value();
        crew.ask(RemoteCommands.order(user("owner"), "LOCK"));
        crew.done(UserCommands.remove(user("owner"), "friend"));
        crew.settle();
        assertEquals(
                line(crew, "user.remove").get(1),
                line(crew, "remote.command.LOCK").get(1),
                "the same user has the same token");
        crew.car().touch(ResetContract.HELD);
        Phone.await(crew.cloud()
                .when(known -> known.users(crew.car().vid()).resetAt().isPresent()));
        line(crew, "touch.reset");
        Book book = read(crew.car());
        assertEquals(List.of(), book.inspect());
        assertTrue(book.lines().size() > 5, "the record outlives the reset");
        String all = book.lines().toString();
        for (String name : List.of("owner", "friend", "Smith", uid)) {
            assertFalse(all.contains(name), name);
        }
    }

    @Test
    default void tellsTheCloudThatSomebodyPutAnOlderStoreBack() throws IOException, Fault {
        Crew crew = Crew.on(stage(), "mini-os9", "owner");
        TestCar car = crew.car();
        car.stop();
        Path older = car.storeFolder().resolveSibling(car.vid() + "-older");
        copy(car.storeFolder(), older, "codriver.db");
        car.start().awaitOnline();
        crew.join("friend", "SECONDARY");
        long count = read(car).trail().head().count();
        car.stop();
        copy(older, car.storeFolder(), "codriver.db");
        long kept = read(car).trail().head().count();
        car.start().awaitOnline();
        crew.settle();
        JsonNode alert =
                stage().heard().on(car.vid(), "v2c/event/security.alert").get(0).path("data");
        assertEquals("AUDIT_ROLLED_BACK", alert.path("what").asText());
        assertEquals(kept + 1, alert.path("line").asLong());
        Book book = read(car);
        assertEquals(List.of(), book.inspect(), "the record goes on behind it");
        assertTrue(book.trail().head().count() > count, "and never back");
        line(crew, "AUDIT_ROLLED_BACK");
        car.assertAlive();
    }

    @Test
    default void theCloudNoticesThatSomebodyPutTheOlderAnchorBackToo() throws IOException, Fault {
        Crew crew = Crew.on(stage(), "mini-os9", "owner");
        TestCar car = crew.car();
        car.stop();
        Path older = car.storeFolder().resolveSibling(car.vid() + "-older-with-anchor");
        copy(car.storeFolder(), older, "codriver");
        car.start().awaitOnline();
        crew.join("friend", "SECONDARY");
        crew.settle();
        car.stop();
        long count = read(car).trail().head().count();
        car.start().awaitOnline();
        // What the cloud was never told it cannot miss.
        Phone.await(crew.cloud().when(known -> known.car(car.vid()).audit().highest() >= count));
        assertEquals(Optional.empty(), crew.cloud().car(car.vid()).audit().fell(), "so far it only grew");
        car.stop();
        copy(older, car.storeFolder(), "codriver");
        car.start();
        Phone.await(
                crew.cloud().when(known -> known.car(car.vid()).audit().fell().isPresent()));
    }

    private static List<String> line(Crew crew, String what) throws Fault {
        return read(crew.car()).lines().stream()
                .map(AuditLine::text)
                .map(text -> List.of(text.split(" ", -1)))
                .filter(fields -> fields.contains(what))
                .reduce((first, second) -> second)
                .orElseThrow(() -> new AssertionError("nothing is recorded of " + what));
    }

    private static Book read(TestCar car) throws Fault {
        Optional<Head> anchor = new FileAnchor(car.storeFolder()).find();
        return AuditReader.find(car.storeFolder()).orElseThrow().against(anchor);
    }

    /** The files of the database begin with "codriver.db"; the anchor beside it does not. */
    private static void copy(Path from, Path to, String beginning) throws IOException {
        Files.createDirectories(to);
        try (var files = Files.list(from)) {
            for (Path file : files.toList()) {
                if (file.getFileName().toString().startsWith(beginning)) {
                    Files.copy(file, to.resolve(file.getFileName()), StandardCopyOption.REPLACE_EXISTING);
                }
            }
        }
    }
}
