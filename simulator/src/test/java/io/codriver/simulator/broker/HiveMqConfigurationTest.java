package io.codriver.simulator.broker;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.StringReader;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;

class HiveMqConfigurationTest {

    private final HiveMqConfiguration configuration =
            new HiveMqConfiguration("127.0.0.1", 8883, "/p/a&b.p12", "pa<ss>&word", "/t.p12", "public");

    @Test
    void hasOneListenerThatDemandsAClientCertificate() throws Exception {
        Document document = parsed();
        assertEquals(1, document.getElementsByTagName("listeners").getLength());
        assertEquals(1, document.getElementsByTagName("tls-tcp-listener").getLength());
        assertEquals(0, document.getElementsByTagName("tcp-listener").getLength());
        assertEquals("REQUIRED", text(document, "client-authentication-mode"));
        assertEquals("TLSv1.3", text(document, "protocol"));
    }

    @Test
    void keepsPathsAndPasswordsAsTheyAre() throws Exception {
        Document document = parsed();
        assertEquals("/p/a&b.p12", text(document, "path"));
        assertEquals("pa<ss>&word", text(document, "password"));
    }

    @Test
    void printsNoPassword() {
        assertFalse(configuration.toString().contains("pa<ss>"));
    }

    private Document parsed() throws Exception {
        return DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader(configuration.xml())));
    }

    private static String text(Document document, String tag) {
        return document.getElementsByTagName(tag).item(0).getTextContent();
    }
}
