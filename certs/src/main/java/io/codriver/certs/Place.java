package io.codriver.certs;

import java.nio.file.Path;

/**
 * Where the key and certificate of one holder lie.
 *
 * @param what the holder as people call it, for example {@code vehicle mini-1}
 * @param folder the folder of this holder alone
 * @param stem the first part of the file names
 */
public record Place(String what, Path folder, String stem) {
    /** The PKCS#12 file with key and chain. */
    public Path keyStore() {
        return folder.resolve(stem + ".p12");
    }

    /** The file whose one line is the password of the key store. */
    public Path passwordFile() {
        return folder.resolve(stem + ".password");
    }

    /** The certificate as PEM; for broker, cloud and vehicles with the issuing CA's behind it. */
    public Path certificateFile() {
        return folder.resolve(stem + ".crt");
    }

    /** The private key as PKCS#8 PEM; only the broker has it, for Mosquitto. */
    public Path privateKeyFile() {
        return folder.resolve(stem + ".key");
    }

    /** Certificates that were renewed before their end: a revocation has to reach them too. */
    Path earlierFile() {
        return folder.resolve(stem + ".earlier.crt");
    }

    /** Whether the key is also kept as a PEM file: Mosquitto reads no PKCS#12. */
    boolean forMosquitto() {
        return stem.equals("broker");
    }

    String nameOf(Path file) {
        return folder.relativize(file).toString();
    }

    static Place root(Path pki) {
        return new Place("root", pki.resolve("root"), "root");
    }

    static Place issuing(Path pki) {
        return new Place("issuing CA", pki.resolve("issuing"), "issuing");
    }

    static Place broker(Path pki) {
        return new Place("broker", pki.resolve("broker"), "broker");
    }

    static Place cloud(Path pki) {
        return new Place("cloud", pki.resolve("cloud"), "cloud");
    }

    static Path vehicles(Path pki) {
        return pki.resolve("vehicles");
    }

    static Place vehicle(Path pki, VehicleId vehicle) {
        return new Place("vehicle " + vehicle.value(), vehicles(pki).resolve(vehicle.value()), "vehicle");
    }
}
