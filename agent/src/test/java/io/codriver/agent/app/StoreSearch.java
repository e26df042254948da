package io.codriver.agent.app;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Looks for bytes that were planted, in every byte of every file of a folder. */
final class StoreSearch {

    private final Map<String, byte[]> planted = new TreeMap<>();

    void plant(String what, String text) {
        plant(what, text.getBytes(StandardCharsets.UTF_8));
    }

    void plant(String what, byte[] bytes) {
        if (bytes.length < 4) {
            throw new IllegalArgumentException(what + " is so short that it is found anywhere");
        }
        planted.put(what, bytes.clone());
    }

    /** What is searched for. */
    List<String> all() {
        return List.copyOf(planted.keySet());
    }

    /** What of it is there. */
    List<String> in(Path folder) throws IOException {
        List<String> contents = new ArrayList<>();
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
            for (Path file : files) {
                contents.add(letters(Files.readAllBytes(file)));
            }
        }
        return planted.entrySet().stream()
                .filter(one -> contents.stream().anyMatch(content -> content.contains(letters(one.getValue()))))
                .map(Map.Entry::getKey)
                .toList();
    }

    /** Every byte is a letter in ISO 8859-1, so a search in the text is a search in the bytes. */
    private static String letters(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }
}
