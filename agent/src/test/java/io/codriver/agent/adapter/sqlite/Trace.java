package io.codriver.agent.adapter.sqlite;

import io.codriver.agent.app.port.Bytes;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads what strace wrote with {@code -f -y -xx}. */
final class Trace {

    /** The calls that change a disk; everything else leaves it as it is. */
    static final String CALLS =
            "openat,pwrite64,write,ftruncate,fsync,fdatasync,unlink,unlinkat,rename,renameat,renameat2";

    private static final Pattern LINE = Pattern.compile("(\\d+) +(.*)");
    private static final Pattern RESUMED = Pattern.compile("<\\.\\.\\. \\w+ resumed>(.*)");
    private static final Pattern CALL = Pattern.compile("(\\w+)\\((.*)\\) += (-?\\d+).*", Pattern.DOTALL);
    private static final Pattern FD = Pattern.compile("(\\d+)<([^>]*)>.*", Pattern.DOTALL);
    private static final Pattern QUOTED = Pattern.compile("\"((?:\\\\x[0-9a-f]{2})*)\"");
    private static final String UNFINISHED = " <unfinished ...>";

    private final Map<String, String> unfinished = new HashMap<>();
    private final Set<String> names = new HashSet<>();
    private final List<DiskCall> calls = new ArrayList<>();
    private final String folder;

    private Trace(Path folder) {
        this.folder = folder.toString();
    }

    /** The calls on the files of that folder, and what the process said. */
    static List<DiskCall> read(Path file, Path folder) throws IOException {
        Trace trace = new Trace(folder);
        for (String line : Files.readAllLines(file, StandardCharsets.ISO_8859_1)) {
            trace.line(line);
        }
        return trace.calls;
    }

    private void line(String line) {
        Matcher parts = LINE.matcher(line);
        if (!parts.matches()) {
            return;
        }
        String thread = parts.group(1);
        String text = parts.group(2);
        if (text.endsWith(UNFINISHED)) {
            unfinished.put(thread, text.substring(0, text.length() - UNFINISHED.length()));
            return;
        }
        Matcher resumed = RESUMED.matcher(text);
        String whole = resumed.matches() ? unfinished.remove(thread) + resumed.group(1) : text;
        Matcher call = CALL.matcher(whole);
        if (call.matches() && !call.group(3).startsWith("-")) {
            take(call.group(1), call.group(2), Integer.parseInt(call.group(3)), whole);
        }
    }

    private void take(String name, String arguments, int result, String whole) {
        switch (name) {
            case "openat" -> opened(arguments);
            case "unlink", "unlinkat" -> quoted(arguments).filter(this::isOurs).ifPresent(this::unlinked);
            case "write" -> written(arguments, result);
            case "pwrite64", "ftruncate", "fsync", "fdatasync" -> onFile(name, arguments, result);
            default -> {
                if (quoted(arguments).filter(this::isOurs).isPresent()) {
                    throw new IllegalStateException("a call that the replay does not know: " + whole);
                }
            }
        }
    }

    private void opened(String arguments) {
        Optional<String> path = quoted(arguments).filter(this::isOurs);
        if (path.isPresent() && arguments.contains("O_CREAT") && names.add(path.get())) {
            calls.add(new DiskCall.Created(path.get()));
        }
    }

    private void unlinked(String path) {
        names.remove(path);
        calls.add(new DiskCall.Unlinked(path));
    }

    private void written(String arguments, int result) {
        if (arguments.startsWith("1<")) {
            calls.add(DiskCall.Said.of(bytes(arguments, result)));
        } else if (isOurs(path(arguments))) {
            throw new IllegalStateException("a write without an offset: the replay does not follow it");
        }
    }

    private void onFile(String name, String arguments, int result) {
        String path = path(arguments);
        if (!isOurs(path) && !path.equals(folder)) {
            return;
        }
        String last = arguments.substring(arguments.lastIndexOf(' ') + 1);
        calls.add(
                switch (name) {
                    case "pwrite64" ->
                        new DiskCall.Written(path, Long.parseLong(last), Bytes.of(bytes(arguments, result)));
                    case "ftruncate" -> new DiskCall.Truncated(path, Long.parseLong(last));
                    default -> new DiskCall.Synced(path);
                });
    }

    /** The database and its logs; what SQLite shares in memory through the -shm file means nothing after a cut. */
    private boolean isOurs(String path) {
        return path.startsWith(folder + "/codriver.db") && !path.endsWith("-shm");
    }

    private static String path(String arguments) {
        Matcher fd = FD.matcher(arguments);
        return fd.matches() ? new String(unescape(fd.group(2)), StandardCharsets.UTF_8) : "";
    }

    private static byte[] bytes(String arguments, int length) {
        Matcher quoted = QUOTED.matcher(arguments);
        if (!quoted.find()) {
            throw new IllegalStateException("no bytes in " + arguments);
        }
        return Arrays.copyOf(unescape(quoted.group(1)), length);
    }

    private static Optional<String> quoted(String arguments) {
        return QUOTED.matcher(arguments)
                .results()
                .findFirst()
                .map(match -> new String(unescape(match.group(1)), StandardCharsets.UTF_8));
    }

    private static byte[] unescape(String text) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(text.length() / 4);
        int i = 0;
        while (i < text.length()) {
            if (text.startsWith("\\x", i)) {
                bytes.write(Integer.parseInt(text, i + 2, i + 4, 16));
                i += 4;
            } else {
                bytes.write(text.charAt(i));
                i++;
            }
        }
        return bytes.toByteArray();
    }
}
