package io.codriver.simulator.web;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpServer;
import io.codriver.agent.text.Texts;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

/** Serves the pages to browsers on this machine. */
public final class WebServer implements AutoCloseable {

    private static final Duration HEARTBEAT = Duration.ofSeconds(10);
    /** The most requests that are answered at once, open pages among them; whoever comes then is told to come again. */
    static final int REQUESTS_AT_ONCE = EventStream.MOST + 32;
    /** The most connections at once; on whoever comes then the JDK's server hangs up. */
    static final int CONNECTIONS = 200;

    private static final int CONNECTIONS_WAITING = 64;
    private static final byte[] LOOPBACK = {127, 0, 0, 1};

    static {
        // The JDK's web server reads these when its classes are loaded. Without the first each answer waits 40 ms
        // (JDK-7068416); without the second (seconds) a request that never ends holds a thread for ever.
        System.setProperty("sun.net.httpserver.nodelay", "true");
        System.setProperty("sun.net.httpserver.maxReqTime", "10");
        System.setProperty("jdk.httpserver.maxConnections", String.valueOf(CONNECTIONS));
    }

    private final HttpServer server;
    private final ThreadPoolExecutor threads;
    private final Changes changes;

    private WebServer(HttpServer server, ThreadPoolExecutor threads, Changes changes) {
        this.server = server;
        this.threads = threads;
        this.changes = changes;
    }

    /**
     * A server that answers from now on.
     *
     * @param port of 127.0.0.1; 0 takes a free one
     * @param locale the language of the pages
     * @throws IOException if the port is taken
     */
    public static WebServer start(SimulatedWorld world, int port, Locale locale, InstantSource clock)
            throws IOException {
        HttpServer server =
                HttpServer.create(new InetSocketAddress(InetAddress.getByAddress(LOOPBACK), port), CONNECTIONS_WAITING);
        Changes changes = new Changes();
        world.onChange(changes::note);
        ThreadPoolExecutor threads = threads();
        RequestCheck check = new RequestCheck(server.getAddress().getPort());
        server.createContext("/", entrance(world, check, locale, clock, changes));
        server.setExecutor(threads);
        server.start();
        return new WebServer(server, threads, changes);
    }

    /** The start page. */
    public URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/");
    }

    @Override
    public void close() {
        changes.end();
        server.stop(0);
        threads.shutdownNow();
    }

    private static Entrance entrance(
            SimulatedWorld world, RequestCheck check, Locale locale, InstantSource clock, Changes changes) {
        Texts sentences = new Texts(locale);
        PageTexts texts = new PageTexts(locale);
        StageView stage = new StageView(world);
        HeadUnitView headUnit = new HeadUnitView(world, sentences);
        CarTalk talk = new CarTalk(world, texts);
        PhonePlans plans = new PhonePlans(talk, changes);
        PhoneMail phoneMail = new PhoneMail(world, talk, texts, clock);
        PhoneView phone = new PhoneView(world, new PhoneHomeView(world, talk, plans, phoneMail, sentences));
        WorkshopMail workshopMail = new WorkshopMail(world, talk, texts);
        WorkshopView workshop = new WorkshopView(world, talk, sentences, workshopMail);
        Map<String, Deed> deeds = new LinkedHashMap<>();
        deeds.putAll(new StageDeeds(world).byPath());
        deeds.putAll(new HeadUnitDeeds(world, sentences).byPath());
        deeds.putAll(new BenchDeeds(world, sentences).byPath());
        deeds.putAll(new SurroundingsDeeds(world, texts).byPath());
        deeds.putAll(new PhoneDeeds(world, talk, phone, texts).byPath());
        deeds.putAll(new PhoneUserDeeds(world, talk, texts, clock).byPath());
        deeds.putAll(new PhoneRemoteDeeds(talk).byPath());
        deeds.putAll(phoneMail.byPath());
        deeds.put("/api/phone/plan", plans::save);
        deeds.putAll(new WorkshopDeeds(talk, workshop, texts, clock).byPath());
        deeds.putAll(workshopMail.byPath());
        BenchView bench = new BenchView(world);
        TimelineSheet timeline = new TimelineSheet(world, clock);
        Map<String, Function<String, ObjectNode>> states = Map.of(
                "/api/stage", query -> stage.draw(),
                "/api/head-unit", query -> headUnit.draw(),
                "/api/bench", query -> bench.draw(),
                "/api/phone", query -> phone.draw(Query.value(query, "link"), Query.value(query, "name")),
                "/api/workshop", query -> workshop.draw(Query.value(query, "vin")),
                "/api/timeline", query -> timeline.draw());
        Map<String, Sheet> sheets = Map.of("/api/timeline.jsonl", timeline::write);
        Presence presence = new Presence(world, texts);
        return new Entrance(
                check,
                new Site(texts),
                presence.deeds(deeds),
                presence.states(states),
                sheets,
                new EventStream(changes, HEARTBEAT, texts),
                texts);
    }

    /**
     * One for each connection at most: a task that is refused here would be lost without a word, and a request that comes
     * slowly holds a thread before anybody can say no to it.
     */
    private static ThreadPoolExecutor threads() {
        return new ThreadPoolExecutor(
                0, Integer.MAX_VALUE, HEARTBEAT.toSeconds(), TimeUnit.SECONDS, new SynchronousQueue<>(), task -> {
                    Thread thread = new Thread(task, "codriver-pages");
                    thread.setDaemon(true);
                    return thread;
                });
    }
}
