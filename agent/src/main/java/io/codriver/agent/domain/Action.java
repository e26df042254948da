package io.codriver.agent.domain;

import io.codriver.agent.domain.linking.LinkId;
import io.codriver.agent.domain.linking.SecurityCode;

/** What an occupant does on the head unit. An action that no longer fits the screen changes nothing. */
public sealed interface Action {

    /** Hands this action to the case of its kind. */
    <R> R match(Cases<R> cases);

    /** One method a kind. */
    interface Cases<R> {
        R openLink(OpenLink action);

        R declineLink(DeclineLink action);

        R acceptTerms(AcceptTerms action);

        R typeCode(TypeCode action);

        R dismissNotice(DismissNotice action);
    }

    /** Opens the message of a request. */
    record OpenLink(LinkId linkId) implements Action {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.openLink(this);
        }
    }

    /** "That wasn't me." */
    record DeclineLink(LinkId linkId) implements Action {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.declineLink(this);
        }
    }

    /**
     * Accepts the terms of a request whose code is typed on the head unit.
     *
     * @param locale the language in which they were shown, a BCP 47 tag
     */
    record AcceptTerms(LinkId linkId, String locale) implements Action {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.acceptTerms(this);
        }
    }

    /** Types the code that the app shows. */
    record TypeCode(LinkId linkId, SecurityCode code) implements Action {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.typeCode(this);
        }
    }

    /** Marks an announcement as seen. */
    record DismissNotice(long number) implements Action {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.dismissNotice(this);
        }
    }
}
