package io.codriver.agent.domain;

import io.codriver.agent.domain.linking.Commit;
import io.codriver.agent.domain.linking.LinkId;
import io.codriver.agent.domain.linking.Offer;

/** What the cloud can ask of the car. */
public sealed interface Command {

    /** Hands this command to the case of its kind. */
    <R> R match(Cases<R> cases);

    /** One method a kind, so that the compiler finds every place that must handle a new one. */
    interface Cases<R> {
        R linkOffer(LinkOffer command);

        R linkCommit(LinkCommit command);

        R linkCancel(LinkCancel command);
    }

    /** {@code link.offer}: link an account. */
    record LinkOffer(Offer offer) implements Command {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.linkOffer(this);
        }
    }

    /** {@code link.commit}: this code was typed in the app. */
    record LinkCommit(Commit commit) implements Command {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.linkCommit(this);
        }
    }

    /** {@code link.cancel}: forget the request. */
    record LinkCancel(LinkId linkId) implements Command {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.linkCancel(this);
        }
    }
}
