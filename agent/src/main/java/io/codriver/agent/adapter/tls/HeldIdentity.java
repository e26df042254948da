package io.codriver.agent.adapter.tls;

import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Who the car is, while the agent runs. A key in a token can be lost and come back: the token is pulled out, its service
 * is started again. Made ready by the thread that connects; read by any.
 */
public final class HeldIdentity implements Supplier<Identity> {
    private final IdentitySource source;
    /** Volatile: the threads of TLS read what the connecting thread found. */
    private volatile Identity identity;

    private @Nullable TlsRefusedException givenUp;

    /** Opens the source. */
    public HeldIdentity(IdentitySource source) throws TlsRefusedException {
        this.source = source;
        this.identity = source.load();
    }

    @Override
    public Identity get() {
        return identity;
    }

    /**
     * Before each connection: tries whether the key still signs, and opens the token anew if it does not. A token that
     * refused the PIN once is not asked again as long as the agent runs: it would lock itself.
     *
     * @throws TlsRefusedException why the key cannot be used now
     */
    public void requireReady() throws TlsRefusedException {
        if (source instanceof IdentityFile || signs()) {
            return;
        }
        if (givenUp != null) {
            throw givenUp;
        }
        try {
            Identity again = source.load();
            if (!again.vid().equals(identity.vid())) {
                throw new TlsRefusedException(
                        TlsFault.OWN_NAME,
                        "the token now holds the key of " + again.vid() + " and not of " + identity.vid());
            }
            identity = again;
        } catch (TlsRefusedException e) {
            if (e.fault() == TlsFault.TOKEN_PIN) {
                givenUp = e;
            }
            throw e;
        }
    }

    private boolean signs() {
        Optional<TlsRefusedException> problem = identity.findSigningProblem();
        return problem.isEmpty();
    }
}
