package io.codriver.agent.domain.view;

import io.codriver.agent.domain.answer.Reason;
import java.util.Optional;

/** What a user is shown, or why not. */
public sealed interface Answer {

    /** The user sees this. */
    record Shown(View view) implements Answer {}

    /** The user does not see it. */
    record Refused(Reason why) implements Answer {}

    /** What is shown, if it is. */
    default Optional<View> findView() {
        return this instanceof Shown shown ? Optional.of(shown.view()) : Optional.empty();
    }
}
