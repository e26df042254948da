package io.codriver.agent.domain.answer;

/** Why the car said no; stable names of the contract. Each has a sentence for people in the text bundles. */
public enum Reason {
    MALFORMED,
    UNSUPPORTED_TYPE,
    TOO_LARGE,
    WRONG_VEHICLE,
    WRONG_EPOCH,
    EXPIRED,
    TTL_TOO_LONG,
    ID_REUSED,
    STALE_REVISION,
    RETAINED,
    USER_LIMIT_REACHED,
    PLATFORM_SINGLE_USER,
    PRIMARY_EXISTS,
    PRIMARY_REQUIRED,
    ALREADY_LINKED,
    NOT_LINKED,
    ROLE_NOT_ALLOWED,
    CANNOT_ELEVATE,
    CANNOT_REMOVE_SUPERIOR,
    CAPABILITY_NOT_SHARED,
    NOT_BOOKED,
    NOT_ACTIVATED,
    OUTSIDE_VALIDITY,
    AWAITING_APPROVAL,
    CONFIRMATION_REQUIRED,
    NO_SUCH_INVITATION,
    NO_SUCH_TRIP,
    NO_SUCH_BOOKING,
    NOTHING_TO_ANSWER,
    DECLINED_BY_PRIMARY,
    CLOCK_UNSURE,
    CEREMONY_NOT_OFFERED,
    TERMS_NOT_ACCEPTED,
    NO_SUCH_LINK,
    NOT_SHOWN,
    CODE_MISMATCH,
    CODE_LOCKED,
    CODE_EXPIRED,
    RATE_LIMITED,
    DECLINED_IN_CAR,
    CANCELLED,
    REPLACED,
    VEHICLE_MOVING,
    DRIVE_READY,
    KEYS_NOT_PRESENT,
    DOOR_OPEN,
    BATTERY_LOW,
    NOT_PLUGGED_IN,
    CAR_FAILED,
    NO_ANSWER_FROM_CAR,
    NO_ANSWER_IN_CAR,
    UNAVAILABLE,
    STORAGE,
    BUSY;

    /** Whether the same can succeed later, asked under a new id, without anyone changing it. */
    public boolean isRetryable() {
        return switch (this) {
            case RATE_LIMITED, VEHICLE_MOVING, DRIVE_READY, NOT_SHOWN, UNAVAILABLE, CLOCK_UNSURE, STORAGE, BUSY -> true;
            default -> false;
        };
    }
}
