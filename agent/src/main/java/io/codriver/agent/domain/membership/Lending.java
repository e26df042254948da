package io.codriver.agent.domain.membership;

import io.codriver.agent.domain.roster.User;
import io.codriver.agent.domain.roster.UserState;
import io.codriver.agent.domain.roster.Validity;
import io.codriver.agent.domain.rule.Cause;
import io.codriver.agent.domain.rule.Given;
import io.codriver.agent.domain.rule.Step;
import java.util.List;
import java.util.stream.IntStream;

/** A car lent for a time: the car alone sees to it that the rights begin and stop, also without a connection. */
public final class Lending {

    private Lending() {}

    /**
     * Lets every lent user's state follow the clocks. While the car is not sure of the time, nobody's time runs.
     */
    public static Step<Membership> follow(Membership members, Given given) {
        List<User> before = members.roster().users();
        List<User> after = before.stream().map(user -> follow(user, given)).toList();
        if (after.equals(before)) {
            return Step.of(members);
        }
        boolean ends = IntStream.range(0, before.size())
                .anyMatch(i -> before.get(i).state() == UserState.ACTIVE
                        && after.get(i).state() == UserState.OUTSIDE_VALIDITY);
        return Step.of(members.with(members.roster().change(user -> follow(user, given))))
                .because(ends ? Cause.What.LENDING_ENDED : Cause.What.LENDING_BEGAN, Cause.By.CAR);
    }

    /** What is over is over for good, also if the clock that said so was wrong. */
    static User follow(User user, Given given) {
        Validity validity = user.rights().validity();
        if (user.state() == UserState.AWAITING_APPROVAL) {
            return user;
        }
        if (holds(validity, given)) {
            return user.in(UserState.ACTIVE);
        }
        boolean ends = user.state() == UserState.ACTIVE && validity.isOver(given.now());
        User outside = user.in(UserState.OUTSIDE_VALIDITY);
        return ends ? outside.with(user.rights().during(validity.ended(given.now()))) : outside;
    }

    /** Whether a newcomer's rights are in force, as far as the car knows the time. */
    static boolean holds(Validity validity, Given given) {
        return !validity.isLimited() || (given.clockIsSure() && validity.holds(given.now()));
    }
}
