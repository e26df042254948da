package io.codriver.agent.app;

import io.codriver.agent.app.port.HeadUnit;
import io.codriver.agent.app.port.Outgoing;
import io.codriver.agent.app.port.Uplink;
import io.codriver.agent.domain.CertificateLife;
import io.codriver.agent.domain.Fitness;
import io.codriver.agent.domain.Screen;
import io.codriver.agent.domain.Screens;
import io.codriver.agent.domain.State;
import io.codriver.agent.domain.answer.MessageId;
import io.codriver.agent.domain.answer.Receipt;
import io.codriver.agent.domain.time.Moment;
import io.codriver.agent.domain.view.Sight;
import io.codriver.agent.wire.StateWriter.Presence;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntSupplier;
import org.jspecify.annotations.Nullable;

/** How things are, as the head unit shows it and the cloud's retained messages say it: drawn from the state, never kept. */
final class Surface {

    /** How far the numbers of two starts' connections lie apart. */
    static final long CONNECTIONS_A_START = 1_000_000;

    private final HeadUnit headUnit;
    private final Uplink uplink;
    private final Messages messages;
    private final IntSupplier waiting;
    private final CertificateLife certificate;
    private @Nullable Screen shown;
    private final List<Outgoing> sights = new ArrayList<>();
    private boolean canSave = true;
    private boolean online;
    private long bdSeq;
    private boolean born;
    private long publishedRevision;
    private String publishedEpoch = "";

    /**
     * A surface of which nothing was shown.
     *
     * @param waiting how many messages wait until they can be sent
     */
    Surface(HeadUnit headUnit, Uplink uplink, Messages messages, IntSupplier waiting, CertificateLife certificate) {
        this.waiting = waiting;
        this.certificate = certificate;
        this.headUnit = headUnit;
        this.uplink = uplink;
        this.messages = messages;
    }

    void online(long connectionBdSeq) {
        online = true;
        bdSeq = connectionBdSeq;
        born = false;
        publishedEpoch = "";
    }

    void offline() {
        sights.clear();
        online = false;
    }

    boolean isOnline() {
        return online;
    }

    boolean canSave() {
        return canSave;
    }

    void canSave(boolean now) {
        canSave = now;
    }

    /** Shows the state on the head unit, if that looks different from before. */
    void draw(State state, Instant now) {
        int unsent = online ? 0 : waiting.getAsInt();
        Screen screen = Screens.draw(state, new Fitness(online, unsent, !canSave, certificate.findNotice(now)));
        if (!screen.equals(shown)) {
            headUnit.show(screen);
            shown = screen;
        }
    }

    /** Says to the cloud how things are: all of it with a new connection, then the list of users when it changes. */
    void publish(State state) {
        publishState(state);
        sights.forEach(uplink::send);
        sights.clear();
    }

    private void publishState(State state) {
        boolean sameEpoch = publishedEpoch.equals(state.epoch().id());
        long revision = state.roster().revision();
        if (!online || (sameEpoch && revision == publishedRevision)) {
            return;
        }
        if (!sameEpoch) {
            uplink.send(messages.vehicle(state));
        }
        uplink.send(Messages.roster(state));
        if (!born) {
            uplink.send(Messages.presence(Presence.READY, bdSeq));
            born = true;
        }
        publishedEpoch = state.epoch().id();
        publishedRevision = revision;
    }

    /** Shows a user what it may see now, if it can be reached now: behind the list of users, which names that user. */
    void tell(State state, Moment now, Sight sight) {
        if (online) {
            sights.add(messages.sight(state, now, sight));
        }
    }

    /** Gives an answer that cannot be stored: it cannot be kept either, so it goes out once or not at all. */
    void answerUnkept(State state, Moment now, Optional<MessageId> id, Receipt receipt) {
        uplink.send(messages.receipt(Outgoing.PASSING, state, now, id, receipt));
    }

    void stop(Duration longest) {
        uplink.stop(Messages.presence(Presence.DISCONNECTED, bdSeq), longest);
        headUnit.close();
    }
}
