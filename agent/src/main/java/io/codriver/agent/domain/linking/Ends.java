package io.codriver.agent.domain.linking;

import io.codriver.agent.domain.answer.Details;
import io.codriver.agent.domain.answer.Event;
import io.codriver.agent.domain.answer.EventType;
import io.codriver.agent.domain.answer.Reason;
import io.codriver.agent.domain.answer.Receipt;
import io.codriver.agent.domain.notice.Notice;
import io.codriver.agent.domain.notice.NoticeBoard;
import io.codriver.agent.domain.roster.UserId;
import io.codriver.agent.domain.rule.Given;
import io.codriver.agent.domain.rule.Step;
import java.util.Optional;

/** The ways in which a request ends without a link. */
public final class Ends {

    private Ends() {}

    /** The cloud takes the request back. */
    public static Step<Linking> cancel(Linking linking, Given given, LinkId id) {
        if (linking.requests().findOpen(id).isEmpty()) {
            return Step.answer(linking, Receipt.rejected(Reason.NO_SUCH_LINK));
        }
        return endOpen(linking, given, Receipt.rejected(Reason.CANCELLED)).answer(Receipt.succeeded(Details.none()));
    }

    /** "That wasn't me": an occupant ends the request. Without such a request nothing happens. */
    public static Step<Linking> decline(Linking linking, Given given, LinkId id) {
        Optional<Link> open = linking.requests().findOpen(id);
        if (open.isEmpty()) {
            return Step.of(linking);
        }
        Step<Linking> step = endOpen(linking, given, Receipt.rejected(Reason.DECLINED_IN_CAR));
        return announce(step, given, Notice.Kind.DECLINED, open.get())
                .tell(EventType.LINK_DECLINED, Details.none().with("linkId", id.value()));
    }

    /** The account is no more: ends the request to link it, if it is open. */
    public static Step<Linking> forget(Linking linking, Given given, UserId account) {
        return linking.requests()
                .open()
                .filter(link -> link.offer().user().equals(account))
                .map(link -> endOpen(linking, given, Receipt.rejected(Reason.CANCELLED))
                        .answer(Receipt.succeeded(Details.none())))
                .orElseGet(() -> Step.of(linking));
    }

    /** Time has passed: ends the open request if its time is over. */
    public static Step<Linking> expire(Linking linking, Given given) {
        return linking.requests()
                .open()
                .filter(link -> link.isOver(given.now()))
                .map(link -> expire(linking, given, link))
                .orElseGet(() -> Step.of(linking));
    }

    /** The wall clock was moved back while the agent was off: how long that was, and so any life, cannot be known. */
    public static Step<Linking> distrust(Linking linking, Given given) {
        return linking.requests()
                .open()
                .map(link -> expire(linking, given, link))
                .orElseGet(() -> Step.of(linking));
    }

    static Step<Linking> expire(Linking linking, Given given, Link link) {
        Reason why = link.opened() ? Reason.CODE_EXPIRED : Reason.NO_ANSWER_IN_CAR;
        Step<Linking> step = endOpen(linking, given, Receipt.timedOut(why));
        return announce(step, given, Notice.Kind.EXPIRED, link)
                .tell(
                        EventType.LINK_EXPIRED,
                        Details.none().with("linkId", link.id().value()).with("reason", why.name()));
    }

    static Step<Linking> lock(Linking linking, Given given, Link link) {
        Step<Linking> step = endOpen(linking, given, Receipt.rejected(Reason.CODE_LOCKED));
        return announce(step, given, Notice.Kind.LOCKED, link)
                .tell(
                        EventType.LINK_LOCKED,
                        Details.none().with("linkId", link.id().value()));
    }

    static Step<Linking> replace(Linking linking, Given given) {
        return linking.requests().open().isEmpty()
                ? Step.of(linking)
                : endOpen(linking, given, Receipt.rejected(Reason.REPLACED));
    }

    /** Ends the open request because its account can no longer join; the obstacle says why. */
    static Step<Linking> giveUp(Linking linking, Given given, Receipt obstacle) {
        return endOpen(linking, given, obstacle).answer(obstacle);
    }

    private static Step<Linking> endOpen(Linking linking, Given given, Receipt result) {
        Requests requests = linking.requests();
        Reason why = result.reason().orElseThrow();
        Step<Linking> step = Step.of(linking.with(requests.end(why, given.now())));
        return step.tell(new Event.CommandResult(requests.open().orElseThrow().offeredBy(), result));
    }

    private static Step<Linking> announce(Step<Linking> step, Given given, Notice.Kind kind, Link link) {
        NoticeBoard board = step.after()
                .notices()
                .post(
                        kind,
                        link.offer().displayName(),
                        link.offer().role(),
                        given.now().wall());
        return step.with(step.after().with(board));
    }
}
