package io.codriver.agent.adapter.tls;

/** Why a TLS connection to the broker is not made: a stable code, whose side it is on, and what to do about it. */
public enum TlsFault {
    CERTIFICATE_MALFORMED(Side.BROKER_CERTIFICATE, "issue the certificate again with a tool that follows RFC 5280"),
    CERTIFICATE_VERSION(Side.BROKER_CERTIFICATE, "issue an X.509 version 3 certificate"),
    SERIAL_NUMBER(Side.BROKER_CERTIFICATE, "issue the certificate with a positive serial number of at most 20 bytes"),
    KEY_NOT_ALLOWED(Side.BROKER_CERTIFICATE, "use an EC key on P-256 or P-384"),
    SIGNATURE_NOT_ALLOWED(Side.BROKER_CERTIFICATE, "sign with ECDSA and SHA-256, SHA-384 or SHA-512"),
    UNKNOWN_AUTHORITY(
            Side.BROKER_CERTIFICATE,
            "check trust.anchors, and that the broker sends its issuing certificate with its own"),
    CERTIFICATE_EXPIRED(Side.BROKER_CERTIFICATE, "renew the broker's certificate, or check the car's clock"),
    CERTIFICATE_NOT_YET_VALID(Side.BROKER_CERTIFICATE, "check the car's clock"),
    VALIDITY_TOO_LONG(Side.BROKER_CERTIFICATE, "issue the broker's certificate for at most 398 days"),
    AUTHORITY_EXPIRED(Side.BROKER_CERTIFICATE, "renew the issuing certificate and what it issued"),
    ROOT_EXPIRED(Side.BROKER_CERTIFICATE, "put the new root into trust.anchors"),
    NOT_AN_AUTHORITY(Side.BROKER_CERTIFICATE, "issue it with basicConstraints CA:TRUE, or do not sign with it"),
    AUTHORITY_KEY_USAGE(Side.BROKER_CERTIFICATE, "issue it with keyUsage keyCertSign"),
    PATH_TOO_LONG(Side.BROKER_CERTIFICATE, "issue the broker's certificate nearer to the root"),
    LEAF_IS_AUTHORITY(Side.BROKER_CERTIFICATE, "give the broker a certificate of its own without CA rights"),
    KEY_USAGE(Side.BROKER_CERTIFICATE, "issue it with keyUsage digitalSignature"),
    EXTENDED_KEY_USAGE(Side.BROKER_CERTIFICATE, "issue it with extendedKeyUsage serverAuth"),
    NO_SUBJECT_ALT_NAME(
            Side.BROKER_CERTIFICATE, "issue it with the broker's name as DNS name or IP address in the SAN"),
    NAME_ONLY_IN_CN(Side.BROKER_CERTIFICATE, "issue it with that name in the subject alternative name too"),
    BROKER_NAME_MISMATCH(Side.BROKER_CERTIFICATE, "correct broker.host, or issue the certificate for that name"),
    BROKER_NAME_UNKNOWN(Side.BROKER_CERTIFICATE, "connect by a DNS name or an IP address"),
    NAME_CONSTRAINT(Side.BROKER_CERTIFICATE, "use a name that the authority may issue for"),
    UNKNOWN_CRITICAL_EXTENSION(Side.BROKER_CERTIFICATE, "issue the certificate without that critical extension"),
    PATH_REFUSED(Side.BROKER_CERTIFICATE, "issue the chain again as RFC 5280, section 6.1 asks"),
    CERTIFICATE_REVOKED(Side.BROKER_CERTIFICATE, "give the broker a new certificate"),
    REVOCATION_LIST_MISSING(Side.BROKER_CERTIFICATE, "add that authority's revocation list to trust.crls"),
    REVOCATION_LIST_NOT_CURRENT(Side.BROKER_CERTIFICATE, "fetch a new revocation list, or check the car's clock"),
    REVOCATION_LIST_UNUSABLE(Side.BROKER_CERTIFICATE, "fetch the authority's own complete revocation list again"),

    TRUST_UNREADABLE(Side.OWN_SET_UP, "check the files that trust.anchors and trust.crls name"),
    KEY_STORE_UNREADABLE(Side.OWN_SET_UP, "check key.store and key.password.file"),
    TOKEN_UNUSABLE(Side.OWN_SET_UP, "check key.token.library and key.token.slot, and that the token is there"),
    TOKEN_PIN(
            Side.OWN_SET_UP,
            "correct key.password.file before the next start, because a token locks itself after a few wrong PINs"),
    KEY_STORE_ENTRIES(
            Side.OWN_SET_UP,
            "use a key store that holds exactly one private key with its certificates; of a token, key.token.alias can name one"),
    OWN_KEY(Side.OWN_SET_UP, "issue the car a new EC P-256 key with its certificate"),
    OWN_NAME(Side.OWN_SET_UP, "issue the car a certificate with CN vid and SAN URI urn:codriver:vehicle:vid"),
    OWN_PURPOSE(Side.OWN_SET_UP, "issue it with keyUsage digitalSignature and extendedKeyUsage clientAuth"),
    OWN_CHAIN(Side.OWN_SET_UP, "store the car's certificate first and each issuer right after what it issued"),
    OWN_CERTIFICATE_EXPIRED(Side.OWN_SET_UP, "renew the car's certificate, or check the car's clock"),
    OWN_CERTIFICATE_NOT_YET_VALID(Side.OWN_SET_UP, "check the car's clock"),

    BROKER_WANTS_CERTIFICATE(Side.BROKER_ANSWER, "check that key.store holds the car's certificate"),
    BROKER_REFUSES_CERTIFICATE(Side.BROKER_ANSWER, "look into the broker's log, and check the car's certificate"),
    BROKER_REFUSES_AUTHORITY(Side.BROKER_ANSWER, "give the broker the authority that issued the car's certificate"),
    BROKER_SAYS_EXPIRED(Side.BROKER_ANSWER, "renew the car's certificate, or check the broker's clock"),
    BROKER_SAYS_REVOKED(Side.BROKER_ANSWER, "issue the car a new certificate"),
    BROKER_REFUSES_HANDSHAKE(Side.BROKER_ANSWER, "compare the TLS settings of the broker and of the car"),
    PROTOCOL_VERSION(Side.BROKER_ANSWER, "let the broker speak TLS 1.3, or allow TLS 1.2 in the car's configuration"),
    NOT_TLS(Side.BROKER_ANSWER, "check that broker.port is the broker's TLS port, usually 8883"),

    CONNECTION_REFUSED(Side.NETWORK, "check broker.port, and that the broker runs"),
    UNKNOWN_HOST(Side.NETWORK, "check broker.host and the name service"),
    NO_ROUTE(Side.NETWORK, "check the network"),
    TIMEOUT(Side.NETWORK, "check the network, and firewalls on the way"),
    CONNECTION_LOST(
            Side.NETWORK, "look into the broker's log if this comes again: a refused certificate can look like this"),
    OTHER(Side.NETWORK, "see the log for the whole error");

    /** Where the fault has to be mended; only {@link #NETWORK} is likely to pass by itself. */
    public enum Side {
        /** The certificate, chain or revocation list of the broker. */
        BROKER_CERTIFICATE,
        /** The files and the certificate of this car. */
        OWN_SET_UP,
        /** What the broker answered to the car. */
        BROKER_ANSWER,
        /** The way between them. */
        NETWORK
    }

    private final Side side;
    private final String advice;

    TlsFault(Side side, String advice) {
        this.side = side;
        this.advice = advice;
    }

    /** Where the fault has to be mended. */
    public Side side() {
        return side;
    }

    /** What to do, as a part of a sentence in plain English. */
    public String advice() {
        return advice;
    }
}
