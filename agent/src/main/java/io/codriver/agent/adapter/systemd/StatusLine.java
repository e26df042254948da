package io.codriver.agent.adapter.systemd;

import io.codriver.agent.app.port.Standing;

/** How the agent stands, as one line for {@code systemctl status}. */
final class StatusLine {

    private static final int LONGEST = 300;

    private StatusLine() {}

    static String of(Standing standing) {
        StringBuilder line = new StringBuilder();
        line.append(standing.linked()).append(" of ").append(standing.most()).append(" users linked; ");
        line.append(standing.online() ? "connected" : "not connected");
        if (!standing.online()) {
            standing.trouble().ifPresent(why -> line.append(": ").append(why));
        }
        if (standing.waiting() > 0) {
            line.append("; ").append(standing.waiting()).append(standing.waiting() == 1 ? " message" : " messages");
            line.append(" to send");
        }
        if (!standing.canSave()) {
            line.append("; the store does not take anything");
        }
        return plain(line.toString());
    }

    /**
     * Each line of a notification is a command to systemd, and what went wrong may be told in a stranger's words, such as
     * a name in a broker's certificate: no line of theirs may begin here.
     */
    private static String plain(String text) {
        String line = text.replaceAll("[\\p{Cntrl}\\u0085\\u2028\\u2029]+", " ");
        return line.length() <= LONGEST ? line : line.substring(0, LONGEST - 1) + "…";
    }
}
