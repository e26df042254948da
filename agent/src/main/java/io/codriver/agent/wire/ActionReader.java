package io.codriver.agent.wire;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.codriver.agent.domain.Action;
import io.codriver.agent.domain.linking.LinkId;
import io.codriver.agent.domain.linking.SecurityCode;
import io.codriver.agent.domain.platform.Capability;
import io.codriver.agent.domain.roster.Sharing;
import io.codriver.agent.domain.roster.Uid;
import io.codriver.agent.domain.sale.Confirmation;
import io.codriver.agent.domain.workshop.BookingId;
import io.codriver.agent.domain.workshop.Wording;
import io.codriver.agent.text.Texts;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/** Reads what an occupant does, for every head unit that speaks JSON. Can be used by any thread. */
public final class ActionReader {

    /** What is said with {@link #readDriver}. */
    public static final Set<String> DRIVER_MEMBERS = Set.of("user");

    private final Texts texts;

    /** A reader whose sentences for people are these. */
    public ActionReader(Texts texts) {
        this.texts = texts;
    }

    /** Reads the members of an action. */
    public Action read(ActionKind kind, ObjectNode members) throws ActionFault {
        Fields fields = new Fields("", members);
        try {
            fields.requireOnly(kind.members());
            return switch (kind) {
                case OPEN, DECLINE, ACCEPT, TYPE -> link(kind, fields);
                case REMOVE, APPROVE, SHARE, TRANSFER, HANDOVER, DESIGNATION -> user(kind, fields);
                case WRITE, BOOK, CANCEL_BOOKING, READ, DISMISS_REMINDER -> mail(kind, fields);
                default -> other(kind, fields);
            };
        } catch (WireFault e) {
            throw ActionFault.malformed(e.problem());
        }
    }

    /** Reads who sits in the car; an empty text is nobody. */
    public static Optional<Uid> readDriver(ObjectNode members) throws ActionFault {
        Fields fields = new Fields("", members);
        try {
            fields.requireOnly(DRIVER_MEMBERS);
            return fields.text("user").isEmpty() ? Optional.empty() : Optional.of(uid(fields));
        } catch (WireFault e) {
            throw ActionFault.malformed(e.problem());
        }
    }

    private Action link(ActionKind kind, Fields fields) throws WireFault, ActionFault {
        LinkId link = fields.make("link", LinkId::new);
        return switch (kind) {
            case OPEN -> new Action.OpenLink(link);
            case DECLINE -> new Action.DeclineLink(link);
            case ACCEPT ->
                new Action.AcceptTerms(
                        link,
                        fields.findMade("language", PersonReader::requireLocale).orElseGet(texts::languageTag));
            default -> new Action.TypeCode(link, code(fields));
        };
    }

    private static Action user(ActionKind kind, Fields fields) throws WireFault {
        Uid user = uid(fields);
        return switch (kind) {
            case REMOVE -> new Action.RemoveUser(user, fields.number("revision"));
            case APPROVE -> new Action.ApproveUser(user, fields.truth("approve"));
            case SHARE -> new Action.ShareWith(user, fields.truth("shared") ? Sharing.SHARED : Sharing.LIMITED);
            case TRANSFER -> new Action.TransferTo(user);
            case HANDOVER -> new Action.AnswerHandover(user, fields.truth("yes"));
            default -> new Action.AnswerDesignation(user, fields.truth("yes"));
        };
    }

    private Action mail(ActionKind kind, Fields fields) throws WireFault, ActionFault {
        return switch (kind) {
            case WRITE -> new Action.WriteLine(wording(fields));
            case BOOK -> new Action.BookService(wording(fields));
            case CANCEL_BOOKING -> new Action.CancelBooking(fields.make("booking", BookingId::new));
            case READ -> new Action.ReadMessages(fields.number("line"), fields.number("answer"));
            default -> new Action.DismissReminder(fields.number("number"));
        };
    }

    private static Action other(ActionKind kind, Fields fields) throws WireFault {
        return switch (kind) {
            case DISMISS -> new Action.DismissNotice(fields.number("number"));
            case DISMISS_ALL -> new Action.DismissNotices(fields.number("newest"));
            case DISMISS_EARLIER -> new Action.DismissEarlierNotices(fields.number("newest"));
            case DECLINE_RESET -> new Action.DeclineReset();
            case RESET_HELD ->
                new Action.Reset(new Confirmation.Held(Duration.ofMillis(fields.number("milliseconds"))));
            case RESET_TYPED -> new Action.Reset(new Confirmation.Typed(fields.text("word")));
            case STOP_LOCATION -> new Action.StopLocation(fields.truth("stop"));
            case ACTIVATE -> new Action.ActivateUpgrade(fields.choice("capability", Capability.class));
            case PLAN -> new Action.PlanClimate(UsageReader.plan(fields));
            case ASSIGN_TRIP -> new Action.AssignTrip(fields.number("trip"), uid(fields));
            case KEEP_PLACE -> new Action.KeepProfile();
            default -> throw new IllegalArgumentException(kind + " is read elsewhere");
        };
    }

    private static Uid uid(Fields fields) throws WireFault {
        return fields.make("user", Uid::new);
    }

    private SecurityCode code(Fields fields) throws WireFault, ActionFault {
        try {
            return SecurityCode.of(fields.text("code"));
        } catch (IllegalArgumentException e) {
            throw ActionFault.typed("code has not 6 to 12 letters or digits", texts.text("terminal.noCode"));
        }
    }

    private String wording(Fields fields) throws WireFault, ActionFault {
        String text = fields.text("text").strip();
        if (!Wording.isText(text)) {
            throw ActionFault.typed(
                    "text has not 1 to " + Wording.LONGEST + " characters that can be seen",
                    texts.text("messages.noText"));
        }
        return text;
    }
}
