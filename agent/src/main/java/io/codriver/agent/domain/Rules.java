package io.codriver.agent.domain;

import io.codriver.agent.domain.linking.Codes;
import io.codriver.agent.domain.linking.Ends;
import io.codriver.agent.domain.linking.Given;
import io.codriver.agent.domain.linking.Linking;
import io.codriver.agent.domain.linking.Offers;
import io.codriver.agent.domain.linking.Screening;
import io.codriver.agent.domain.linking.SecurityCode;
import io.codriver.agent.domain.linking.SlowHash;
import io.codriver.agent.domain.linking.Step;
import io.codriver.agent.domain.time.Moment;

/** The dispatch: finds the rule for a request. */
public final class Rules {

    private Rules() {}

    /**
     * Decides a request. The same arguments give the same outcome.
     *
     * @param now both clocks
     * @param freshCode a random code, used if the request needs one
     * @param slowHash computes the hash of a typed code
     */
    public static Outcome decide(State state, Request request, Moment now, SecurityCode freshCode, SlowHash slowHash) {
        Given given = new Given(state.profile(), state.epoch(), state.standing(), now, freshCode, slowHash);
        Linking linking = state.linking();
        return request.match(new Request.Cases<Outcome>() {
            @Override
            public Outcome fromCloud(Request.FromCloud message) {
                return outcome(state, decideCommand(linking, given, message));
            }

            @Override
            public Outcome fromOccupant(Request.FromOccupant touch) {
                return outcome(state, decideAction(linking, given, touch.action()));
            }

            @Override
            public Outcome carMoves(Request.CarMoves signal) {
                return Outcome.of(state.standing(!signal.moving()));
            }

            @Override
            public Outcome started(Request.Started start) {
                Step ended = start.clockWentBack() ? Ends.distrust(linking, given) : Ends.expire(linking, given);
                return outcome(state, ended.events().isEmpty() ? Codes.chargeAgain(linking, given) : ended);
            }

            @Override
            public Outcome timePassed(Request.TimePassed tick) {
                return outcome(state, Ends.expire(linking, given));
            }
        });
    }

    private static Step decideCommand(Linking linking, Given given, Request.FromCloud message) {
        return message.command().match(new Command.Cases<Step>() {
            @Override
            public Step linkOffer(Command.LinkOffer command) {
                return Offers.offer(linking, given, message.id(), message.until(), command.offer());
            }

            @Override
            public Step linkCommit(Command.LinkCommit command) {
                return Codes.commit(linking, given, command.commit());
            }

            @Override
            public Step linkCancel(Command.LinkCancel command) {
                return Ends.cancel(linking, given, command.linkId());
            }
        });
    }

    private static Step decideAction(Linking linking, Given given, Action action) {
        return action.match(new Action.Cases<Step>() {
            @Override
            public Step openLink(Action.OpenLink open) {
                return Screening.open(linking, given, open.linkId());
            }

            @Override
            public Step declineLink(Action.DeclineLink decline) {
                return Ends.decline(linking, given, decline.linkId());
            }

            @Override
            public Step acceptTerms(Action.AcceptTerms accept) {
                return Screening.acceptTerms(linking, given, accept.linkId(), accept.locale());
            }

            @Override
            public Step typeCode(Action.TypeCode typed) {
                return Codes.type(linking, given, typed.linkId(), typed.code());
            }

            @Override
            public Step dismissNotice(Action.DismissNotice dismiss) {
                return Screening.dismiss(linking, dismiss.number());
            }
        });
    }

    private static Outcome outcome(State before, Step step) {
        return new Outcome(before.with(step.after()), step.receipt(), step.events());
    }
}
