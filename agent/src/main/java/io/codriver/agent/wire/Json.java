package io.codriver.agent.wire;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.codriver.agent.domain.answer.Reason;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** JSON as RFC 8259 and nothing more: two of one name, anything behind the end, and great depth are refused. */
final class Json {

    /** Depth of the whole message. */
    static final int DEEPEST = 8;

    private static final int LONGEST_NUMBER = 32;

    private static final JsonFactory FACTORY = JsonFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(DEEPEST)
                    .maxNumberLength(LONGEST_NUMBER)
                    .maxStringLength(Incoming.LARGEST)
                    .build())
            .build();

    private Json() {}

    static ObjectNode readObject(byte[] bytes) throws WireFault {
        try {
            // Decoded by the strict decoder first: Jackson lets some broken UTF-8 through and guesses UTF-16 and 32.
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return readObject(text);
        } catch (CharacterCodingException e) {
            throw WireFault.malformed("the message is not UTF-8");
        } catch (IOException e) {
            // Not the parser's own text: it quotes what was sent, and that may hold a code.
            throw new WireFault(
                    Reason.MALFORMED,
                    Optional.empty(),
                    "the message is not JSON of depth " + DEEPEST + " without duplicate names");
        }
    }

    private static ObjectNode readObject(String text) throws IOException, WireFault {
        try (JsonParser parser = FACTORY.createParser(text)) {
            if (parser.nextToken() == JsonToken.START_OBJECT
                    && JsonTree.read(parser) instanceof ObjectNode object
                    && parser.nextToken() == null) {
                return object;
            }
            throw WireFault.malformed("the message is not one JSON object");
        }
    }

    static ObjectNode newObject() {
        return JsonNodeFactory.instance.objectNode();
    }

    static byte[] write(JsonNode tree) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (JsonGenerator generator = FACTORY.createGenerator(bytes)) {
            JsonTree.write(tree, generator);
        } catch (IOException e) {
            throw new IllegalStateException("a tree in memory can always be written", e);
        }
        return bytes.toByteArray();
    }
}
