package io.codriver.simulator.recording;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.json.JsonMapper;
import io.codriver.simulator.scenario.ScenarioReader;
import io.codriver.simulator.timeline.JsonLines;
import io.codriver.simulator.timeline.Timeline;
import io.codriver.simulator.timeline.TimelineFilter;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RecordedScenarioTest {

    private static final String STATE =
            "{'kind':'STATE','car':'c','topic':'v2c/state/vehicle','message':{'profile':'mini-os9'}}";

    private final Timeline timeline = new Timeline(InstantSource.fixed(Instant.EPOCH));

    @Test
    void tellsWhoSaidWhatAndWhatTheCarAnswered() throws Exception {
        arrive();
        said(
                "c2v/link.offer",
                "m-1",
                "10:00:00",
                "'linkId':'L-1','user':{'iss':'a','sub':'4711'},'role':'PRIMARY',"
                        + "'displayName':'A••• B.','mode':'DISPLAY'");
        answered("m-1", "10:00:00", "'status':'IN_PROGRESS'");
        said("v2c/event/link.shown", "e-1", "10:00:01", "'linkId':'L-1'");
        said("c2v/link.commit", "m-2", "10:00:09", "'linkId':'L-1','code':'BCDF-GHJK'");
        answered("m-2", "10:00:09", "'status':'REJECTED','reason':'CODE_MISMATCH'");
        said("c2v/link.commit", "m-3", "12:00:12", "'linkId':'L-1','code':'BCDF-GHJL'");
        answered("m-3", "12:00:12", "'status':'REJECTED','reason':'EXPIRED'");
        assertEquals("""
                  - offer: { who: "A. B.", as: primary, code-of: car }
                  - open: "A. B."
                  - time: 9s
                  - type: { who: "A. B.", code: wrong }
                  - time: 7203s
                  - send: { command: "link.commit", data: {"linkId":"$link A. B.","code":"BBBB-BBBB"}, answer: "EXPIRED" }
                """, steps());
    }

    @Test
    void tellsTimesPeopleAndTokensAsTheyAreNow() throws Exception {
        arrive();
        said("c2v/primary.preview", "m-1", "10:00:00", "'actor':{'kind':'SERVICE_PARTNER','id':'w'}");
        answered("m-1", "10:00:00", "'status':'SUCCEEDED','details':{'token':'1.x'}");
        said("c2v/primary.remove", "m-2", "10:00:00", "'actor':{'kind':'SERVICE_PARTNER','id':'w'},'token':'1.x'");
        answered("m-2", "10:00:00", "'status':'REJECTED','reason':'BUSY'");
        said(
                "c2v/upgrade.grant",
                "m-3",
                "10:00:00",
                "'actor':{'kind':'CLOUD'},'until':'2026-07-01T12:00:00.4Z',"
                        + "'note':'@home','to':{'iss':'a','sub':'4711'}");
        answered("m-3", "10:00:00", "'status':'SUCCEEDED'");
        assertEquals("""
                  - send: { command: "primary.preview", by: workshop }
                  - send: { command: "primary.remove", by: workshop, data: {"token":"$token"}, answer: "BUSY" }
                  - send: { command: "upgrade.grant", by: maker, data: {"until":"$now+2h","note":"@@home","to":"@account-1"} }
                """, steps());
    }

    @Test
    void tellsAStolenMessageAndAClockThatWasSetBackAndALostCar() throws Exception {
        arrive();
        said("c2v/status.request", "m-1", "10:00:00", "");
        answered("m-1", "10:00:00", "'status':'SUCCEEDED'");
        for (int i = 0; i < 3; i++) {
            said("c2v/status.request", "m-1", "10:00:00", "");
            answered("m-1", "10:00:00", "'status':'SUCCEEDED','duplicate':true");
        }
        said("c2v/status.request", "m-2", "09:00:00", "");
        answered("m-2", "09:00:00", "'status':'REJECTED','reason':'CLOCK_UNSURE'");
        record("v2c/state/presence", "{'state':'ready','bdSeq':1000001}");
        record("v2c/state/presence", "{'state':'ready','bdSeq':2000000}");
        said("c2v/status.request", "m-3", "09:00:00", "");
        assertEquals("""
                  - send: { command: "status.request", name: "message-1" }
                  - again: { name: "message-1", times: 3 }
                  - wall-clock: -1h
                  - send: { command: "status.request", answer: "CLOCK_UNSURE" }
                  - reception: broker-down
                  - expect: { online: false }
                  - reception: online
                  - expect: { online: true }
                  - power: cut
                  - expect: { online: true }
                  # The car did not answer this: status.request
                """, steps());
    }

    @Test
    void whatWasDoneByHandIsDoneInAnotherWayOrSaid() throws Exception {
        arrive();
        said(
                "c2v/link.offer",
                "m-1",
                "10:00:00",
                "'linkId':'L-1','user':{'iss':'a','sub':'4711'},'role':'PRIMARY',"
                        + "'displayName':'<b>','mode':'ENTRY'");
        answered("m-1", "10:00:00", "'status':'IN_PROGRESS'");
        said("v2c/event/link.shown", "e-1", "10:00:00", "'linkId':'L-1'");
        said("v2c/event/link.redeemed", "e-2", "10:00:00", "'linkId':'L-1'");
        said(
                "v2c/event/command.result",
                "e-3",
                "10:00:00",
                "'messageId':'m-1','status':'SUCCEEDED','revision':1," + "'details':{'uid':'u'}");
        record("v2c/state/roster", "{'count':2,'users':[{'uid':'u','role':'PRIMARY'}]}");
        said("v2c/event/roster.changed", "e-4", "10:00:00", "'what':'REMOVED','revision':3,'removed':['u']");
        said("v2c/event/roster.changed", "e-5", "10:00:00", "'what':'TRANSFERRED','revision':4");
        assertEquals("""
                  - offer: { who: "account-1", as: primary, code-of: phone }
                  - open: "account-1"
                  - type: { who: "account-1", code: right }
                  # The recording begins with users on the list; the car of a scenario has none.
                  # By hand in the car; here with the app.
                  - send: { command: "user.remove", by: "account-1", data: {"user":"@account-1","reason":"REMOVED"} }
                  # By hand in the car, for which there is no step: TRANSFERRED
                  - expect: { users: 2, cloud-users: 2, primary: "account-1" }
                """, steps());
    }

    /** Whoever made the file, what comes out is a scenario or a sentence that says where it is wrong. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "nonsense | line 2: is not JSON",
                "[] | line 2: is no JSON object",
                "{} | line 2: has no 'kind'; it is no line of a timeline",
                "{'kind':'X'} | line 2: there is no 'kind' such as this",
                "{'kind':'COMMAND'} | line 2: has no 'car'; it is no line of a timeline",
                "{'kind':'COMMAND','car':'c','topic':7} | line 2: has no 'topic'; it is no line of a timeline",
                "{'kind':'COMMAND','car':'d','topic':'t'} | the car d does not say in the recording which platform it has",
                "{'kind':'COMMAND','car':'c','topic':'t'} {} | line 2: is not JSON",
                " | nothing happens in the recording"
            })
    void saysWhereARecordingIsWrong(String line, String message) {
        String text = line == null ? "" : line;
        RecordingFault fault = assertThrows(RecordingFault.class, () -> of(STATE + "\n" + text, Optional.empty()));
        assertTrue(String.valueOf(fault.getMessage()).startsWith(message), fault.getMessage());
    }

    @Test
    void refusesWhatIsTooLongTooDeepOrTooMuch() {
        refuses("x".repeat(Recording.LONGEST_LINE + 1), "line 1: is longer than");
        refuses("[".repeat(1_000), "line 1: is not JSON");
        refuses(
                "\n".repeat(Recording.MOST_LINES + 1),
                "line " + (Recording.MOST_LINES + 1) + ": a recording has at most");
        refuses("", "there is no message of a car in the recording");
        StringBuilder many = new StringBuilder(STATE + "\n");
        for (int i = 0; i < 501; i++) {
            many.append("{'kind':'COMMAND','car':'c','topic':'c2v/x','id':'%d','message':{}}\n".formatted(i));
            many.append(
                    "{'kind':'RECEIPT','car':'c','topic':'v2c/receipt','answers':'%d','message':{'data':{'status':'x'}}}\n"
                            .formatted(i));
        }
        refuses(many.toString(), "line 1003: up to here it is 500 steps");
    }

    @Test
    void aHostileNameStaysAName() throws Exception {
        String evil = "c2v/x\\n  - reset: held\\u2028# ";
        String made = of(
                STATE + "\n{'kind':'COMMAND','car':'c','topic':'" + evil
                        + "','id':'1','message':{'data':{'\\n- a':'\\n- b'}}}\n"
                        + "{'kind':'RECEIPT','car':'c','topic':'v2c/receipt','answers':'1','message':{'data':{'reason':'} #'}}}\n"
                        + "{'kind':'COMMAND','car':'c','topic':'" + evil + "','id':'2','message':{}}\n",
                Optional.empty());
        assertEquals(1, ScenarioReader.read(made).steps().size(), made);
    }

    @Test
    void asksWhichCarIsMeant() throws Exception {
        String two = STATE + "\n" + STATE.replace("'c'", "'d'") + "\n"
                + "{'kind':'COMMAND','car':'c','topic':'c2v/x','id':'1','message':{}}\n"
                + "{'kind':'RECEIPT','car':'c','topic':'v2c/receipt','answers':'1','message':{'data':{'status':'SUCCEEDED'}}}\n"
                + "{'kind':'COMMAND','car':'d','topic':'c2v/y'}\n";
        refuses(two, "there is more than one car in the recording; choose one with --car: c, d");
        assertTrue(of(two, Optional.of("c")).contains("command: \"x\""));
    }

    private void refuses(String lines, String message) {
        RecordingFault fault = assertThrows(RecordingFault.class, () -> of(lines, Optional.empty()));
        assertTrue(String.valueOf(fault.getMessage()).startsWith(message), fault.getMessage());
    }

    private static String of(String lines, Optional<String> car) throws IOException, RecordingFault {
        return RecordedScenario.of(new BufferedReader(new StringReader(lines.replace('\'', '"'))), "Mine", car);
    }

    private String steps() throws Exception {
        String lines = JsonLines.of(timeline.read(0, TimelineFilter.none(), Timeline.MOST));
        String made = RecordedScenario.of(new BufferedReader(new StringReader(lines)), "Mine", Optional.empty());
        assertEquals("Mine", ScenarioReader.read(made).name());
        return made.substring(made.indexOf("steps:\n") + "steps:\n".length());
    }

    private void arrive() throws IOException {
        record("v2c/state/vehicle", "{'profile':'mini-os9'}");
        record("v2c/state/presence", "{'state':'ready','bdSeq':1000000}");
    }

    private void answered(String id, String time, String data) throws IOException {
        said("v2c/receipt", "r-" + id, time, "'messageId':'" + id + "'," + data);
    }

    private void said(String topic, String id, String time, String data) throws IOException {
        record(topic, "{'id':'%s','time':'2026-07-01T%sZ','data':{%s}}".formatted(id, time, data));
    }

    private void record(String topic, String message) throws IOException {
        String json = message.replace('\'', '"');
        JsonMapper.builder().build().readTree(json);
        timeline.record("codriver/v1/car-1/" + topic, json.getBytes(StandardCharsets.UTF_8), false);
    }
}
