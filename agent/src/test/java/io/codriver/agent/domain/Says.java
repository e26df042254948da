package io.codriver.agent.domain;

import io.codriver.agent.domain.membership.InviteId;
import io.codriver.agent.domain.membership.Nominee;
import io.codriver.agent.domain.membership.Removing;
import io.codriver.agent.domain.platform.Capability;
import io.codriver.agent.domain.remote.Order;
import io.codriver.agent.domain.roster.Actor;
import io.codriver.agent.domain.roster.Consent;
import io.codriver.agent.domain.roster.DisplayName;
import io.codriver.agent.domain.roster.Period;
import io.codriver.agent.domain.roster.Sharing;
import io.codriver.agent.domain.roster.Terms;
import io.codriver.agent.domain.roster.UserId;
import io.codriver.agent.domain.view.View;
import java.net.URI;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/** What people and partners say, in short; an account is known by its number. */
final class Says {

    static final Terms THE_TERMS = new Terms(Scene.TERMS, URI.create("https://terms.example/t"));
    static final Actor CLOUD = new Actor.Cloud();
    static final Actor PARTNER = new Actor.ServicePartner("partner-1");
    static final Actor OTHER_PARTNER = new Actor.ServicePartner("partner-2");
    static final Period ALWAYS = new Period(Optional.empty(), Optional.empty());

    private static final String ACCOUNT = "account";

    private Says() {}

    static UserId id(int account) {
        return new UserId("https://accounts.example", ACCOUNT + account);
    }

    static int account(UserId id) {
        return Integer.parseInt(id.sub().substring(ACCOUNT.length()));
    }

    static DisplayName name(int account) {
        return new DisplayName("A••• " + account);
    }

    static Consent consent(String version) {
        return new Consent(version, "de-DE", Scene.START);
    }

    static Nominee nominee(int account) {
        return new Nominee(id(account), name(account), consent(Scene.TERMS), "assertion-" + account);
    }

    static Actor user(int account) {
        return new Actor.User(id(account));
    }

    static InviteId inviteId(int number) {
        return new InviteId("invitation-of-the-scene-" + number);
    }

    static Period until(Instant end) {
        return new Period(Optional.empty(), Optional.of(end));
    }

    static Period between(Instant begin, Instant end) {
        return new Period(Optional.of(begin), Optional.of(end));
    }

    static Command invite(Actor actor, int invitation, int shownAs, Period period) {
        return new Command.UserInvite(actor, inviteId(invitation), name(shownAs), Sharing.SHARED, period, THE_TERMS);
    }

    static Command accept(int invitation, int account) {
        return new Command.UserAccept(inviteId(invitation), id(account), consent(Scene.TERMS));
    }

    static Command withdraw(Actor actor, int invitation) {
        return new Command.UserWithdraw(actor, inviteId(invitation));
    }

    static Command remove(Actor actor, int account) {
        return remove(actor, account, Removing.Why.REMOVED);
    }

    static Command leave(int account) {
        return remove(user(account), account, Removing.Why.LEFT);
    }

    static Command leave(int account, String token) {
        return new Command.UserRemove(
                user(account), id(account), Removing.Why.LEFT, Optional.of(token), OptionalLong.empty());
    }

    static Command accountDeleted(int account) {
        return remove(CLOUD, account, Removing.Why.ACCOUNT_DELETED);
    }

    static Command remove(Actor actor, int account, Removing.Why why) {
        return new Command.UserRemove(actor, id(account), why, Optional.empty(), OptionalLong.empty());
    }

    static Command removeFrom(long revision, Actor actor, int account) {
        return new Command.UserRemove(
                actor, id(account), Removing.Why.REMOVED, Optional.empty(), OptionalLong.of(revision));
    }

    static Command share(Actor actor, int account, Sharing sharing) {
        return update(actor, account, Optional.of(sharing), Optional.empty(), Optional.empty());
    }

    static Command allow(Actor actor, int account, Capability... only) {
        return update(actor, account, Optional.empty(), Optional.of(Set.of(only)), Optional.empty());
    }

    static Command lend(Actor actor, int account, Period period) {
        return update(actor, account, Optional.empty(), Optional.empty(), Optional.of(period));
    }

    static Command shareAt(long revision, Actor actor, int account, Sharing sharing) {
        return new Command.UserUpdate(
                actor,
                id(account),
                Optional.of(sharing),
                Optional.empty(),
                Optional.empty(),
                OptionalLong.of(revision));
    }

    static Command approve(Actor actor, int account, boolean yes) {
        return new Command.UserApprove(actor, id(account), yes);
    }

    static Command transfer(Actor actor, int to) {
        return new Command.PrimaryTransfer(actor, id(to));
    }

    static Command askForRole(Actor actor) {
        return new Command.PrimaryHandover(actor);
    }

    static Command answerHandover(Actor actor, int account, boolean grant) {
        return new Command.PrimaryHandoverAnswer(actor, id(account), grant);
    }

    static Command designate(Actor actor, int account) {
        return new Command.PrimaryDesignate(actor, nominee(account));
    }

    static Command preview(Actor actor) {
        return new Command.PrimaryPreview(actor);
    }

    static Command removePrimary(Actor actor, String token) {
        return new Command.PrimaryRemove(actor, token);
    }

    static Command reset(Actor actor) {
        return new Command.UsersReset(actor);
    }

    static Command whereIsIt(Actor actor) {
        return new Command.StatusRequest(actor, View.Kind.STATUS, OptionalLong.empty());
    }

    static Command letCar(Actor actor, Order order) {
        return new Command.RemoteCommand(actor, order);
    }

    private static Command update(
            Actor actor,
            int account,
            Optional<Sharing> sharing,
            Optional<Set<Capability>> only,
            Optional<Period> period) {
        return new Command.UserUpdate(actor, id(account), sharing, only, period, OptionalLong.empty());
    }
}
