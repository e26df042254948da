package io.codriver.agent.adapter.headunit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.codriver.agent.app.port.Input;
import io.codriver.agent.app.port.RecordingInbox;
import io.codriver.agent.domain.Action;
import io.codriver.agent.domain.SampleScreens;
import io.codriver.agent.domain.Screen;
import io.codriver.agent.domain.answer.Reason;
import io.codriver.agent.domain.answer.Refusal;
import io.codriver.agent.domain.linking.LinkId;
import io.codriver.agent.domain.linking.SecurityCode;
import io.codriver.agent.domain.notice.Notice;
import io.codriver.agent.domain.roster.DisplayName;
import io.codriver.agent.domain.roster.Role;
import io.codriver.agent.domain.roster.Sharing;
import io.codriver.agent.domain.roster.Terms;
import io.codriver.agent.domain.roster.Uid;
import io.codriver.agent.domain.sale.Confirmation;
import io.codriver.agent.text.Texts;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.PipedReader;
import java.io.PipedWriter;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A whole ceremony by typed lines. */
class TerminalHeadUnitTest {

    private static final LinkId LINK = new LinkId("link1");
    private static final SecurityCode CODE = SecurityCode.of("BCDFGHJK");
    private static final Instant AT = Instant.parse("2026-03-14T09:00:00Z");

    private final PipedWriter keys = new PipedWriter();
    private final PrintedLines printed = new PrintedLines();
    private final RecordingInbox inbox = new RecordingInbox();

    @SuppressWarnings("NullAway.Init")
    private TerminalHeadUnit terminal;

    @BeforeEach
    void start() throws IOException {
        terminal = new TerminalHeadUnit(
                new BufferedReader(new PipedReader(keys)), printed.stream(), new Texts(Locale.ENGLISH));
        terminal.start(inbox);
    }

    @AfterEach
    void close() throws IOException {
        keys.close();
        terminal.close();
    }

    @Test
    void opensAMessageReadsTheCodeAndDeclines() throws Exception {
        terminal.show(screen(message(false, false, Optional.empty()), false));
        printed.await("A••• B. asks to become");
        printed.await("Type \"open\"");
        type("open");
        assertEquals(new Action.OpenLink(LINK), touched());
        terminal.show(screen(message(true, false, Optional.of(CODE)), false));
        printed.await("Security code: BCDF-GHJK");
        type("code BCDF-GHJK");
        printed.await("This code is typed in the app, not here.");
        type("not-me");
        assertEquals(new Action.DeclineLink(LINK), touched());
    }

    @Test
    void acceptsTheTermsAndTypesTheCode() throws Exception {
        terminal.show(screen(message(true, true, Optional.empty()), false));
        printed.await("Number for support: 1A2B-3C4D");
        printed.await("accept the terms 2026-07 (https://terms.example/t)");
        type("Accept");
        assertEquals(new Action.AcceptTerms(LINK, "en"), touched());
        type("code abc");
        printed.await("A security code has 6 to 12 letters or digits.");
        type("  code   krwq-tbxn ");
        assertEquals(new Action.TypeCode(LINK, SecurityCode.of("KRWQTBXN")), touched());
    }

    @Test
    void showsNoMessageToReadWhileTheCarMoves() throws Exception {
        terminal.show(screen(message(true, false, Optional.empty()), true));
        printed.await("The message can be opened when the car stands still.");
        assertFalse(printed.all().contains("Security code:"));
    }

    @Test
    void showsThePlanAndKeepsTheDriversPlace() throws Exception {
        terminal.show(SampleScreens.screen(Optional.empty(), List.of(), List.of(), false));
        type("plan");
        printed.await("There is no plan of departures.");
        type("keep");
        assertEquals(new Action.KeepProfile(), touched());
    }

    @Test
    void listsTheUsersAndPutsAwayWhatWasSeen() throws Exception {
        Notice notice = new Notice(4, Notice.Kind.LINKED, new DisplayName("C•••"), Role.SECONDARY, AT);
        Screen.UserLine user = SampleScreens.user("C•••", Role.SECONDARY);
        terminal.show(SampleScreens.screen(Optional.empty(), List.of(user), List.of(notice), false));
        printed.await("(type \"seen\")");
        type("users");
        printed.await("C•••, ");
        type("seen");
        assertEquals(new Action.DismissNotice(4), touched());
        type("open");
        printed.await("There is no message to answer.");
    }

    @Test
    void tellsWhoCanReachTheCarAndWhatTheyDidLast() throws Exception {
        showTwoUsers();
        type("users");
        printed.await("  1 P•••, primary user, active");
        printed.await("  2 C•••, secondary user, active");
        printed.await("    May see and do: status.");
        printed.await("    Since 2026-03-14T09:00:00Z. Last: was added, 2026-03-14T09:00:00Z.");
    }

    @Test
    void saysWhatARemovalDoesBeforeItIsDone() throws Exception {
        Screen shown = showTwoUsers();
        type("remove 2");
        printed.await("This removes C••• from this car.");
        printed.await("Type \"remove 2 yes\" to do that.");
        type("remove 1");
        printed.await("this removes the primary user and 1 other user.");
        type("remove 2 yes");
        assertEquals(new Action.RemoveUser(shown.users().get(1).uid(), 2), touched());
    }

    @Test
    void decidesAboutTheUserWhoseNumberIsTyped() throws Exception {
        Screen shown = showTwoUsers();
        Uid second = shown.users().get(1).uid();
        type("approve 2");
        assertEquals(new Action.ApproveUser(second, true), touched());
        type("reject 2");
        assertEquals(new Action.ApproveUser(second, false), touched());
        type("limit 2");
        assertEquals(new Action.ShareWith(second, Sharing.LIMITED), touched());
        type("share 2");
        assertEquals(new Action.ShareWith(second, Sharing.SHARED), touched());
        type("primary 2");
        printed.await("C••• becomes the primary user, and the present one a secondary user.");
        type("primary 2 yes");
        assertEquals(new Action.TransferTo(second), touched());
    }

    @ParameterizedTest
    @ValueSource(strings = {"approve", "approve 0", "approve 3", "approve x", "approve 99999999999"})
    void asksWhichUserIsMeant(String line) throws Exception {
        showTwoUsers();
        type(line);
        printed.await("Type \"approve\" and the number of a user");
        assertTrue(inbox.isEmpty());
    }

    @Test
    void saysWhoIsSignedIn() throws Exception {
        Screen shown = showTwoUsers();
        type("driver 2");
        assertEquals(
                Optional.of(shown.users().get(1).uid()),
                inbox.next(Input.SignedIn.class).driver());
        type("driver nobody");
        assertEquals(Optional.empty(), inbox.next(Input.SignedIn.class).driver());
    }

    @Test
    void stopsThatAnybodyLearnsWhereTheCarIs() throws Exception {
        showTwoUsers();
        type("location stop");
        assertEquals(new Action.StopLocation(true), touched());
        type("location allow");
        assertEquals(new Action.StopLocation(false), touched());
        type("location");
        printed.await("Type \"location stop\" or \"location allow\".");
    }

    @Test
    void resetsTheCarOnlyWhenTheWordIsTyped() throws Exception {
        showTwoUsers();
        type("reset");
        printed.await("A reset removes 2 users and all personal data. It cannot be undone.");
        type("reset yes");
        printed.await("Type \"reset RESET\" to do that.");
        type("reset RESET");
        assertEquals(new Action.Reset(new Confirmation.Typed("RESET")), touched());
    }

    @Test
    void asksAndTakesAnAnswer() throws Exception {
        terminal.show(SampleScreens.asking(SampleScreens.handover()));
        printed.await("H••• asks to become the primary user. If you say yes, you become a secondary user.");
        printed.await("Only the primary user can answer that");
        type("no");
        assertEquals(
                new Action.AnswerHandover(
                        SampleScreens.user("H•••", Role.SECONDARY).uid(), false),
                touched());
        terminal.show(SampleScreens.asking(SampleScreens.designation()));
        printed.await("The service partner partner-1 names N••• as the primary user of this car.");
        type("yes");
        assertEquals(
                new Action.AnswerDesignation(
                        SampleScreens.user("N•••", Role.PRIMARY).uid(), true),
                touched());
        terminal.show(SampleScreens.asking(SampleScreens.reset()));
        printed.await("A service partner asks to reset this car.");
        type("yes");
        printed.await("Type \"reset RESET\" to reset the car, or \"no\".");
        type("no");
        assertEquals(new Action.DeclineReset(), touched());
    }

    @Test
    void saysWhatCannotBeDone() throws Exception {
        type("users");
        printed.await("The car has not started yet; please try again.");
        showTwoUsers();
        type("dance");
        printed.await("That is not a command; type \"help\".");
        type("seen");
        printed.await("There is no announcement.");
        terminal.show(screen(message(false, false, Optional.empty()), false));
        printed.await("Type \"open\"");
        inbox.setFull(true);
        type("open");
        printed.await("The car is busy; please try again.");
        assertTrue(inbox.isEmpty());
    }

    private Screen showTwoUsers() throws InterruptedException {
        Screen screen = SampleScreens.screen(
                Optional.empty(),
                List.of(SampleScreens.user("P•••", Role.PRIMARY), SampleScreens.user("C•••", Role.SECONDARY)),
                List.of(),
                false);
        terminal.show(screen);
        printed.await("2 of 7 users");
        return screen;
    }

    private void type(String line) throws IOException {
        keys.write(line + "\n");
        keys.flush();
    }

    private Action touched() throws InterruptedException {
        return inbox.next(Input.Touched.class).action();
    }

    private static Screen screen(Screen.LinkMessage message, boolean moving) {
        return SampleScreens.screen(Optional.of(message), List.of(), List.of(), moving);
    }

    private static Screen.LinkMessage message(boolean opened, boolean typedHere, Optional<SecurityCode> code) {
        return new Screen.LinkMessage(
                LINK,
                new DisplayName("A••• B."),
                Role.PRIMARY,
                new Screen.Consequence(false, 0),
                opened,
                typedHere,
                code,
                new Terms("2026-07", URI.create("https://terms.example/t")),
                false,
                AT,
                5,
                typedHere ? Optional.of(new Refusal(Reason.CODE_MISMATCH, "1A2B-3C4D")) : Optional.empty());
    }
}
