package org.guildhall.local.launcher;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.guildhall.local.servers.PrivateFile;
import org.guildhall.local.signin.Tokens;
import org.guildhall.local.suite.Endpoints;
import org.guildhall.local.suite.Layout;
import org.guildhall.local.terminal.TextTable;

/** What a developer wants to know when the suite is ready. */
final class Welcome {
    private final Layout layout;
    private final Endpoints endpoints;
    private final Endpoints management;
    private final Tokens tokens;
    private final Demonstration.Prepared prepared;

    Welcome(Layout layout, Endpoints endpoints, Endpoints management, Tokens tokens, Demonstration.Prepared prepared) {
        this.layout = layout;
        this.endpoints = endpoints;
        this.management = management;
        this.tokens = tokens;
        this.prepared = prepared;
    }

    /** Writes the file a shell can source and returns it; only its owner can read it. */
    Path store() {
        try {
            PrivateFile.write(layout.tokens(), tokens.exports() + addressExports() + functions());
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + layout.tokens(), e);
        }
        return layout.tokens();
    }

    private String addressExports() {
        return """
                export MEMBERSHIP=%s
                export CONTEST=%s
                export REPORTING=%s
                export SIGN_IN=%s/sign-in
                export CITY=%s
                export DISTRICT=%s
                export GUILDHALL='%s'
                """.formatted(
                        endpoints.membership(),
                        endpoints.contest(),
                        endpoints.reporting(),
                        endpoints.home(),
                        prepared.city(),
                        prepared.district(),
                        layout.repository());
    }

    /** The functions the tours in the READMEs use, which say themselves what they do. */
    private static String functions() throws IOException {
        try (InputStream functions = Welcome.class.getResourceAsStream("/shell/functions.sh")) {
            return new String(functions.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    String addresses() {
        return "\n"
                + new TextTable("what", "address", "try it", "health")
                        .row("front page", endpoints.home(), "", "")
                        .row(
                                "membership-service",
                                endpoints.membership(),
                                swagger(endpoints.membership()),
                                health(management.membership()))
                        .row(
                                "contest-service",
                                endpoints.contest(),
                                swagger(endpoints.contest()),
                                health(management.contest()))
                        .row(
                                "reporting-service",
                                endpoints.reporting(),
                                swagger(endpoints.reporting()),
                                health(management.reporting()))
                        .row("join as a worker", prepared.joinUrl(), "", "")
                        .row("the board", endpoints.home() + "/#/board", "sign in as " + Tokens.OFFICER, "");
    }

    String everything() {
        return "%s%nTokens for a day, to paste here or to load with `source %s`:%n%n%s"
                .formatted(addresses(), layout.tokens(), tokens.exports());
    }

    private static String swagger(String url) {
        return url + "/q/swagger-ui/";
    }

    private static String health(String url) {
        return url + "/q/health";
    }
}
