package io.codriver.certs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Several users of one folder at once, as a demo beside a test run. */
class SharedFolderTest {
    private static final int USERS = 4;

    @TempDir
    private Path folder;

    private final HandClock clock = new HandClock();

    @Test
    void usersTakeTurnsAndSeeOneAuthority() throws Exception {
        ExecutorService users = Executors.newFixedThreadPool(USERS);
        try {
            List<Future<KeyEntry>> answers = new ArrayList<>();
            for (int user = 0; user < USERS; user++) {
                String own = "mini-" + user;
                answers.add(users.submit(() -> {
                    DevelopmentPki pki = DevelopmentPki.open(folder, clock, new SecureRandom());
                    pki.ensureCloud();
                    return pki.ensureVehicle(own);
                }));
            }
            Set<Object> issuers = new HashSet<>();
            DevelopmentPki pki = DevelopmentPki.open(folder, clock, new SecureRandom());
            for (Future<KeyEntry> answer : answers) {
                Credential credential = answer.get(60, TimeUnit.SECONDS).credential();
                JdkJudge.judge(pki, credential.chain(), clock.instant());
                issuers.add(credential.chain().get(1));
            }
            assertEquals(1, issuers.size());
            assertEquals(Change.Status.KEPT, pki.ensureCloud().status());
        } finally {
            users.shutdownNow();
            assertTrue(users.awaitTermination(60, TimeUnit.SECONDS));
        }
    }

    @Test
    void oneUserNoticesThatAnotherReplacedTheIssuingCa() throws Exception {
        DevelopmentPki one = DevelopmentPki.open(folder, clock, new SecureRandom());
        DevelopmentPki two = DevelopmentPki.open(folder, clock, new SecureRandom());
        one.ensureCloud();
        Files.delete(folder.resolve("issuing/issuing.p12"));
        two.ensureAuthority();

        KeyEntry cloud = one.ensureCloud();

        assertEquals("the issuing CA was renewed", cloud.reason());
        JdkJudge.judge(one, cloud.credential().chain(), clock.instant());
    }
}
