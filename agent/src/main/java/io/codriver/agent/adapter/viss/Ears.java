package io.codriver.agent.adapter.viss;

import io.codriver.agent.adapter.viss.Happening.Over;
import io.codriver.agent.adapter.viss.Happening.Said;
import io.codriver.agent.adapter.viss.Happening.Stirred;
import java.net.http.WebSocket;
import java.nio.ByteBuffer;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Hears one connection. The JDK hands over parts of messages of any size, one for each that was requested; here they are
 * put together up to a bound, and the next message is requested by whoever has dealt with the last one: a server that floods
 * waits in its own socket. Called by one thread of the JDK at a time.
 */
final class Ears implements WebSocket.Listener {

    /** Parts without a letter in them would not count as long. */
    private static final int MOST_PARTS = 1024;

    private static final int LONGEST_REASON = 80;

    private final long attempt;
    private final Consumer<Happening> told;
    private final Function<Throwable, String> explain;
    private final StringBuilder text = new StringBuilder();
    private int parts;

    Ears(long attempt, Consumer<Happening> told, Function<Throwable, String> explain) {
        this.attempt = attempt;
        this.told = told;
        this.explain = explain;
    }

    /** Requests nothing yet: the vehicle's thread does when it knows of the connection. */
    @Override
    public void onOpen(WebSocket socket) {
        parts = 0;
    }

    @Override
    public @Nullable CompletionStage<?> onText(WebSocket socket, CharSequence part, boolean last) {
        parts++;
        if (text.length() + part.length() > Messages.LARGEST || parts > MOST_PARTS) {
            socket.abort();
            told.accept(
                    new Over(attempt, "the server sent a message of more than " + Messages.LARGEST + " characters"));
            return null;
        }
        text.append(part);
        if (last) {
            String whole = text.toString();
            text.setLength(0);
            text.trimToSize();
            parts = 0;
            told.accept(new Said(attempt, whole));
        } else {
            socket.request(1);
        }
        return null;
    }

    @Override
    public @Nullable CompletionStage<?> onBinary(WebSocket socket, ByteBuffer part, boolean last) {
        return stirred();
    }

    @Override
    public @Nullable CompletionStage<?> onPing(WebSocket socket, ByteBuffer message) {
        return stirred();
    }

    @Override
    public @Nullable CompletionStage<?> onPong(WebSocket socket, ByteBuffer message) {
        return stirred();
    }

    @Override
    public @Nullable CompletionStage<?> onClose(WebSocket socket, int code, String reason) {
        String shown = reason.replaceAll("[^ -~]", "?");
        told.accept(new Over(
                attempt,
                "the server closed the connection (" + code + " "
                        + shown.substring(0, Math.min(shown.length(), LONGEST_REASON)) + ")"));
        return null;
    }

    @Override
    public void onError(WebSocket socket, Throwable error) {
        told.accept(new Over(attempt, explain.apply(error)));
    }

    private @Nullable CompletionStage<?> stirred() {
        told.accept(new Stirred(attempt));
        return null;
    }
}
