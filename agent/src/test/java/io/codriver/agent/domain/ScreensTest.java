package io.codriver.agent.domain;

import static io.codriver.agent.domain.Scene.forSeven;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.codriver.agent.domain.platform.Ceremony;
import io.codriver.agent.domain.roster.Role;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What the head unit shows. */
class ScreensTest {

    private final Scene scene = forSeven();

    @Test
    void showsTheCodeOnlyOnceOpenedAndWhileTheCarStands() {
        scene.offer("a", 1, Role.PRIMARY);
        assertEquals(Optional.empty(), message().code());
        scene.open("a");
        assertEquals(Optional.of(Scene.CODE), message().code());
        scene.move(true);
        assertEquals(Optional.empty(), message().code());
        assertTrue(draw().moving());
        scene.move(false);
        assertEquals(Optional.of(Scene.CODE), message().code());
    }

    @Test
    void neverShowsACodeThatIsTypedHere() {
        scene.offer(Scene.offer("a", 1, Role.PRIMARY, Ceremony.ENTRY), Duration.ofHours(1));
        scene.open("a");
        assertTrue(message().codeTypedHere());
        assertEquals(Optional.empty(), message().code());
        assertFalse(message().termsAccepted());
        scene.accept("a");
        assertTrue(message().termsAccepted());
    }

    @Test
    void saysWhatTheLinkWouldDoToOthers() {
        scene.offer("a", 1, Role.PRIMARY);
        assertEquals(new Screen.Consequence(false, 0), message().consequence());
        scene.cancel("a");
        scene.linked(1, Role.PRIMARY).linked(2, Role.SECONDARY).linked(3, Role.SECONDARY);
        scene.offer("b", 4, Role.SECONDARY);
        assertEquals(new Screen.Consequence(false, 0), message().consequence());
        scene.offer("c", 4, Role.PRIMARY);
        assertEquals(new Screen.Consequence(true, 2), message().consequence());
    }

    @Test
    void countsTheTriesThatAreLeft() {
        scene.offer("a", 1, Role.PRIMARY);
        assertEquals(5, message().triesLeft());
        scene.open("a");
        assertEquals(5, message().triesLeft());
        scene.commit("a", Scene.WRONG);
        assertEquals(4, message().triesLeft());
    }

    @Test
    void listsTheUsersAndWhatIsNew() {
        scene.linked(1, Role.PRIMARY).linked(2, Role.SECONDARY);
        Screen screen = draw();
        assertEquals(Optional.empty(), screen.link());
        assertEquals(7, screen.userLimit());
        assertEquals(2, screen.users().size());
        assertEquals("A••• 2", screen.users().get(1).displayName().text());
        assertEquals(2, screen.notices().size());
    }

    @Test
    void saysWhetherTheCloudAndTheDiskCanBeReached() {
        Screen screen = Screens.draw(scene.state(), new Fitness(false, 0, true, Optional.empty()));
        assertFalse(screen.online());
        assertTrue(screen.cannotSave());
    }

    private Screen draw() {
        return Screens.draw(scene.state(), Fitness.GOOD);
    }

    private Screen.LinkMessage message() {
        return draw().link().orElseThrow();
    }
}
