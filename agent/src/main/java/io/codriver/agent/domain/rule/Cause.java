package io.codriver.agent.domain.rule;

/**
 * Why the list of users changed.
 *
 * @param what happened
 * @param by by whom, or by what
 */
public record Cause(What what, By by) {
    /** What can happen to the list; names of the contract. */
    public enum What {
        LINKED,
        JOINED,
        DESIGNATED,
        PROVISIONED,
        APPROVED,
        CHANGED,
        LENDING_BEGAN,
        LENDING_ENDED,
        REMOVED,
        LEFT,
        ACCOUNT_DELETED,
        TRANSFERRED,
        HANDED_OVER,
        PRIMARY_REPLACED,
        PRIMARY_REMOVED
    }

    /** By whom; names of the contract. */
    public enum By {
        SECURITY_CODE,
        PRIMARY,
        USER,
        SERVICE_PARTNER,
        CLOUD,
        CAR
    }
}
