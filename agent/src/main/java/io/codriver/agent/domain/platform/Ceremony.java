package io.codriver.agent.domain.platform;

/** The ways to prove with a security code that somebody sits in the car. */
public enum Ceremony {
    /** The car makes the code and shows it; it is typed in the app. The cloud cannot link anyone by itself. */
    DISPLAY_VEHICLE_CODE,
    /** The cloud makes the code, the car shows it; it is typed in the app. */
    DISPLAY_CLOUD_CODE,
    /** The app shows the code; it is typed on the head unit. */
    ENTRY;

    /** Whether the head unit shows the code, and the app's user types it. */
    public boolean showsCode() {
        return this != ENTRY;
    }
}
