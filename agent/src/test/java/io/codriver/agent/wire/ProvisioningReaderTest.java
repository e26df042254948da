package io.codriver.agent.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.codriver.agent.domain.membership.Nominee;
import io.codriver.agent.domain.roster.Consent;
import io.codriver.agent.domain.roster.DisplayName;
import io.codriver.agent.domain.roster.UserId;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The file with which a car is delivered, as its page shows one. */
class ProvisioningReaderTest {

    private static final String VID = "car-7f3a9c21";

    @Test
    void readsTheExampleOfItsPage() throws Exception {
        UserId user = new UserId("https://accounts.example.com", "248289761001");
        Consent consent = new Consent("2026-01", "de-DE", Instant.parse("2026-03-20T08:12:40Z"));
        Nominee expected = new Nominee(user, new DisplayName("A••• B."), consent, "order 2026-118-0457");
        assertEquals(expected, read(example()));
    }

    @ParameterizedTest(name = "{0} in place of {1}: {2}")
    @CsvSource(
            delimiter = '|',
            value = {
                "\"vid\": \"car-7f3a9c21\"     | \"vid\": \"car-2b90d4e7\"    | vid",
                "\"vid\": \"car-7f3a9c21\",    | \"x\": 1, \"vid\": \"car-7f3a9c21\", | x is unknown",
                "\"vid\": \"car-7f3a9c21\",    | \"role\": \"PRIMARY\",       | role is unknown",
                "\"sub\":                      | \"email\": 1, \"sub\":       | user.email is unknown",
                "\"version\":                  | \"url\": 1, \"version\":     | terms.url is unknown",
                "\"vid\":                      | \"vid\": \"a\", \"vid\":     | duplicate",
                "2026-03-20T08:12:40Z          | yesterday                    | acceptedAt",
                "de-DE                         | ??                           | locale",
                "order 2026-118-0457           | ''                           | assertion"
            })
    void refusesWhatIsNoneOrAnotherCars(String from, String to, String problem) throws IOException {
        assertTrue(example().contains(from), from);
        WireFault fault = assertThrows(WireFault.class, () -> read(example().replace(from, to)));
        assertTrue(fault.problem().contains(problem), fault.problem());
        assertFalse(fault.problem().contains("248289761001"), fault.problem());
    }

    private static Nominee read(String file) throws WireFault {
        return ProvisioningReader.read(file.getBytes(StandardCharsets.UTF_8), VID);
    }

    private static String example() throws IOException {
        String page = Files.readString(Path.of("docs", "provisioning.md"));
        int begin = page.indexOf("```json\n") + "```json\n".length();
        return page.substring(begin, page.indexOf("```", begin));
    }
}
