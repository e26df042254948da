package io.codriver.simulator.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.codriver.simulator.world.NoCarException;
import java.net.HttpURLConnection;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** While there is no car, or no power in it, every page says so instead of breaking. */
class PresenceTest {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();
    private static final PageTexts TEXTS = new PageTexts(Locale.ENGLISH);

    @Test
    void saysNothingAboutACarThatIsThere() {
        assertFalse(draw(true, new EmptyWorld()).has("notice"));
    }

    @Test
    void saysThatThePowerIsOff() {
        ObjectNode drawn = draw(true, new EmptyWorld() {
            @Override
            public boolean hasPower() {
                return false;
            }
        });
        assertEquals(TEXTS.text("page.noPower"), drawn.path("notice").asText());
        assertTrue(drawn.path("there").asBoolean());
    }

    @Test
    void saysThatTheCarIsJustComingAndWhichCouldBeChosenInstead() {
        ObjectNode drawn = draw(false, new EmptyWorld());
        assertTrue(drawn.path("coming").asBoolean());
        assertEquals(TEXTS.text("page.coming"), drawn.path("notice").asText());
        assertEquals("one", drawn.path("profiles").path(0).path("id").asText());
    }

    @Test
    void refusesWhatNeedsACar() {
        Deed deed = new Presence(new EmptyWorld(), TEXTS)
                .deeds(Map.of("/api/deed", body -> {
                    throw new NoCarException();
                }))
                .getOrDefault("/api/deed", body -> Reply.done());
        RequestRefused refused =
                assertThrows(RequestRefused.class, () -> deed.carryOut(new JsonBody(MAPPER.createObjectNode())));
        assertEquals(HttpURLConnection.HTTP_UNAVAILABLE, refused.status());
        assertEquals(TEXTS.text("page.coming"), refused.sentence());
    }

    private static ObjectNode draw(boolean there, SimulatedWorld world) {
        return new Presence(world, TEXTS)
                .states(Map.of("/api/page", query -> {
                    if (!there) {
                        throw new NoCarException();
                    }
                    return MAPPER.createObjectNode().put("there", true);
                }))
                .getOrDefault("/api/page", query -> MAPPER.createObjectNode())
                .apply("");
    }
}
