package io.codriver.simulator.bench;

import io.codriver.agent.adapter.tls.TlsRefusedException;
import io.codriver.simulator.cloud.Account;
import io.codriver.simulator.cloud.Cloud;
import io.codriver.simulator.cloud.PhoneLink;
import io.codriver.simulator.link.LinkResult;
import io.codriver.simulator.link.LinkRun;
import io.codriver.simulator.program.ProgramCar;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.eclipse.paho.mqttv5.common.MqttException;

/**
 * How long the cloud waits for the receipt of a security code, beside a bare Paho program that answers at once, plus one
 * write that is forced to the same disk. The three are measured in turns, so that a busy machine is busy for all.
 */
public final class AnswerBench {

    /** The first rounds warm up the runtime, broker and cloud included, and are not counted. */
    private static final int WARM_UP = 30;

    private static final int ROUNDS = 10;
    private static final int LINKS_A_ROUND = 30;
    private static final int PAGE = 4096;

    private final Cloud cloud;
    private final ProgramCar bare;
    private final Supplier<LinkRun> freshCar;
    private final Path disk;

    /**
     * A bench that has not begun.
     *
     * @param bare the certificate of the bare program
     * @param freshCar gives a run on a car with at least 31 free places
     * @param disk a file that may be made beside the car's store
     */
    public AnswerBench(Cloud cloud, ProgramCar bare, Supplier<LinkRun> freshCar, Path disk) {
        this.cloud = cloud;
        this.bare = bare;
        this.freshCar = freshCar;
        this.disk = disk;
    }

    /**
     * Medians in nanoseconds.
     *
     * @param agent from sending the code to the receipt
     * @param paho from sending a message to the bare program's answer
     * @param fsync one page written and forced to the disk
     * @param samples how many of each
     */
    public record Result(long agent, long paho, long fsync, int samples) {

        /** How many times as long as it could take at least. */
        public double ratio() {
            return (double) agent / (paho + fsync);
        }
    }

    /** Measures; takes half a minute or so. */
    public Result run(Consumer<String> progress)
            throws IOException, MqttException, TlsRefusedException, TimeoutException {
        List<Long> agent = new ArrayList<>();
        List<Long> paho = new ArrayList<>();
        List<Long> fsync = new ArrayList<>();
        BarePaho answering = BareStart.connect(bare);
        try (FileChannel file = FileChannel.open(disk, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            for (int round = 0; round < WARM_UP + ROUNDS; round++) {
                progress.accept("Round " + (round + 1) + " of " + (WARM_UP + ROUNDS));
                List<Long> links = links();
                List<Long> answers = answers();
                List<Long> writes = writes(file);
                if (round >= WARM_UP) {
                    agent.addAll(links);
                    paho.addAll(answers);
                    fsync.addAll(writes);
                }
            }
        } finally {
            answering.close();
        }
        return new Result(Medians.median(agent), Medians.median(paho), Medians.median(fsync), agent.size());
    }

    private List<Long> links() throws TimeoutException {
        return freshCar.get().run(LINKS_A_ROUND, result -> {}).stream()
                .map(LinkResult::answered)
                .map(Optional::orElseThrow)
                .map(Duration::toNanos)
                .toList();
    }

    private List<Long> answers() throws TimeoutException {
        List<Long> times = new ArrayList<>();
        for (int i = 0; i < LINKS_A_ROUND; i++) {
            PhoneLink any = PhoneLink.asked(
                    UUID.randomUUID().toString(), bare.vid(), Account.of("bench", "Bench"), "PRIMARY", "ENTRY");
            long begun = System.nanoTime();
            try {
                cloud.cancel(any).get(1, TimeUnit.MINUTES);
            } catch (ExecutionException e) {
                throw new IllegalStateException("the cloud stand-in has a bug", e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("interrupted", e);
            }
            times.add(System.nanoTime() - begun);
        }
        return times;
    }

    private static List<Long> writes(FileChannel file) throws IOException {
        List<Long> times = new ArrayList<>();
        for (int i = 0; i < LINKS_A_ROUND; i++) {
            ByteBuffer page = ByteBuffer.allocate(PAGE);
            long begun = System.nanoTime();
            file.write(page);
            file.force(false);
            times.add(System.nanoTime() - begun);
        }
        return times;
    }
}
