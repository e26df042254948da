package io.codriver.simulator.cloud;

import java.util.UUID;
import java.util.concurrent.CompletableFuture;

/** A command on its way. */
public final class Sent {

    private final UUID id;
    private final String vid;
    private final Command command;
    private final byte[] message;
    private final boolean repeated;
    private final CompletableFuture<Answer> answer = new CompletableFuture<>();
    private final CompletableFuture<Answer> end = new CompletableFuture<>();

    private Sent(UUID id, String vid, Command command, byte[] message, boolean repeated) {
        this.id = id;
        this.vid = vid;
        this.command = command;
        this.message = message;
        this.repeated = repeated;
    }

    static Sent of(UUID id, String vid, Command command, byte[] message) {
        return new Sent(id, vid, command, message.clone(), false);
    }

    /** The same message, whose answer is still to come. */
    Sent again() {
        return new Sent(id, vid, command, message, true);
    }

    /** The message's name. */
    public UUID id() {
        return id;
    }

    /** The car's first answer. */
    public CompletableFuture<Answer> answer() {
        return answer;
    }

    /** Its last one: later than the first if somebody in the car had to act. */
    public CompletableFuture<Answer> end() {
        return end;
    }

    String vid() {
        return vid;
    }

    Command command() {
        return command;
    }

    byte[] message() {
        return message.clone();
    }

    /** Whether the cloud has sent it before, and learned from the answer. */
    boolean isRepeated() {
        return repeated;
    }

    void hear(Answer said) {
        answer.complete(said);
        if (said.isFinal()) {
            end.complete(said);
        }
    }
}
