package io.codriver.agent.adapter.tls;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A file whose first line opens a key store or a token. */
final class PasswordFile {

    private PasswordFile() {}

    /** The first line without the blanks around it; the caller wipes it. */
    static char[] read(Path file, String name) throws TlsRefusedException {
        try (BufferedReader reader = Files.newBufferedReader(file)) {
            String line = reader.readLine();
            if (line == null || line.isBlank()) {
                throw new TlsRefusedException(TlsFault.KEY_STORE_UNREADABLE, "the " + name + " " + file + " is empty");
            }
            return line.strip().toCharArray();
        } catch (IOException e) {
            throw new TlsRefusedException(
                    TlsFault.KEY_STORE_UNREADABLE, "the " + name + " " + file + " cannot be read (" + e + ")", e);
        }
    }
}
