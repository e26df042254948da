package io.codriver.house;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/** Looks for private keys among the files that git keeps, by their names and by what is in them. */
public final class Keys {
    private static final Pattern NAME = Pattern.compile("(?i).*\\.(p12|pfx|jks|jceks|bcfks|keystore|key|password)");

    /** A PEM header with a key behind it: the header alone, as in code that writes one, is no secret. */
    private static final Pattern PEM = Pattern.compile(
            "-----BEGIN [A-Z ]*PRIVATE KEY(?: BLOCK)?-----\\s+(?:Proc-Type|Version|Comment|[A-Za-z0-9+/]{16})");

    private Keys() {}

    /** The files in git's index below a folder that are, or hold, a private key. */
    public static List<Path> inGit(Path folder) throws IOException, InterruptedException {
        List<Path> found = new ArrayList<>();
        for (String name : listed(folder)) {
            Path file = folder.resolve(name);
            if (NAME.matcher(name).matches() || (Files.isRegularFile(file) && holdsKey(Files.readAllBytes(file)))) {
                found.add(file);
            }
        }
        return List.copyOf(found);
    }

    private static List<String> listed(Path folder) throws IOException, InterruptedException {
        Process git = new ProcessBuilder("git", "ls-files", "-z", "--cached")
                .directory(folder.toFile())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        String names = new String(git.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (git.waitFor() != 0) {
            throw new IOException("git cannot list its files in " + folder + ": is it a checkout?");
        }
        return Arrays.stream(names.split("\0", -1))
                .filter(name -> !name.isEmpty())
                .toList();
    }

    private static boolean holdsKey(byte[] bytes) {
        return isPkcs12(bytes)
                || isJks(bytes)
                || PEM.matcher(new String(bytes, StandardCharsets.ISO_8859_1)).find();
    }

    /** RFC 7292, 4: a sequence that starts with version 3 and another sequence. */
    private static boolean isPkcs12(byte[] bytes) {
        if (bytes.length < 10 || bytes[0] != 0x30) {
            return false;
        }
        int content = bytes[1] < 0 ? 2 + (bytes[1] & 0x7f) : 2;
        return content + 4 <= bytes.length
                && bytes[content] == 0x02
                && bytes[content + 1] == 0x01
                && bytes[content + 2] == 0x03
                && bytes[content + 3] == 0x30;
    }

    private static boolean isJks(byte[] bytes) {
        return bytes.length > 4
                && bytes[0] == (byte) 0xFE
                && bytes[1] == (byte) 0xED
                && bytes[2] == (byte) 0xFE
                && bytes[3] == (byte) 0xED;
    }
}
