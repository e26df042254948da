package io.codriver.agent.adapter.viss;

import io.codriver.agent.domain.vehicle.Actuation;
import java.net.http.WebSocket;

/** What the vehicle's thread is told by others. */
sealed interface Happening {

    /** The agent wants something done. */
    record Wanted(Actuation actuation) implements Happening {}

    /** Something on a connection. */
    sealed interface OnLine extends Happening {

        /** Counts the attempts: what comes from an earlier one is late. */
        long attempt();
    }

    /** The handshake was good. */
    record Opened(long attempt, WebSocket socket) implements OnLine {}

    /** A message is whole. */
    record Said(long attempt, String text) implements OnLine {}

    /** The server is there, and said nothing: a ping, an answer to one, bytes. */
    record Stirred(long attempt) implements OnLine {}

    /** What was sent last has been written. */
    record Written(long attempt) implements OnLine {}

    /**
     * There is no connection, or none any more.
     *
     * @param why part of a sentence for a person
     */
    record Over(long attempt, String why) implements OnLine {}
}
