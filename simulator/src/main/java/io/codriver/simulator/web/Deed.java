package io.codriver.simulator.web;

/** What a page can ask to be done. */
@FunctionalInterface
interface Deed {

    /**
     * Does it.
     *
     * @throws RequestRefused if it cannot be done, with a sentence for the person at the page
     */
    Reply carryOut(JsonBody body) throws RequestRefused;
}
