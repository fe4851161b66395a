package org.guildhall.acceptance;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** A browser before the stub of the board, which knows nothing when a test begins. */
abstract class BoardStubs {

    @TempDir
    static Path temporary;

    static Chromium chromium;
    static BoardStub stub;

    @BeforeAll
    static void start() throws IOException {
        chromium = Chromium.start();
        stub = new BoardStub(temporary);
    }

    @AfterAll
    static void stop() {
        if (stub != null) {
            stub.close();
        }
        if (chromium != null) {
            chromium.close();
        }
    }

    @BeforeEach
    void forget() {
        chromium.closePages();
        stub.forget();
    }
}
