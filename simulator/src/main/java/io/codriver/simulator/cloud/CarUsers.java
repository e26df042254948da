package io.codriver.simulator.cloud;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What the cloud has learned of a car's users in one epoch. A reset for sale ends the epoch, and the cloud forgets all
 * of it.
 *
 * @param epoch the car's, as it named it last
 * @param accounts whose account each uid stands for; those who are gone stay, so that they can be told
 * @param invitations who is invited
 * @param handover who asks for the primary role
 * @param notices the newest of what the car told its users, oldest first
 * @param views what each user saw of the car last, by uid
 * @param terms what users have to accept, and did
 * @param resetAt when the car was reset for sale, if the epoch began with that
 */
public record CarUsers(
        String epoch,
        Map<String, Account> accounts,
        List<OpenInvitation> invitations,
        Optional<AskedHandover> handover,
        List<UserNotice> notices,
        Map<String, UserViews> views,
        Terms terms,
        Optional<String> resetAt) {

    private static final int MOST_NOTICES = 200;

    public CarUsers {
        accounts = Map.copyOf(accounts);
        invitations = List.copyOf(invitations);
        notices = List.copyOf(notices);
        views = Map.copyOf(views);
    }

    static CarUsers none(String epoch) {
        return new CarUsers(
                epoch, Map.of(), List.of(), Optional.empty(), List.of(), Map.of(), Terms.none(), Optional.empty());
    }

    /** The account behind a uid, if it joined while this cloud listened. */
    public Optional<Account> findAccount(String uid) {
        return Optional.ofNullable(accounts.get(uid));
    }

    /** The uid of an account, if it joined while this cloud listened. */
    public Optional<String> findUid(String sub) {
        return accounts.entrySet().stream()
                .filter(one -> one.getValue().sub().equals(sub))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    /** What the car told this user, oldest first. */
    public List<UserNotice> noticesTo(String uid) {
        return notices.stream().filter(notice -> notice.to().equals(uid)).toList();
    }

    /** What this user saw of the car last. */
    public UserViews views(String uid) {
        return views.getOrDefault(uid, UserViews.none());
    }

    CarUsers with(String uid, Account account) {
        Map<String, Account> more = plus(accounts, uid, account);
        return new CarUsers(epoch, more, invitations, handover, notices, views, terms, resetAt);
    }

    CarUsers with(OpenInvitation invitation) {
        return invited(Stream.concat(invitations.stream(), Stream.of(invitation)));
    }

    CarUsers withoutInvitation(String id) {
        return invited(invitations.stream().filter(one -> !one.id().equals(id)));
    }

    CarUsers asking(Optional<AskedHandover> changed) {
        return new CarUsers(epoch, accounts, invitations, changed, notices, views, terms, resetAt);
    }

    CarUsers with(UserNotice notice) {
        List<UserNotice> newest = Stream.concat(notices.stream(), Stream.of(notice))
                .skip(notices.size() < MOST_NOTICES ? 0 : 1)
                .toList();
        return new CarUsers(epoch, accounts, invitations, handover, newest, views, terms, resetAt);
    }

    CarUsers with(String uid, String view, JsonNode data) {
        Map<String, UserViews> seen = plus(views, uid, views(uid).with(view, data));
        return new CarUsers(epoch, accounts, invitations, handover, notices, seen, terms, resetAt);
    }

    CarUsers with(Terms changed) {
        return new CarUsers(epoch, accounts, invitations, handover, notices, views, changed, resetAt);
    }

    CarUsers resetAt(String at) {
        return new CarUsers(epoch, accounts, invitations, handover, notices, views, terms, Optional.of(at));
    }

    private CarUsers invited(Stream<OpenInvitation> changed) {
        return new CarUsers(epoch, accounts, changed.toList(), handover, notices, views, terms, resetAt);
    }

    private static <T> Map<String, T> plus(Map<String, T> map, String key, T value) {
        Map<String, T> more = new LinkedHashMap<>(map);
        more.put(key, value);
        return more;
    }
}
