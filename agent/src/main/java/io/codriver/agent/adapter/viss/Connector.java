package io.codriver.agent.adapter.viss;

import io.codriver.agent.adapter.viss.Happening.Opened;
import io.codriver.agent.adapter.viss.Happening.Over;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpTimeoutException;
import java.net.http.WebSocketHandshakeException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Function;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import org.jspecify.annotations.Nullable;

/**
 * The way to a server: its address, whom to believe, and the token. Makes connections with the JDK's own WebSocket, since
 * that needs no library. For one thread.
 */
public final class Connector {

    /** Of the sub-protocol, as the specification and KUKSA databroker have it. */
    static final String PROTOCOL = "VISSv2";

    private static final long IDLE_SECONDS = 30;

    private final URI url;
    private final Optional<Tls> tls;
    private final Optional<Path> tokenFile;
    private final Function<Throwable, String> explain;
    private final Duration patience;
    private final ThreadPoolExecutor executor;
    private @Nullable HttpClient client;
    private Messages messages = new Messages(Optional.empty());

    /**
     * How a connection is made safe.
     *
     * @param context checks the server's certificate and name by itself, and resumes no session
     * @param parameters versions and cipher suites
     */
    public record Tls(SSLContext context, SSLParameters parameters) {}

    /**
     * A way that nobody has gone yet.
     *
     * @param url {@code ws:} or {@code wss:}
     * @param tls for {@code wss:}
     * @param tokenFile read anew before each connection
     * @param explain turns a failure of TCP or TLS into part of a sentence for a person; does not wait
     * @param patience for the handshake
     */
    public Connector(
            URI url,
            Optional<Tls> tls,
            Optional<Path> tokenFile,
            Function<Throwable, String> explain,
            Duration patience) {
        this.url = url;
        this.tls = tls;
        this.tokenFile = tokenFile;
        this.explain = explain;
        this.patience = patience;
        // One thread is enough for one connection, and none stays when nothing happens.
        this.executor = new ThreadPoolExecutor(
                1, 1, IDLE_SECONDS, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), task -> daemon(task, "vehicle-net"));
        executor.allowCoreThreadTimeOut(true);
    }

    /** Where the server is. */
    String where() {
        return url.toString();
    }

    /** What is sent and read on the connection that was made last. */
    Messages messages() {
        return messages;
    }

    /** Begins to connect; what comes of it is told with the number of the attempt. */
    @SuppressWarnings("FutureReturnValueIgnored") // What becomes of it is told.
    void connect(long attempt, Consumer<Happening> told) {
        try {
            messages =
                    new Messages(tokenFile.isPresent() ? Optional.of(Token.read(tokenFile.get())) : Optional.empty());
        } catch (IOException e) {
            told.accept(new Over(attempt, "the token cannot be read (" + e.getMessage() + ")"));
            return;
        }
        client().newWebSocketBuilder()
                .subprotocols(PROTOCOL)
                .connectTimeout(patience)
                .buildAsync(url, new Ears(attempt, told, this::explain))
                .handle((socket, failure) -> {
                    told.accept(failure == null ? new Opened(attempt, socket) : new Over(attempt, explain(failure)));
                    return null;
                });
    }

    /** What went wrong, as part of a sentence. */
    String explain(Throwable failure) {
        Throwable cause =
                failure instanceof CompletionException && failure.getCause() != null ? failure.getCause() : failure;
        if (cause instanceof WebSocketHandshakeException refused && refused.getResponse() != null) {
            return "the server answered the handshake with the HTTP status "
                    + refused.getResponse().statusCode();
        }
        if (cause instanceof HttpTimeoutException) {
            return "the server did not finish the handshake in time";
        }
        return cause instanceof ConnectException && cause.getMessage() == null
                ? "nothing listens there"
                : explain.apply(cause);
    }

    /** Ends the threads; the way is not gone again. */
    void end() {
        client = null;
        executor.shutdown();
    }

    private HttpClient client() {
        HttpClient made = client;
        if (made == null) {
            HttpClient.Builder builder = HttpClient.newBuilder()
                    .version(HttpClient.Version.HTTP_1_1)
                    .proxy(HttpClient.Builder.NO_PROXY)
                    .followRedirects(HttpClient.Redirect.NEVER)
                    .connectTimeout(patience)
                    .executor(executor);
            tls.ifPresent(safe -> builder.sslContext(safe.context()).sslParameters(safe.parameters()));
            made = builder.build();
            client = made;
        }
        return made;
    }

    private static Thread daemon(Runnable task, String name) {
        Thread thread = new Thread(task, name);
        thread.setDaemon(true);
        return thread;
    }
}
