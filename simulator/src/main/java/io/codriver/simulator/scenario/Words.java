package io.codriver.simulator.scenario;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A step in words, for progress and report. */
final class Words implements Step.Cases<String, RuntimeException> {

    private Words() {}

    static String of(Step step) {
        return step.match(new Words());
    }

    @Override
    public String link(Step.Link step) {
        return step.who() + " links an account as " + lower(step.role()) + ": " + step.answer();
    }

    @Override
    public String offer(Step.Offer step) {
        return step.who() + " asks to be linked as " + lower(step.role()) + ": " + step.answer();
    }

    @Override
    public String open(Step.Open step) {
        return "the message of " + step.who() + " is opened in the car";
    }

    @Override
    public String type(Step.Type step) {
        return step.who() + " types " + (step.right() ? "the code" : "a wrong code") + ": " + step.answer();
    }

    @Override
    public String decline(Step.Decline step) {
        return "somebody in the car declines " + step.who();
    }

    @Override
    public String invite(Step.Invite step) {
        return step.by() + " invites " + step.who() + ": " + step.answer();
    }

    @Override
    public String send(Step.Send step) {
        return step.by().orElse("the cloud") + " sends " + step.type() + ": " + step.answer();
    }

    @Override
    public String again(Step.Again step) {
        return "the message '" + step.name() + "' comes again, " + step.times() + " times: " + step.answer();
    }

    @Override
    public String time(Step.Time step) {
        String by = lower(step.by().toString()).replace("pt", "");
        return step.onlyTheWallClock() ? "somebody sets the clock by " + by : by + " pass";
    }

    @Override
    public String receive(Step.Receive step) {
        return "the reception is " + lower(step.reception().name());
    }

    @Override
    public String power(Step.Power step) {
        return "the power is " + lower(step.change().name());
    }

    @Override
    public String sense(Step.Sense step) {
        List<String> said = new ArrayList<>();
        step.readings().values().keySet().forEach(signal -> said.add(signal.path()));
        return "the car's signals change: " + String.join(", ", said);
    }

    @Override
    public String drive(Step.Drive step) {
        return "somebody drives " + step.kilometres() + " km";
    }

    @Override
    public String react(Step.React step) {
        return "what the car is told next: " + lower(step.reaction().name());
    }

    @Override
    public String signIn(Step.SignIn step) {
        return step.who().orElse("nobody") + " is signed in on the head unit";
    }

    @Override
    public String reset(Step.Reset step) {
        return "somebody in the car resets it for sale";
    }

    @Override
    public String expect(Step.Expect step) {
        List<String> parts = new ArrayList<>();
        step.users().ifPresent(count -> parts.add(count + " users in the car"));
        step.cloudUsers().ifPresent(count -> parts.add(count + " users in the cloud"));
        step.primary().ifPresent(who -> parts.add(who + " is the primary"));
        step.online().ifPresent(online -> parts.add("the head unit is " + (online ? "online" : "offline")));
        step.asked().ifPresent(asks -> parts.add(asks ? "a request waits" : "no request waits"));
        step.told().ifPresent(count -> parts.add("the car was told to do something " + count + " times"));
        return "expected: " + String.join(", ", parts);
    }

    private static String lower(String text) {
        return text.toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
