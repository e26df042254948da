package io.codriver.agent.adapter.tls;

import java.nio.file.Path;
import java.util.List;

/** Where the car's key and its certificates are. */
public sealed interface IdentitySource permits IdentityFile, IdentityToken {

    /**
     * Opens it and checks what is in it. Never asks again by itself: a token locks itself after a few wrong PINs.
     *
     * @throws TlsRefusedException saying what is missing or wrong, or which rule the certificate breaks
     */
    Identity load() throws TlsRefusedException;

    /** The files that nobody but the agent may read. */
    List<Path> secrets();

    /** Where the key is, as part of a sentence for a person. */
    String place();
}
