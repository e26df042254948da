package io.codriver.simulator.boot;

import io.codriver.agent.domain.platform.Profile;
import io.codriver.simulator.link.LinkResult;
import io.codriver.simulator.link.LinkRun;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeoutException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code codriver-simulator link}: the whole ceremony without a screen. */
@Command(
        name = "link",
        mixinStandardHelpOptions = true,
        description = {
            "Links one account after the other through a real broker and prints what happened to each.",
            "Ends with 0 only if as many were linked as fit into the car, and every other was refused for that."
        })
final class LinkCommand implements Callable<Integer> {

    private static final int MOST_USERS = 100;

    @Mixin
    private SimulationOptions options;

    @Option(
            names = "--users",
            paramLabel = "N",
            description = "How many people try, 1 to 100 (default: ${DEFAULT-VALUE}).")
    private int users = 8;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws TimeoutException {
        if (users < 1 || users > MOST_USERS) {
            throw new ParameterException(spec.commandLine(), "--users is 1 to " + MOST_USERS + ", not " + users);
        }
        Profile profile = options.profile();
        PrintWriter out = spec.commandLine().getOut();
        try (Simulation simulation =
                Simulation.startWired(options.folder(), profile, step -> say(out, "Starting: " + step))) {
            LinkRun run = new LinkRun(simulation.cloud(), simulation.car(), simulation.headUnit(), System::nanoTime);
            List<LinkResult> results = run.run(users, result -> say(out, progress(result)));
            say(out, "");
            results.forEach(result -> say(out, row(result)));
            boolean right = isRight(profile, results);
            say(out, verdict(profile, results, right));
            return right ? 0 : 1;
        }
    }

    private String progress(LinkResult result) {
        String end =
                result.isLinked() ? "linked" : "not linked: " + result.reason().orElse("no reason");
        return String.format(Locale.ROOT, "[%d/%d] %s", result.number(), users, end);
    }

    private static String row(LinkResult result) {
        return String.format(
                Locale.ROOT,
                "%4d  %-12s %-10s %-11s %-22s %6d ms",
                result.number(),
                result.account().maskedName(),
                result.role().toLowerCase(Locale.ROOT),
                result.isLinked() ? "linked" : "refused",
                result.reason().orElse(""),
                result.took().toMillis());
    }

    /** As many as fit are linked, and whoever came after was refused because the car is full. */
    private static boolean isRight(Profile profile, List<LinkResult> results) {
        String full = profile.isSingleUser() ? "PLATFORM_SINGLE_USER" : "USER_LIMIT_REACHED";
        return results.stream()
                .allMatch(result -> result.number() <= profile.userLimit()
                        ? result.isLinked()
                        : result.reason().filter(full::equals).isPresent());
    }

    private static String verdict(Profile profile, List<LinkResult> results, boolean right) {
        long linked = results.stream().filter(LinkResult::isLinked).count();
        return String.format(
                Locale.ROOT,
                "%d of %d linked; %s takes %d. %s",
                linked,
                results.size(),
                profile.displayName(),
                profile.userLimit(),
                right ? "As it should be." : "That is not as it should be.");
    }

    private static void say(PrintWriter out, String line) {
        out.println(line);
        out.flush();
    }
}
