package io.codriver.agent.boot;

import io.codriver.agent.adapter.tls.IdentitySource;
import io.codriver.agent.domain.platform.Profile;
import io.codriver.agent.domain.rule.Bounds;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;

/**
 * The checked configuration.
 *
 * @param brokerHost name or address of the broker
 * @param brokerPort its port
 * @param keepAlive after how long a silent broker is given up
 * @param key where the car's key and certificate are
 * @param trustAnchors PEM file with the roots
 * @param trustCrls PEM file with the revocation lists; none if revocation is not asked for
 * @param allowTls12 whether TLS 1.2 may be spoken too
 * @param storeFolder what the car remembers
 * @param provisioningFile the file that names the primary at the first start, where the car gets one
 * @param profile the platform
 * @param headUnit what the head unit is
 * @param history how many trips and times of charging the car remembers, and how old they get
 * @param language of texts for people
 * @param carServer where the car's signals come from, if from anywhere
 */
public record Settings(
        String brokerHost,
        int brokerPort,
        Duration keepAlive,
        IdentitySource key,
        Path trustAnchors,
        Optional<Path> trustCrls,
        boolean allowTls12,
        Path storeFolder,
        Optional<Path> provisioningFile,
        Profile profile,
        HeadUnitSettings headUnit,
        Bounds history,
        Locale language,
        Optional<CarServer> carServer) {}
