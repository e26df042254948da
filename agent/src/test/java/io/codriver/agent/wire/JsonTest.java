package io.codriver.agent.wire;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.codriver.agent.domain.answer.Reason;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is read and written is what Jackson's mapper reads and writes, and no more than that is taken. */
class JsonTest {

    private static final JsonMapper MAPPER = new JsonMapper();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                " { \"a\" : [ ] , \"b\" : { } } ",
                "{\"a\":[1,[2,{\"b\":null}],true,false,\"x\"],\"c\":{\"d\":{\"e\":[]}}}",
                "{\"zero\":0,\"minus\":-1,\"int\":2147483647,\"long\":2147483648,\"big\":123456789012345678901234567890}",
                "{\"half\":0.5,\"small\":-1.5e-7,\"large\":1e30,\"whole\":3.0,\"endless\":1e999}",
                "{\"\":\"\",\"ü\":\"\\u00fc \\ud83d\\ude00 \\n \\\" \\\\ \\/ \\u0000 \\u2028\"}"
            })
    void readsAndWritesAsTheMapperDoes(String text) throws IOException, WireFault {
        JsonNode read = Json.readObject(text.getBytes(StandardCharsets.UTF_8));
        assertEquals(MAPPER.readTree(text), read);
        assertArrayEquals(MAPPER.writeValueAsBytes(read), Json.write(read));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "7",
                "[{}]",
                "null",
                "{",
                "{\"a\"}",
                "{\"a\":}",
                "{\"a\":1,}",
                "{\"a\":1}}",
                "{} {}",
                "{}x",
                "{'a':1}",
                "{a:1}",
                "{\"a\":01}",
                "{\"a\":NaN}",
                "{\"a\":1,\"a\":2}",
                "{\"a\":\"\u0001\"}",
                "{\"a\":123456789012345678901234567890123}",
                "{\"a\":{\"a\":{\"a\":{\"a\":{\"a\":{\"a\":{\"a\":{\"a\":{\"a\":1}}}}}}}}}",
                "{/* no */}"
            })
    void refusesAllElse(String text) {
        WireFault fault = assertThrows(WireFault.class, () -> Json.readObject(text.getBytes(StandardCharsets.UTF_8)));
        assertEquals(Reason.MALFORMED, fault.reason());
    }
}
