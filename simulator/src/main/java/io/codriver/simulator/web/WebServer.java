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
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

/**
 * Serves the pages to browsers on this machine. The system properties {@code sun.net.httpserver.nodelay=true} and
 * {@code sun.net.httpserver.maxReqTime} (seconds) are set before this class is loaded: without the first each answer waits
 * 40 ms (JDK-7068416), without the second a request that never ends holds a thread for ever.
 */
public final class WebServer implements AutoCloseable {

    private static final Duration HEARTBEAT = Duration.ofSeconds(10);
    private static final int REQUESTS_AT_ONCE = 8;
    private static final int REQUESTS_WAITING = 64;
    private static final byte[] LOOPBACK = {127, 0, 0, 1};

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
                HttpServer.create(new InetSocketAddress(InetAddress.getByAddress(LOOPBACK), port), REQUESTS_WAITING);
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
        HeadUnitView headUnit = new HeadUnitView(world, sentences, clock);
        CarTalk talk = new CarTalk(world, texts);
        PhonePlans plans = new PhonePlans(talk, changes);
        PhoneMail phoneMail = new PhoneMail(world, talk, texts, clock);
        PhoneView phone = new PhoneView(world, new PhoneHomeView(world, talk, plans, phoneMail, sentences));
        WorkshopMail workshopMail = new WorkshopMail(world, talk, texts);
        WorkshopView workshop = new WorkshopView(world, talk, sentences, workshopMail);
        Map<String, Deed> deeds = new LinkedHashMap<>();
        deeds.putAll(new StageDeeds(world).byPath());
        deeds.putAll(new HeadUnitDeeds(world, sentences).byPath());
        deeds.putAll(new MailDeeds(world, sentences).byPath());
        deeds.putAll(new BenchDeeds(world, sentences).byPath());
        deeds.putAll(new RosterDeeds(world, sentences).byPath());
        deeds.putAll(new HistoryDeeds(world, sentences).byPath());
        deeds.putAll(new PhoneDeeds(world, talk, phone, texts).byPath());
        deeds.putAll(new PhoneUserDeeds(world, talk, texts, clock).byPath());
        deeds.putAll(new PhoneRemoteDeeds(talk).byPath());
        deeds.putAll(phoneMail.byPath());
        deeds.put("/api/phone/plan", plans::save);
        deeds.putAll(new WorkshopDeeds(talk, workshop, texts, clock).byPath());
        deeds.putAll(workshopMail.byPath());
        TimelineSheet timeline = new TimelineSheet(world, clock);
        Map<String, Function<String, ObjectNode>> states = Map.of(
                "/api/stage", query -> stage.draw(),
                "/api/head-unit", query -> headUnit.draw(),
                "/api/phone", query -> phone.draw(Query.value(query, "link"), Query.value(query, "name")),
                "/api/workshop", query -> workshop.draw(Query.value(query, "vin")),
                "/api/timeline", query -> timeline.draw());
        Map<String, Sheet> sheets = Map.of("/api/timeline.jsonl", timeline::write);
        return new Entrance(
                check, new Site(texts), deeds, states, sheets, new EventStream(changes, HEARTBEAT, texts), texts);
    }

    /** Enough for every open page and some requests; what is more waits, and what is too much is turned away. */
    private static ThreadPoolExecutor threads() {
        int most = EventStream.MOST + REQUESTS_AT_ONCE;
        ThreadPoolExecutor threads = new ThreadPoolExecutor(
                most,
                most,
                HEARTBEAT.toSeconds(),
                TimeUnit.SECONDS,
                new ArrayBlockingQueue<>(REQUESTS_WAITING),
                task -> {
                    Thread thread = new Thread(task, "codriver-pages");
                    thread.setDaemon(true);
                    return thread;
                });
        threads.allowCoreThreadTimeOut(true);
        return threads;
    }
}
