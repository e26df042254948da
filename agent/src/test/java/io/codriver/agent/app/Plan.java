package io.codriver.agent.app;

/**
 * A request to link an account, as the cloud means it.
 *
 * @param code the cloud's or the app's code; empty where the car makes it
 * @param terms the version of the terms
 */
record Plan(String linkId, String account, String role, Kind ceremony, String code, String terms) {

    /** Who makes the code, and where it is typed. */
    enum Kind {
        CAR_CODE,
        CLOUD_CODE,
        ENTRY
    }
}
