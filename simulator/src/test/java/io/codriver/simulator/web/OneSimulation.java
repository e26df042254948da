package io.codriver.simulator.web;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;

/** One simulation and one browser for all tests of a class; each test ends with its pages closed. */
@Tag("browser")
abstract class OneSimulation {

    static OpenPages pages;

    @BeforeAll
    static void start(@TempDir Path folder) throws IOException {
        pages = new OpenPages(folder);
    }

    @AfterAll
    static void stop() {
        pages.close();
    }

    @AfterEach
    void closePages() {
        pages.chromium().closePages();
    }
}
