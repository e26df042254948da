package io.codriver.simulator.boot;

import io.codriver.simulator.web.WebServer;
import java.io.IOException;
import java.io.PrintWriter;
import java.lang.management.ManagementFactory;
import java.time.InstantSource;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code codriver-simulator demo}: everything at once, with pages to look at and touch. */
@Command(
        name = "demo",
        mixinStandardHelpOptions = true,
        description = {
            "Starts broker, cloud, car, and a web server with head unit, phone and workshop as pages.",
            "Nobody is linked to the car at first. Runs until it is told to end (Ctrl-C)."
        })
final class DemoCommand implements Callable<Integer> {

    private static final int HIGHEST_PORT = 65_535;
    private static final double MILLISECONDS_OF_A_SECOND = 1000;

    @Mixin
    private SimulationOptions options;

    @Mixin
    private LanguageOption language;

    @Option(
            names = "--port",
            paramLabel = "PORT",
            description = "Port of the pages on 127.0.0.1; 0 takes a free one (default: ${DEFAULT-VALUE}).")
    private int port = 8420;

    @Option(
            names = "--viss",
            paramLabel = "PORT",
            description = {
                "Offers the car's signals over VISS version 2, with TLS and a token, on this port of 127.0.0.1, so that an agent",
                "which runs elsewhere on this machine has the car of the bench; 0 takes a free one."
            })
    private @Nullable Integer viss;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException, InterruptedException {
        check("--port", port);
        check("--viss", viss == null ? 0 : viss);
        Locale spoken = language.language(Locale.getDefault());
        PrintWriter out = spec.commandLine().getOut();
        Simulation simulation =
                Simulation.start(options.folder(), options.profile(), spoken, step -> say(out, "Starting: " + step));
        try (WebServer pages = serve(simulation, spoken)) {
            Runtime.getRuntime().addShutdownHook(new Thread(simulation::close, "end"));
            say(out, "");
            say(out, "  Open  " + pages.address());
            say(out, "");
            say(
                    out,
                    "The broker listens on 127.0.0.1:" + simulation.brokerPort() + "; certificates are in "
                            + options.folder().resolve("pki") + ".");
            if (viss != null) {
                DemoViss.start(simulation, viss, options.folder()).forEach(line -> say(out, line));
            }
            say(out, String.format(Locale.ROOT, "Ready after %.1f s. Ctrl-C ends it.", secondsSinceStart()));
            new CountDownLatch(1).await();
            return 0;
        }
    }

    private void check(String name, int chosen) {
        if (chosen < 0 || chosen > HIGHEST_PORT) {
            throw new ParameterException(spec.commandLine(), name + " is 0 to " + HIGHEST_PORT + ", not " + chosen);
        }
    }

    private WebServer serve(Simulation simulation, Locale spoken) throws IOException {
        try {
            return WebServer.start(new DemoWorld(simulation), port, spoken, InstantSource.system());
        } catch (IOException e) {
            simulation.close();
            throw new IOException(
                    "the pages cannot be served on port " + port + " (" + e.getMessage()
                            + "); choose another one with --port, or 0 for a free one",
                    e);
        }
    }

    private static double secondsSinceStart() {
        return ManagementFactory.getRuntimeMXBean().getUptime() / MILLISECONDS_OF_A_SECOND;
    }

    private static void say(PrintWriter out, String line) {
        out.println(line);
        out.flush();
    }
}
