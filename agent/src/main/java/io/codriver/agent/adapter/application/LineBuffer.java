package io.codriver.agent.adapter.application;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Optional;

/** Bytes that become lines; never holds more than the longest line and its end. */
final class LineBuffer {

    private final byte[] bytes;
    private int filled;
    private int looked;

    /** @param longest of a line, without its end */
    LineBuffer(int longest) {
        this.bytes = new byte[longest + 1];
    }

    /** Takes as much as there is room for. */
    void add(ByteBuffer from) {
        int count = Math.min(from.remaining(), bytes.length - filled);
        from.get(bytes, filled, count);
        filled += count;
    }

    /** The next whole line, without its end. */
    Optional<byte[]> next() {
        for (; looked < filled; looked++) {
            if (bytes[looked] == '\n') {
                byte[] line = Arrays.copyOf(bytes, looked);
                System.arraycopy(bytes, looked + 1, bytes, 0, filled - looked - 1);
                filled -= looked + 1;
                looked = 0;
                return Optional.of(line);
            }
        }
        return Optional.empty();
    }

    /** Whether what came is already longer than a line can be. */
    boolean isTooLong() {
        return looked == bytes.length;
    }
}
