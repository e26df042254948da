package io.codriver.agent.app;

import io.codriver.agent.app.port.Fault;
import io.codriver.agent.domain.Action;
import io.codriver.agent.domain.linking.Link;
import io.codriver.agent.domain.linking.LinkId;
import io.codriver.agent.domain.linking.Proof;
import io.codriver.agent.domain.linking.SecurityCode;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** The steps of a walk in which people link their accounts with a security code, or try. */
final class LinkSteps {

    static final String WRONG = "AEI0U1";

    private static final Duration HOUR = Duration.ofHours(1);

    /** Most cars make their own codes. */
    private static final List<Plan.Kind> KINDS = List.of(
            Plan.Kind.CAR_CODE,
            Plan.Kind.CAR_CODE,
            Plan.Kind.CAR_CODE,
            Plan.Kind.CLOUD_CODE,
            Plan.Kind.CAR_CODE,
            Plan.Kind.ENTRY,
            Plan.Kind.CAR_CODE,
            Plan.Kind.CAR_CODE);

    private final Walk walk;
    private final CutCar car;
    private final CloudWriter cloud;
    private final Ledger ledger;

    LinkSteps(Walk walk, CloudWriter cloud) {
        this.walk = walk;
        this.car = walk.car;
        this.cloud = cloud;
        this.ledger = walk.ledger;
    }

    void step(int what, int how) throws Fault {
        switch (what) {
            case 0, 1 -> link(how);
            case 2 -> offer(how);
            case 3 -> open();
            case 4 -> commit(how);
            case 5 -> commitWrongly(how);
            case 6 -> accept(how);
            case 7 -> type(how);
            case 8 -> guess(how);
            case 9 -> walk.send(cancel());
            case 10 -> car.touch(new Action.DeclineLink(new LinkId(ledger.lastLink())));
            default -> car.touch(new Action.DismissNotice(how % 8));
        }
    }

    /** Links an account from begin to end, if nothing is in its way. */
    void link(int how) throws Fault {
        offer(how);
        open();
        walk.send(newCommit(rightCode(), 0));
    }

    CloudMessage cancel() {
        return note("link.cancel", cloud.cancel(ledger.lastLink(), car.wall(), HOUR));
    }

    /** Somebody typed a code in the app; the cloud has not sent it yet. */
    CloudMessage lateCommit(int how) throws Fault {
        return newCommit(rightCode(), how);
    }

    /** Somebody tries code after code, and waits as long as it takes. */
    private void guess(int how) throws Fault {
        for (int i = 0; i < 5; i++) {
            commitWrongly(how | 1);
            walk.pass(Duration.ofSeconds(45));
        }
    }

    /** Most steps need an open request to be worth taking. */
    private void makeReady(int how) throws Fault {
        if (car.saved().kept().requests().open().isEmpty()) {
            offer(how);
        }
        if (how % 4 != 0) {
            open();
        }
    }

    private void commit(int how) throws Fault {
        makeReady(how);
        walk.send(newCommit(rightCode(), how));
    }

    private void commitWrongly(int how) throws Fault {
        makeReady(how);
        walk.send(newCommit(WRONG, how));
    }

    private void offer(int how) throws Fault {
        boolean repeated = how >= 240 && !ledger.plans().isEmpty();
        Plan plan = repeated ? ledger.lastPlan().orElseThrow() : newPlan(how);
        ledger.plans().add(plan);
        Duration life = how % 16 == 15 ? HOUR.multipliedBy(4) : HOUR.multipliedBy(3);
        walk.send(note("link.offer", cloud.offer(plan, car.wall(), life)));
    }

    private Plan newPlan(int how) throws Fault {
        Plan.Kind kind = KINDS.get(how % KINDS.size());
        boolean nobody = car.saved().kept().roster().findPrimary().isEmpty();
        String role = nobody != (how % 16 == 0) ? "PRIMARY" : "SECONDARY";
        int number = ledger.plans().size();
        String code = kind == Plan.Kind.CAR_CODE ? "" : "TQ4M" + (1000 + number);
        return new Plan("link" + number, "account" + how / 8 % 5, role, kind, code, how % 3 == 0 ? "v1" : "v2");
    }

    private void open() throws Fault {
        ledger.opens(ledger.lastLink());
        car.touch(new Action.OpenLink(new LinkId(ledger.lastLink())));
    }

    private void accept(int how) throws Fault {
        makeReady(how);
        ledger.lastPlan().ifPresent(plan -> ledger.accepts(Ledger.account(plan.account()), plan.terms()));
        car.touch(new Action.AcceptTerms(new LinkId(ledger.lastLink()), "de"));
    }

    private void type(int how) throws Fault {
        if (how % 2 == 0) {
            accept(how);
        }
        String code = how % 3 == 0 ? WRONG : rightCode();
        car.touch(new Action.TypeCode(new LinkId(ledger.lastLink()), SecurityCode.of(code)));
    }

    private CloudMessage newCommit(String code, int how) {
        String terms = ledger.lastPlan()
                .map(Plan::terms)
                .filter(version -> how % 8 != 7)
                .orElse("v3");
        ledger.lastPlan().ifPresent(plan -> ledger.accepts(Ledger.account(plan.account()), terms));
        return note("link.commit", cloud.commit(ledger.lastLink(), code, terms, car.wall(), Duration.ofMinutes(10)));
    }

    /** What a person reads off the screen, or off the phone; here nobody has to see it to know it. */
    private String rightCode() throws Fault {
        Optional<Link> open = car.saved().kept().requests().findOpen(new LinkId(ledger.lastLink()));
        ledger.knows(ledger.lastLink());
        if (open.isPresent() && open.get().proof() instanceof Proof.Shown shown) {
            return shown.code().forDisplay();
        }
        return ledger.lastPlan().map(Plan::code).filter(code -> !code.isEmpty()).orElse(WRONG);
    }

    private CloudMessage note(String type, CloudMessage message) {
        return walk.users.note(new Errand(type, Optional.empty(), Optional.empty(), ledger.lastLink()), message);
    }
}
