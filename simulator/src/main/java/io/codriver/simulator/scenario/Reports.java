package io.codriver.simulator.scenario;

import io.codriver.simulator.timeline.JsonLines;
import io.codriver.simulator.timeline.TimelineMessage;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** What a run leaves behind: one file in the form of JUnit for build servers, and one page for people. */
public final class Reports {

    private static final String STYLE =
            "body{font:16px/1.5 system-ui,sans-serif;max-width:60rem;margin:2rem auto;padding:0 1rem;"
                    + "color:#111;background:#fff}table{border-collapse:collapse;width:100%}td,th{padding:.25rem .75rem;text-align:left;"
                    + "border-bottom:1px solid #767676;vertical-align:top;overflow-wrap:anywhere}.wrong{color:#a00000;font-weight:bold}"
                    + "@media(prefers-color-scheme:dark){body{color:#eee;background:#111}.wrong{color:#ff9b9b}}";

    private final List<ScenarioResult> results;

    public Reports(List<ScenarioResult> results) {
        this.results = List.copyOf(results);
    }

    /**
     * Writes {@code scenarios.xml}, {@code scenarios.html} and what passed in each scenario as JSON Lines into a folder, which
     * is made if it is not there.
     */
    public void write(Path folder) throws IOException {
        Files.createDirectories(folder);
        write(folder.resolve("scenarios.xml"), this::junit);
        write(folder.resolve("scenarios.html"), this::page);
        for (int i = 0; i < results.size(); i++) {
            ScenarioResult result = results.get(i);
            Files.writeString(folder.resolve(recording(i + 1, result)), JsonLines.of(result.messages()));
        }
    }

    /** Two files may have the same name in two folders: the number tells them apart. */
    private static String recording(int number, ScenarioResult result) {
        String name = Path.of(result.file()).getFileName().toString().replaceFirst("\\.ya?ml$", "");
        return String.format(Locale.ROOT, "%02d-%s.jsonl", number, name.replaceAll("[^\\p{L}\\p{N}._-]+", "-"));
    }

    private interface Form {
        void write(XMLStreamWriter out) throws XMLStreamException;
    }

    private static void write(Path file, Form form) throws IOException {
        try (OutputStream bytes = Files.newOutputStream(file)) {
            XMLStreamWriter out =
                    XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(bytes, StandardCharsets.UTF_8.name());
            form.write(out);
            out.close();
        } catch (XMLStreamException e) {
            throw new IOException("the report " + file + " cannot be written", e);
        }
    }

    private void junit(XMLStreamWriter out) throws XMLStreamException {
        out.writeStartDocument("UTF-8", "1.0");
        out.writeStartElement("testsuites");
        for (ScenarioResult result : results) {
            int all = result.scenario().steps().size();
            out.writeStartElement("testsuite");
            out.writeAttribute("name", on(result.scenario().name(), result));
            out.writeAttribute("tests", Integer.toString(all));
            out.writeAttribute("failures", result.isRight() ? "0" : "1");
            out.writeAttribute("skipped", Integer.toString(all - result.steps().size()));
            out.writeAttribute("time", seconds(result.took()));
            for (StepResult step : result.steps()) {
                testcase(out, result, step.number(), step.text(), seconds(step.took()));
                if (step.problem().isPresent()) {
                    out.writeEmptyElement("failure");
                    out.writeAttribute("message", printable(step.problem().get()));
                }
                out.writeEndElement();
            }
            for (int i = result.steps().size(); i < all; i++) {
                testcase(out, result, i + 1, Words.of(result.scenario().steps().get(i)), "0");
                out.writeEmptyElement("skipped");
                out.writeEndElement();
            }
            out.writeEndElement();
        }
        out.writeEndElement();
        out.writeEndDocument();
    }

    private static void testcase(XMLStreamWriter out, ScenarioResult result, int number, String text, String time)
            throws XMLStreamException {
        out.writeStartElement("testcase");
        out.writeAttribute("classname", on(result.file(), result));
        out.writeAttribute("name", number + " " + printable(text));
        out.writeAttribute("time", time);
    }

    private void page(XMLStreamWriter out) throws XMLStreamException {
        out.writeDTD("<!DOCTYPE html>");
        out.writeStartElement("html");
        out.writeAttribute("lang", "en");
        out.writeStartElement("head");
        out.writeEmptyElement("meta");
        out.writeAttribute("charset", "UTF-8");
        element(out, "title", "Scenarios");
        element(out, "style", STYLE);
        out.writeEndElement();
        out.writeStartElement("body");
        element(out, "h1", "Scenarios");
        long right = results.stream().filter(ScenarioResult::isRight).count();
        element(out, "p", right + " of " + results.size() + " went as expected.");
        for (ScenarioResult result : results) {
            section(out, result);
        }
        out.writeEndElement();
        out.writeEndElement();
        out.writeEndDocument();
    }

    private static void section(XMLStreamWriter out, ScenarioResult result) throws XMLStreamException {
        element(out, "h2", result.scenario().name());
        element(out, "p", result.scenario().about());
        element(out, "p", result.file() + ", " + result.profile().displayName() + ", " + seconds(result.took()) + " s");
        out.writeStartElement("table");
        row(out, "th", "Step", "What", "Result", "Seconds");
        for (StepResult step : result.steps()) {
            out.writeStartElement("tr");
            element(out, "td", Integer.toString(step.number()));
            element(out, "td", printable(step.text()));
            out.writeStartElement("td");
            if (step.problem().isPresent()) {
                out.writeAttribute("class", "wrong");
            }
            out.writeCharacters(step.problem().map(Reports::printable).orElse("as expected"));
            out.writeEndElement();
            element(out, "td", seconds(step.took()));
            out.writeEndElement();
        }
        out.writeEndElement();
        messages(out, result.messages());
    }

    /** Without codes and accounts: the timeline keeps none. */
    private static void messages(XMLStreamWriter out, List<TimelineMessage> messages) throws XMLStreamException {
        out.writeStartElement("details");
        element(out, "summary", messages.size() + " messages");
        out.writeStartElement("table");
        row(out, "th", "When", "Way", "Topic", "Bytes", "Data");
        for (TimelineMessage one : messages) {
            boolean toCar = one.kind().direction() == TimelineMessage.Direction.TO_CAR;
            row(
                    out,
                    "td",
                    one.at().toString(),
                    toCar ? "to the car" : "from the car",
                    one.topic(),
                    Integer.toString(one.size()),
                    one.content().text());
        }
        out.writeEndElement();
        out.writeEndElement();
    }

    private static void row(XMLStreamWriter out, String kind, String... cells) throws XMLStreamException {
        out.writeStartElement("tr");
        for (String cell : cells) {
            element(out, kind, cell);
        }
        out.writeEndElement();
    }

    private static void element(XMLStreamWriter out, String name, String text) throws XMLStreamException {
        out.writeStartElement(name);
        out.writeCharacters(printable(text));
        out.writeEndElement();
    }

    private static String seconds(Duration time) {
        return String.format(Locale.ROOT, "%.3f", time.toNanos() / 1e9);
    }

    /** A scenario on two platforms is two results. */
    private static String on(String name, ScenarioResult result) {
        return printable(name) + " (" + result.profile().id() + ")";
    }

    /** XML has no control characters. */
    private static String printable(String text) {
        return text.replaceAll("[\\p{Cntrl}&&[^\n\t]]", "�");
    }
}
