package org.guildhall.local.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import org.guildhall.local.signin.PrivateFile;
import org.guildhall.local.signin.Tokens;
import org.guildhall.local.suite.Endpoints;
import org.guildhall.local.terminal.TextTable;

/** What a developer wants to know when the suite is ready. */
final class Welcome {
    private final Endpoints endpoints;
    private final Tokens tokens;
    private final Path tokenFile;

    Welcome(Endpoints endpoints, Tokens tokens, Path tokenFile) {
        this.endpoints = endpoints;
        this.tokens = tokens;
        this.tokenFile = tokenFile;
    }

    /** Writes the file a shell can source; only its owner can read it. */
    void store() {
        try {
            PrivateFile.write(tokenFile, tokens.exports() + addressExports());
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + tokenFile, e);
        }
    }

    private String addressExports() {
        return """
                export MEMBERSHIP=%s
                export CONTEST=%s
                export REPORTING=%s
                """.formatted(endpoints.membership(), endpoints.contest(), endpoints.reporting());
    }

    String addresses(String joinUrl) {
        return "\n"
                + new TextTable("what", "address", "try it")
                        .row("home page", endpoints.home(), "")
                        .row("membership-service", endpoints.membership(), swagger(endpoints.membership()))
                        .row("contest-service", endpoints.contest(), swagger(endpoints.contest()))
                        .row("reporting-service", endpoints.reporting(), swagger(endpoints.reporting()))
                        .row("join as a worker", joinUrl, "");
    }

    String everything(String joinUrl) {
        return "%s%nTokens for 30 days, to paste here or to load with `source %s`:%n%n%s"
                .formatted(addresses(joinUrl), tokenFile, tokens.exports());
    }

    private static String swagger(String url) {
        return url + "/q/swagger-ui";
    }
}
