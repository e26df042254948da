package io.codriver.agent.boot;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The keys of the configuration file. */
public enum SettingKey {
    BROKER_HOST("broker.host", null, "name or address of the broker; its certificate must name it"),
    BROKER_PORT("broker.port", "8883", "port of the broker, 1 to 65535"),
    BROKER_KEEPALIVE("broker.keepalive", "60", "seconds after which a silent broker is given up, 1 to 600"),
    KEY_STORE("key.store", "", "file with the car's key and certificate; a token (PKCS11) has none"),
    KEY_STORE_TYPE("key.store.type", "PKCS12", "Java's name for the kind of key store; PKCS11: a token, such as a TPM"),
    KEY_PASSWORD_FILE("key.password.file", null, "file whose first line opens the key store; of a token the PIN"),
    KEY_TOKEN_LIBRARY("key.token.library", "", "PKCS11 only: the token's module, a shared library"),
    KEY_TOKEN_SLOT("key.token.slot", "", "PKCS11 only: number of the token's slot; empty: the first with a token"),
    KEY_TOKEN_ALIAS("key.token.alias", "", "PKCS11 only: label of the car's certificate; empty: there is only one"),
    TRUST_ANCHORS("trust.anchors", null, "PEM file with the roots that the broker's certificate may come from"),
    TRUST_CRLS("trust.crls", "", "PEM file with the revocation lists of all authorities; empty: none is asked for"),
    TLS_VERSION("tls.version", "1.3", "1.3, or 1.2 to allow that too"),
    STORE_FOLDER("store.folder", null, "folder for what the car remembers; made if it is not there"),
    PROVISIONING_FILE(
            "provisioning.file", "", "file that names the primary at the first start; read once, then destroyed"),
    PROFILE("profile", null, "id of the platform profile, for example mini-os9"),
    PROFILE_FILE("profile.file", "", "JSON file with your own profiles; empty: those that come with the agent"),
    HEAD_UNIT(
            "head.unit",
            "terminal",
            "terminal: this terminal is the head unit; socket: an application on the board is; none: the car has no screen"),
    HEAD_UNIT_SOCKET("head.unit.socket", "/run/codriver/head-unit.sock", "where that application finds the agent"),
    HEAD_UNIT_USER(
            "head.unit.user",
            "",
            "users of the board, with commas, whose processes are the head unit; empty: the agent's own"),
    HEAD_UNIT_GROUP("head.unit.group", "", "group to whom the socket is given; empty: everybody may knock there"),
    VEHICLE(
            "vehicle",
            "none",
            "viss: the car's signals come from a VISS version 2 server; none: nothing is known of the car"),
    VISS_URL("viss.url", "", "with vehicle=viss: the server, wss://HOST:PORT, or ws://127.0.0.1:PORT on this machine"),
    VISS_ROOTS("viss.roots", "", "PEM file with the roots that the VISS server's certificate may come from; for wss:"),
    VISS_TOKEN_FILE(
            "viss.token.file", "", "file whose first line is the token for the VISS server; empty: it wants none"),
    HISTORY_MOST(
            "history.most", "500", "how many trips, and how many times of charging, the car remembers, 1 to 10000"),
    HISTORY_DAYS("history.days", "365", "days after which it forgets them, 1 to 3650"),
    LANGUAGE("language", "en", "language of texts for people, a BCP 47 tag");

    private final String key;
    private final Optional<String> byDefault;
    private final String meaning;

    SettingKey(String key, @Nullable String byDefault, String meaning) {
        this.key = key;
        this.byDefault = Optional.ofNullable(byDefault);
        this.meaning = meaning;
    }

    /** The name in the file, for example {@code broker.host}. */
    public String key() {
        return key;
    }

    /** The environment variable that replaces it, for example {@code CODRIVER_BROKER_HOST}. */
    public String variable() {
        return "CODRIVER_" + key.toUpperCase(Locale.ROOT).replace('.', '_');
    }

    /** Its value if nobody gives one; none if somebody must. */
    public Optional<String> byDefault() {
        return byDefault;
    }

    /** What it means, in one line. */
    public String meaning() {
        return meaning;
    }

    static Optional<SettingKey> find(String key) {
        return Arrays.stream(values()).filter(one -> one.key.equals(key)).findFirst();
    }
}
