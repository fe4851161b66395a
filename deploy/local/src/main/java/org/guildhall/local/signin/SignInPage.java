package org.guildhall.local.signin;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Map;

/** The page on which one chooses who to be, and what a browser may do with it. */
record SignInPage(String text) {
    // Says nothing of forms: some browsers would hold the way back to the address of a front end to it, too.
    private static final String POLICY =
            "default-src 'none'; script-src 'sha256-%s'; style-src 'sha256-%s'; img-src data:; base-uri 'none'; "
                    + "frame-ancestors 'none'";

    static SignInPage read() {
        try (InputStream content = SignInPage.class.getResourceAsStream("/sign-in.html")) {
            return new SignInPage(new String(content.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the page of the sign-in", e);
        }
    }

    void put(Path file) {
        try {
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + file, e);
        }
    }

    Map<String, String> headers() {
        return Map.of(
                "Content-Security-Policy",
                POLICY.formatted(digest(within("script")), digest(within("style"))),
                "X-Frame-Options",
                "DENY",
                "Cache-Control",
                "no-store");
    }

    /** What stands in the one element of that name, to the letter: browsers reckon its digest, too. */
    private String within(String element) {
        String start = "<" + element + ">";
        return text.substring(text.indexOf(start) + start.length(), text.indexOf("</" + element + ">"));
    }

    private static String digest(String content) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(content.getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("SHA-256 is part of every JDK", e);
        }
    }
}
