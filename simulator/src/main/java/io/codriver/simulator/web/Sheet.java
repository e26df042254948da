package io.codriver.simulator.web;

/** What a page, or a person with another program, can fetch as it is now. */
@FunctionalInterface
interface Sheet {

    /**
     * Writes it.
     *
     * @param query of the address; empty if it has none
     * @throws RequestRefused if the query cannot be understood, with a sentence for the person who asks
     */
    Reply write(String query) throws RequestRefused;
}
