package io.codriver.agent.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.codriver.agent.domain.remote.Order;
import io.codriver.agent.domain.remote.Service;
import io.codriver.agent.domain.remote.Work;
import io.codriver.agent.domain.vehicle.Readings;
import io.codriver.agent.domain.vehicle.Signal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The page says of every service what the code does. */
class RemoteServicesPageTest {

    private final String page = Files.readString(Path.of("docs/protocol.md"));

    RemoteServicesPageTest() throws IOException {}

    @ParameterizedTest
    @EnumSource(Service.class)
    void hasTwoRowsForEveryService(Service service) {
        String does = row("### What the services do", service);
        Order order = switch (service) {
            case CLIMATE_START, CHARGING_LIMIT -> Order.of(service, 21);
            default -> Order.of(service);
        };
        Work work = Work.of(order, Readings.NONE);
        assertTrue(does.contains("| `" + service.capability() + "` |"), does);
        assertTrue(does.endsWith("| " + work.longest().toSeconds() + " s |"), does);
        if (!does.contains("the same")) {
            for (Signal signal : work.targets().keySet()) {
                String name = signal.path().substring(signal.path().lastIndexOf('.') + 1);
                assertTrue(does.contains(name), name + " in " + does);
            }
        }
        String cut = row("### When the power goes", service);
        assertEquals(work.shows().isEmpty(), !cut.contains("`SUCCEEDED`"), cut);
        assertTrue(cut.contains("`TIMED_OUT`"), cut);
    }

    private String row(String heading, Service service) {
        String section = page.substring(page.indexOf(heading) + heading.length());
        List<String> rows = section.substring(0, section.indexOf("\n## ") < 0 ? section.length() : end(section))
                .lines()
                .filter(line -> line.startsWith("| `" + service + "` |"))
                .toList();
        assertEquals(1, rows.size(), heading);
        return rows.get(0);
    }

    private static int end(String section) {
        int next = section.indexOf("\n### ");
        int last = section.indexOf("\n## ");
        return next < 0 ? last : Math.min(next, last);
    }
}
