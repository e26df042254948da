package io.codriver.agent.boot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.codriver.agent.adapter.anchor.FileAnchor;
import io.codriver.agent.adapter.sqlite.SqliteStore;
import io.codriver.agent.app.port.Fault;
import io.codriver.agent.app.port.Saved;
import io.codriver.agent.app.port.Store;
import io.codriver.agent.app.port.StoredSamples;
import io.codriver.agent.app.port.Transaction;
import io.codriver.agent.domain.answer.Status;
import io.codriver.agent.domain.audit.Entry;
import io.codriver.agent.domain.audit.Trail;
import io.codriver.agent.domain.audit.Who;
import io.codriver.agent.domain.time.Moment;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** The program from outside: what it prints, and the number with which it ends. */
class CommandLineTest {

    @TempDir
    Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void saysWhatItCanDo() {
        assertEquals(0, execute("--help"));
        for (String word : List.of(
                "run", "users", "audit", "doctor", "settings", "--config", "--version", "78", "CODRIVER_BROKER_HOST")) {
            assertTrue(out.toString().contains(word), word);
        }
    }

    @Test
    void saysItsVersion() {
        assertEquals(0, execute("--version"));
        assertEquals("codriver-agent development", out.toString().strip());
    }

    @Test
    void printsEveryKeyAsAConfigurationToBeginWith() throws IOException {
        assertEquals(0, execute("settings"));
        for (SettingKey key : SettingKey.values()) {
            assertTrue(out.toString().contains(key.key() + " ="), key.key());
            assertTrue(out.toString().contains("# " + key.meaning()), key.key());
        }
        Path begun = Files.writeString(folder.resolve("begun.properties"), out.toString());
        assertEquals(78, execute("run", "-c", begun.toString()));
        assertTrue(err.toString().contains("broker.host is missing"), err.toString());
        assertTrue(!err.toString().contains("not a key"), err.toString());
    }

    @Test
    void endsWith2WhenTheCommandLineIsWrong() {
        assertEquals(2, execute("drive"));
        assertEquals(2, execute("run", "--fast"));
        assertEquals(2, execute());
    }

    @Test
    void endsWith78WhenTheConfigurationIsWrong() {
        Path file = new ConfigurationFile(folder)
                .without("profile")
                .without("broker.host")
                .file();
        assertEquals(78, execute("run", "--config", file.toString()));
        assertTrue(err.toString().contains("profile is missing"), err.toString());
        assertTrue(err.toString().contains("broker.host is missing"), err.toString());
    }

    @Test
    void endsWith78WhenTheKeyIsNotThere() {
        Path file = new ConfigurationFile(folder).with("head.unit", "none").file();
        assertEquals(78, execute("run", "--config", file.toString()));
        assertTrue(err.toString().contains("vehicle.p"), err.toString());
    }

    @Test
    void endsWith74WhenTheStoreIsDamaged() throws IOException, Fault {
        Path file = new ConfigurationFile(folder).file();
        Path store = folder.resolve("store");
        SqliteStore.open(store).close();
        try (var files = Files.list(store)) {
            for (Path one : files.filter(Files::isRegularFile).toList()) {
                Files.writeString(one, "this is not a database, and it is long enough to look at".repeat(100));
            }
        }
        assertEquals(74, execute("users", "--config", file.toString()));
    }

    @Test
    void listsNobodyInANewCar() {
        Path file = new ConfigurationFile(folder).file();
        assertEquals(0, execute("users", "-c", file.toString()));
        assertEquals(
                List.of("Nobody is linked to this car.", "0 of 7 users, revision 0 of the list."),
                out.toString().lines().toList());
        assertTrue(Files.notExists(folder.resolve("store")), "it only looks");
    }

    @Test
    void listsWhoIsLinkedAndNoAccount() throws Fault {
        Path file = new ConfigurationFile(folder).file();
        try (Store store = SqliteStore.open(folder.resolve("store"))) {
            store.commit(StoredSamples.only(StoredSamples.saved(StoredSamples.roster(2, 5), Optional.empty(), 60, 0)));
        }
        assertEquals(0, execute("users", "-c", file.toString()));
        List<String> lines = out.toString().lines().toList();
        assertEquals(4, lines.size(), out.toString());
        assertTrue(lines.get(1).contains("Ä••• 1"), lines.get(1));
        assertTrue(lines.get(2).contains("Ä••• 2"), lines.get(2));
        assertEquals("2 of 7 users, revision 5 of the list.", lines.get(3));
        assertTrue(!out.toString().contains(StoredSamples.SUBJECT), "an account is printed");
    }

    @Test
    void theAuditSaysWhetherTheRecordIsWhole() throws Fault {
        Path file = new ConfigurationFile(folder).file();
        assertEquals(0, execute("audit", "-c", file.toString()));
        assertTrue(out.toString().startsWith("The record is whole: 0 lines"), out.toString());
        Trail.Written written = writeRecord();
        assertEquals(1, execute("audit", "-c", file.toString()));
        assertTrue(out.toString().contains("ANCHOR LOST"), out.toString());
        new FileAnchor(folder.resolve("store")).write(written.after().head());
        assertEquals(0, execute("audit", "-c", file.toString()));
        List<String> lines = out.toString().lines().toList();
        assertEquals("1 " + written.lines().get(0).text(), lines.get(0));
        assertTrue(lines.get(1).contains(written.after().head().hash()), lines.get(1));
        new FileAnchor(folder.resolve("store")).write(written.after().head().next("one more"));
        assertEquals(1, execute("audit", "--last", "0", "-c", file.toString()));
        assertTrue(out.toString().startsWith("ROLLED BACK"), out.toString());
        assertEquals(0, execute("audit", "--help"));
        assertTrue(out.toString().contains("--last 20"), out.toString());
    }

    private Trail.Written writeRecord() throws Fault {
        Entry entry = new Entry(
                Instant.EPOCH, Who.CAR, "time", Optional.empty(), Set.of(), Status.SUCCEEDED, Optional.empty());
        Moment now = StoredSamples.moment(1);
        Saved empty = StoredSamples.empty(1);
        Trail.Written written = empty.kept().audit().write(List.of(entry), now);
        Saved saved = new Saved(empty.kept().with(written.after()), now, 1, 0);
        try (Store store = SqliteStore.open(folder.resolve("store"))) {
            store.commit(new Transaction(saved, Optional.empty(), List.of(), Set.of(), written.lines()));
        }
        return written;
    }

    @Test
    void theDoctorEndsWith1AndTellsAllProblems() {
        Path file = new ConfigurationFile(folder)
                .without("profile")
                .with("broker.port", "x")
                .file();
        assertEquals(1, execute("doctor", "--config", file.toString()));
        assertEquals(
                2,
                out.toString().lines().filter(line -> line.startsWith("FAIL")).count(),
                out.toString());
    }

    private int execute(String... arguments) {
        out.getBuffer().setLength(0);
        CommandLine line = CodriverAgent.commandLine();
        line.setOut(new PrintWriter(out));
        line.setErr(new PrintWriter(err));
        return line.execute(arguments);
    }
}
