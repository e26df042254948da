package io.codriver.certs;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.security.PrivateKey;
import java.security.cert.CRLException;
import java.security.cert.CertificateEncodingException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509CRL;
import java.security.cert.X509Certificate;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;

/** Text form of certificates, CRLs and private keys (RFC 7468). */
public final class Pem {
    private static final int LINE = 64;

    private Pem() {}

    /** Certificates one after the other. */
    public static byte[] certificates(List<X509Certificate> certificates) {
        return certificates.stream()
                .map(certificate -> {
                    try {
                        return block("CERTIFICATE", certificate.getEncoded());
                    } catch (CertificateEncodingException e) {
                        throw new IllegalArgumentException("a certificate without an encoding", e);
                    }
                })
                .collect(Collectors.joining())
                .getBytes(StandardCharsets.US_ASCII);
    }

    /** CRLs one after the other. */
    public static byte[] lists(List<X509CRL> lists) {
        return lists.stream()
                .map(list -> {
                    try {
                        return block("X509 CRL", list.getEncoded());
                    } catch (CRLException e) {
                        throw new IllegalArgumentException("a CRL without an encoding", e);
                    }
                })
                .collect(Collectors.joining())
                .getBytes(StandardCharsets.US_ASCII);
    }

    /**
     * A private key as PKCS#8.
     *
     * <p>BouncyCastle's {@code JcaPEMWriter} writes an EC key in the older form and without its curve, which OpenSSL and
     * Mosquitto refuse; PKCS#8 always names the curve.
     */
    public static byte[] privateKey(PrivateKey key) {
        return block("PRIVATE KEY", key.getEncoded()).getBytes(StandardCharsets.US_ASCII);
    }

    /** Reads certificates; fails on anything else. */
    static List<X509Certificate> readCertificates(byte[] pem) throws CertificateException {
        return CertificateFactory.getInstance("X.509").generateCertificates(new ByteArrayInputStream(pem)).stream()
                .map(X509Certificate.class::cast)
                .toList();
    }

    /** Reads CRLs; fails on anything else. */
    static List<X509CRL> readLists(byte[] pem) throws CertificateException, CRLException {
        return CertificateFactory.getInstance("X.509").generateCRLs(new ByteArrayInputStream(pem)).stream()
                .map(X509CRL.class::cast)
                .toList();
    }

    private static String block(String label, byte[] der) {
        String body = Base64.getMimeEncoder(LINE, new byte[] {'\n'}).encodeToString(der);
        return "-----BEGIN " + label + "-----\n" + body + "\n-----END " + label + "-----\n";
    }
}
