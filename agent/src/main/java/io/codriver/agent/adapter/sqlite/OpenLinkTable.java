package io.codriver.agent.adapter.sqlite;

import io.codriver.agent.domain.answer.Reason;
import io.codriver.agent.domain.answer.Refusal;
import io.codriver.agent.domain.linking.CodeHash;
import io.codriver.agent.domain.linking.Link;
import io.codriver.agent.domain.linking.LinkId;
import io.codriver.agent.domain.linking.Offer;
import io.codriver.agent.domain.linking.Proof;
import io.codriver.agent.domain.linking.SecurityCode;
import io.codriver.agent.domain.roster.Consent;
import io.codriver.agent.domain.roster.DisplayName;
import io.codriver.agent.domain.roster.Role;
import io.codriver.agent.domain.roster.Sharing;
import io.codriver.agent.domain.roster.Terms;
import io.codriver.agent.domain.roster.UserId;
import java.net.URI;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The open request, in one row; while it is open, its code is nowhere but here. */
final class OpenLinkTable {

    private static final int COLUMNS_AFTER_THE_KEY = 25;

    private final Sql select;
    private final Sql clear;
    private final Sql replace;

    OpenLinkTable(Connection connection) throws SQLException {
        select = new Sql(connection, "SELECT * FROM open_link");
        clear = new Sql(connection, "DELETE FROM open_link");
        replace = new Sql(connection, "REPLACE INTO open_link VALUES (1" + ", ?".repeat(COLUMNS_AFTER_THE_KEY) + ")");
    }

    Optional<Link> find() throws SQLException {
        return select.find(OpenLinkTable::link);
    }

    void write(Optional<Link> open) throws SQLException {
        if (open.isPresent()) {
            replace.run(columns(open.get()));
        } else {
            clear.run();
        }
    }

    private static Link link(Row row) throws SQLException {
        Proof proof = proof(row);
        return new Link(
                offer(row, proof),
                row.messageId("offered_by"),
                proof,
                row.deadline("until"),
                row.flag("opened"),
                row.count("charged"),
                row.steady("not_before_ns"),
                consent(row),
                refusal(row));
    }

    /** Before the store's third form it had no number. */
    private static Optional<Refusal> refusal(Row row) throws SQLException {
        String reference = row.findText("last_reference").orElse("");
        return row.findText("last_refusal").map(why -> new Refusal(Reason.valueOf(why), reference));
    }

    private static Offer offer(Row row, Proof proof) throws SQLException {
        return new Offer(
                new LinkId(row.text("link_id")),
                new UserId(row.text("iss"), row.text("sub")),
                row.name(Role.class, "role"),
                new DisplayName(row.text("display_name")),
                row.name(Offer.Mode.class, "mode"),
                row.flag("proof_from_cloud") ? Optional.of(proof) : Optional.empty(),
                new Terms(row.text("terms_version"), URI.create(row.text("terms_url"))),
                row.name(Sharing.class, "sharing"));
    }

    private static Proof proof(Row row) throws SQLException {
        Optional<String> code = row.findText("code");
        return code.isPresent()
                ? new Proof.Shown(SecurityCode.of(code.get()))
                : new Proof.Hashed(
                        new CodeHash(row.bytes("hash_salt"), row.count("hash_iterations"), row.bytes("hash")));
    }

    private static Optional<Consent> consent(Row row) throws SQLException {
        return row.findText("accepted_version").isEmpty()
                ? Optional.empty()
                : Optional.of(new Consent(
                        row.text("accepted_version"), row.text("accepted_locale"), row.wall("accepted_at")));
    }

    private static @Nullable Object[] columns(Link link) {
        Offer offer = link.offer();
        List<@Nullable Object> columns = new ArrayList<>(COLUMNS_AFTER_THE_KEY);
        columns.add(offer.linkId().value());
        columns.add(link.offeredBy().bytes());
        columns.add(offer.user().iss());
        columns.add(offer.user().sub());
        columns.add(offer.role().name());
        columns.add(offer.displayName().text());
        columns.add(offer.mode().name());
        columns.add(offer.terms().version());
        columns.add(offer.terms().url().toString());
        columns.add(offer.sharing().name());
        // Where the cloud gave a proof the link has the same one: it is kept once.
        columns.add(offer.proof().isPresent());
        addProof(columns, link.proof());
        columns.add(link.until().wall().toString());
        columns.add(link.until().steady().toNanos());
        columns.add(link.opened());
        columns.add(link.charged());
        columns.add(link.notBefore().toNanos());
        columns.add(link.consent().map(Consent::version).orElse(null));
        columns.add(link.consent().map(Consent::locale).orElse(null));
        columns.add(link.consent().map(one -> one.acceptedAt().toString()).orElse(null));
        columns.add(link.lastRefusal().map(one -> one.reason().name()).orElse(null));
        columns.add(link.lastRefusal().map(Refusal::reference).orElse(null));
        return columns.toArray();
    }

    private static void addProof(List<@Nullable Object> columns, Proof proof) {
        if (proof instanceof Proof.Shown shown) {
            columns.add(shown.code().reveal());
            columns.add(null);
            columns.add(null);
            columns.add(null);
        } else if (proof instanceof Proof.Hashed hashed) {
            columns.add(null);
            columns.add(hashed.hash().salt());
            columns.add(hashed.hash().iterations());
            columns.add(hashed.hash().hash());
        }
    }
}
