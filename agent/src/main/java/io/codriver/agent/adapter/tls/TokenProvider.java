package io.codriver.agent.adapter.tls;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.InvalidParameterException;
import java.security.Provider;
import java.security.ProviderException;
import java.security.Security;
import java.util.Optional;
import java.util.regex.Pattern;

/** The JDK's bridge to a PKCS#11 module. Asked for by those who have a token only: it costs memory and time. */
final class TokenProvider {
    /** The bridge reads its settings as text: what could mean something there is not let in. */
    private static final Pattern LIBRARY = Pattern.compile("/[A-Za-z0-9/._+-]+");

    private static final int DEEPEST = 20;

    private TokenProvider() {}

    /**
     * Opens the module, without logging in. What was opened before at the same place is left behind.
     *
     * <p>It has to be among the runtime's providers, as the last: JSSE finds who can sign with a key by asking them all,
     * and everything but that key stays with those before it.
     */
    static Provider open(Path library, Optional<Long> slot) throws TlsRefusedException {
        if (!LIBRARY.matcher(library.toString()).matches() || !Files.isRegularFile(library)) {
            throw new TlsRefusedException(
                    TlsFault.TOKEN_UNUSABLE,
                    "the PKCS#11 module " + Printable.text(library.toString())
                            + " is not there, or its path has letters other than A-Z, a-z, 0-9, '.', '_', '+' and '-'");
        }
        Provider bridge = Security.getProvider("SunPKCS11");
        if (bridge == null) {
            throw new TlsRefusedException(
                    TlsFault.TOKEN_UNUSABLE,
                    "this Java runtime cannot use tokens: it lacks the module jdk.crypto.cryptoki");
        }
        try {
            Provider opened = bridge.configure(configuration(library, slot));
            Security.removeProvider(opened.getName());
            Security.addProvider(opened);
            return opened;
        } catch (InvalidParameterException | ProviderException e) {
            throw refusal("the PKCS#11 module " + library, e);
        }
    }

    /** Only what the car does with the token: look into it, and sign. */
    private static String configuration(Path library, Optional<Long> slot) {
        String where = slot.map(number -> "slot = " + number).orElse("slotListIndex = 0");
        int name = (library + " " + where).hashCode();
        return "--name = codriver-" + Integer.toHexString(name) + "\nlibrary = " + library + "\n" + where
                + "\nenabledMechanisms = { KeyStore CKM_ECDSA }\n";
    }

    /** What a token's failure means: only a refused PIN must not be tried again. */
    static TlsRefusedException refusal(String what, Exception failure) {
        StringBuilder said = new StringBuilder();
        Throwable cause = failure;
        for (int depth = 0; cause != null && depth < DEEPEST; depth++) {
            said.append(said.isEmpty() ? "" : ": ").append(cause.getMessage());
            cause = cause.getCause();
        }
        String all = Printable.text(said.toString());
        return all.contains("CKR_PIN_")
                ? new TlsRefusedException(TlsFault.TOKEN_PIN, what + " refuses the PIN (" + all + ")", failure)
                : new TlsRefusedException(TlsFault.TOKEN_UNUSABLE, what + " cannot be used (" + all + ")", failure);
    }
}
