package io.codriver.agent.adapter.mqtt;

/**
 * How an attempt or a connection ended.
 *
 * @param why part of a sentence for the log
 */
record Ending(Kind kind, String why) {

    /** What follows from it. */
    enum Kind {
        /** It broke or did not come about; try again soon. */
        LOST,
        /** The broker does not want this car; trying again soon is of no use. */
        REFUSED,
        /** Another client has the session. */
        TAKEN_OVER,
        /** The agent itself ends for good. */
        STOPPED
    }

    static final Ending STOP = new Ending(Kind.STOPPED, "the agent stops");

    static Ending lost(String why) {
        return new Ending(Kind.LOST, why);
    }

    /** What a reason code of the broker means for the connection. */
    static Ending ofReason(int code) {
        Kind kind = Kind.LOST;
        if (code == ReasonCodes.SESSION_TAKEN_OVER) {
            kind = Kind.TAKEN_OVER;
        } else if (ReasonCodes.needsPeople(code)) {
            kind = Kind.REFUSED;
        }
        return new Ending(kind, ReasonCodes.sentence(code));
    }
}
