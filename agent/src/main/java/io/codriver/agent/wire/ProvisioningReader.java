package io.codriver.agent.wire;

import io.codriver.agent.domain.membership.Nominee;
import java.util.Set;

/**
 * Reads the file with which a car is delivered whose primary is already named. An unknown member is an error: the file
 * is read once.
 */
public final class ProvisioningReader {

    /** The largest file, in bytes. */
    public static final int LARGEST = Incoming.LARGEST;

    private ProvisioningReader() {}

    /**
     * Whom the file names.
     *
     * @param vid the car that reads it
     * @throws WireFault if it is not such a file, or another car's; the text says where and repeats nothing of it
     */
    public static Nominee read(byte[] file, String vid) throws WireFault {
        Fields fields = new Fields("", Json.readObject(file));
        fields.requireOnly(Set.of("vid", "user", "displayName", "terms", "assertion"));
        fields.object("user").requireOnly(Set.of("iss", "sub"));
        fields.object("terms").requireOnly(Set.of("version", "locale", "acceptedAt"));
        if (!fields.text("vid").equals(vid)) {
            throw fields.problem("vid", "is not this car's, which is " + vid);
        }
        return PersonReader.nominee(fields);
    }
}
