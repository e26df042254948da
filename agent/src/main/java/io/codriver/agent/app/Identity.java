package io.codriver.agent.app;

import io.codriver.agent.domain.CertificateLife;
import io.codriver.agent.domain.platform.Profile;
import io.codriver.agent.domain.rule.Bounds;
import io.codriver.agent.text.Texts;

/**
 * Whose agent it is.
 *
 * @param vid the car's opaque name, as its certificate has it
 * @param certificate how long that lives
 * @param profile what its platform allows
 * @param bounds how much of the past the car remembers
 * @param agentVersion the program's version
 * @param texts the sentences in the language of receipts
 */
public record Identity(
        String vid, CertificateLife certificate, Profile profile, Bounds bounds, String agentVersion, Texts texts) {}
