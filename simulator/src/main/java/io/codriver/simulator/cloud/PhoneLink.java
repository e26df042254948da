package io.codriver.simulator.cloud;

import java.util.Optional;

/**
 * A request to link an account, as the app shows it to its user.
 *
 * @param id the request's name
 * @param vid the car
 * @param account whose account
 * @param role the role asked for, {@code PRIMARY} or {@code SECONDARY}
 * @param ceremony how the code is handed over, a name of the contract
 * @param code the code that the app shows or the cloud made; none if the car makes it
 * @param phase how far it is
 * @param answer the car's last answer that a person should see
 */
public record PhoneLink(
        String id,
        String vid,
        Account account,
        String role,
        String ceremony,
        Optional<String> code,
        Phase phase,
        Optional<Answer> answer) {

    /** How far a request is. */
    public enum Phase {
        /** Sent, not answered. */
        ASKED,
        /** The message waits in the car for somebody to open it. */
        WAITING_IN_CAR,
        /** Somebody has opened it; now a code can be typed. */
        OPENED,
        /** A code was sent to the car. */
        CHECKING,
        /** The account is linked. */
        LINKED,
        /** It is over without a link. */
        ENDED
    }

    /** A request that has just been sent, with a code that the car makes. */
    public static PhoneLink asked(String id, String vid, Account account, String role, String ceremony) {
        return new PhoneLink(id, vid, account, role, ceremony, Optional.empty(), Phase.ASKED, Optional.empty());
    }

    PhoneLink in(Phase next) {
        return new PhoneLink(id, vid, account, role, ceremony, code, next, answer);
    }

    PhoneLink answered(Phase next, Answer said) {
        return new PhoneLink(id, vid, account, role, ceremony, code, next, Optional.of(said));
    }

    /** Whether nothing more will come. */
    public boolean isOver() {
        return phase == Phase.LINKED || phase == Phase.ENDED;
    }

    /** Whether the app shows the code, and it is typed in the car. */
    public boolean showsCode() {
        return ceremony.equals("ENTRY");
    }

    @Override
    public String toString() {
        return "PhoneLink[" + id + ", " + phase + "]";
    }
}
