/**
 * The development PKI: makes, keeps, renews and revokes the certificates of root, issuing CA, broker, cloud and vehicles.
 *
 * <p>{@link io.codriver.certs.DevelopmentPki} is the door. The issuing step below it ({@link
 * io.codriver.certs.CertificateProfile}, {@link io.codriver.certs.CertificateIssuer}, {@link
 * io.codriver.certs.Credential}) is open, so that a test can make a certificate that nobody should accept.
 */
@NullMarked
package io.codriver.certs;

import org.jspecify.annotations.NullMarked;
