package io.codriver.agent.adapter.sqlite;

import io.codriver.agent.app.port.Bytes;
import java.nio.charset.StandardCharsets;

/** What a process asked of the disk, or said, in its order. Files are named by their path. */
sealed interface DiskCall {

    /** A name appeared. */
    record Created(String path) implements DiskCall {}

    /** A name is gone. */
    record Unlinked(String path) implements DiskCall {}

    /** A file got another length. */
    record Truncated(String path, long length) implements DiskCall {}

    /** From here on, what was written before to this file or folder survives. */
    record Synced(String path) implements DiskCall {}

    /** Bytes were written. */
    record Written(String path, long offset, Bytes bytes) implements DiskCall {}

    /** A line on the output. */
    record Said(String line) implements DiskCall {
        static Said of(byte[] bytes) {
            return new Said(new String(bytes, StandardCharsets.UTF_8).strip());
        }
    }
}
