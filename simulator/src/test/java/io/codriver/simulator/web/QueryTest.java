package io.codriver.simulator.web;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

/** What an address of a page says after its path. */
class QueryTest {

    @Test
    void findsAValueWhereverItStands() {
        assertEquals("Clara L.", Query.value("link=&name=Clara+L.", "name"));
        assertEquals("", Query.value("link=&name=Clara", "link"));
    }

    @Test
    void isEmptyWhereNothingIsSaidOrNothingCanBeRead() {
        assertEquals("", Query.value("", "name"));
        assertEquals("", Query.value("surname=Clara", "name"));
        assertEquals("", Query.value("name=%zz", "name"));
    }
}
