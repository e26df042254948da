package io.codriver.agent.domain;

import io.codriver.agent.domain.answer.Details;
import io.codriver.agent.domain.answer.Event;
import io.codriver.agent.domain.answer.EventType;
import io.codriver.agent.domain.membership.Consenting;
import io.codriver.agent.domain.notice.Notice;
import io.codriver.agent.domain.notice.NoticeBoard;
import io.codriver.agent.domain.roster.Roster;
import io.codriver.agent.domain.roster.User;
import io.codriver.agent.domain.roster.UserState;
import io.codriver.agent.domain.rule.Cause;
import io.codriver.agent.domain.time.Moment;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Nobody is added silently, and nobody removed: whatever made the list of users change, what differs is announced on the
 * head unit, told to the cloud, to the primary, and to whom it is about.
 *
 * @param notices what the head unit announces from now on
 * @param events what the cloud is told, and each user
 */
record Announcement(NoticeBoard notices, List<Event> events) {

    /** One user to whom something happened. */
    private record Item(User user, Notice.Kind kind) {}

    static Announcement none(NoticeBoard notices) {
        return new Announcement(notices, List.of());
    }

    static Announcement of(Roster before, Roster after, Cause cause, Moment now, NoticeBoard board) {
        List<Item> removed = before.users().stream()
                .filter(user -> after.findUser(user.id()).isEmpty())
                .map(user -> new Item(user, kindOfRemoval(user, cause, after)))
                .toList();
        List<Item> added = after.users().stream()
                .filter(user -> before.findUser(user.id()).isEmpty())
                .map(user -> new Item(user, Notice.Kind.LINKED))
                .toList();
        List<Item> changed = after.users().stream()
                .flatMap(user -> before
                        .findUser(user.id())
                        .flatMap(was -> findChange(was, user, cause))
                        .map(kind -> new Item(user, kind))
                        .stream())
                .toList();
        List<Event> events = new ArrayList<>();
        added.forEach(item -> events.add(consent(item.user())));
        events.add(changed(after, cause, added, removed, changed));
        NoticeBoard notices = board;
        for (Item item :
                Stream.of(removed, added, changed).flatMap(List::stream).toList()) {
            User user = item.user();
            notices = notices.post(item.kind(), user.displayName(), user.role(), now.wall());
            events.addAll(tell(after, item, now));
        }
        return new Announcement(notices, events);
    }

    /** Whom it is about, unless it has just joined and knows; and the primary, unless it is the same. */
    private static List<Event> tell(Roster after, Item item, Moment now) {
        User about = item.user();
        Stream<User> itself = item.kind() == Notice.Kind.LINKED ? Stream.empty() : Stream.of(about);
        Stream<User> primary = after.findPrimary().filter(one -> !one.id().equals(about.id())).stream();
        return Stream.concat(itself, primary)
                .<Event>map(to -> new Event.Notified(
                        to.uid(), item.kind(), about.uid(), about.displayName(), about.role(), now.wall()))
                .toList();
    }

    /** Whoever only goes because the primary went has neither left nor lost the account. */
    private static Notice.Kind kindOfRemoval(User user, Cause cause, Roster after) {
        if (!user.isPrimary() && after.size() == 0) {
            return Notice.Kind.REMOVED;
        }
        return switch (cause.what()) {
            case LEFT -> Notice.Kind.LEFT;
            case ACCOUNT_DELETED -> Notice.Kind.ACCOUNT_DELETED;
            default -> Notice.Kind.REMOVED;
        };
    }

    private static Optional<Notice.Kind> findChange(User before, User after, Cause cause) {
        if (before.role() != after.role()) {
            return Optional.of(after.isPrimary() ? Notice.Kind.NOW_PRIMARY : Notice.Kind.NOW_SECONDARY);
        }
        boolean byThePrimary = cause.what() == Cause.What.CHANGED;
        if (before.state() != after.state() && !byThePrimary) {
            return Optional.of(kindOfState(before.state(), after.state()));
        }
        return before.state() == after.state() && before.rights().equals(after.rights())
                ? Optional.empty()
                : Optional.of(Notice.Kind.CHANGED);
    }

    private static Notice.Kind kindOfState(UserState before, UserState after) {
        if (before == UserState.AWAITING_APPROVAL) {
            return Notice.Kind.APPROVED;
        }
        return after == UserState.ACTIVE ? Notice.Kind.LENDING_BEGAN : Notice.Kind.LENDING_ENDED;
    }

    private static Event changed(Roster after, Cause cause, List<Item> added, List<Item> removed, List<Item> changed) {
        return new Event.Happened(
                EventType.ROSTER_CHANGED,
                Details.none()
                        .with("revision", after.revision())
                        .with("what", cause.what().name())
                        .with("by", cause.by().name())
                        .withTexts("added", uids(added))
                        .withTexts("removed", uids(removed))
                        .withTexts("changed", uids(changed)));
    }

    private static Event consent(User user) {
        return new Event.Happened(EventType.CONSENT_RECORDED, Consenting.details(user));
    }

    private static List<String> uids(List<Item> items) {
        return items.stream().map(item -> item.user().uid().value()).toList();
    }
}
