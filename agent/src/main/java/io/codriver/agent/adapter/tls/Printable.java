package io.codriver.agent.adapter.tls;

import org.bouncycastle.asn1.x500.X500Name;

/** Text from a stranger's certificate, made fit for a log line. */
final class Printable {
    private static final int MOST = 120;

    private Printable() {}

    /** An unauthenticated peer chooses these bytes: without this it could forge log lines or steer a terminal. */
    static String text(String untrusted) {
        String printable = untrusted.replaceAll("[^\\x20-\\x7e]", "?");
        return printable.length() <= MOST ? printable : printable.substring(0, MOST) + "...";
    }

    static String name(X500Name name) {
        return text(name.toString());
    }
}
