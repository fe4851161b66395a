package org.guildhall.contest.judging.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VerifyProofTest {

    @TempDir
    Path folder;

    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();

    private static String proof() {
        StageInput input = Stages.simple()
                .with("\"ties\":[{\"rule\":\"EARLIER_REGISTRATION\"}]")
                .medals(1, 1, 1, null)
                .prize(1, 2, "一等奖")
                .entry("K7QX", "90")
                .entry("M2AB", "90")
                .entry("Z9YY", "95")
                .input();
        return Proof.of(input, "K7QX").toJson();
    }

    private int verify(String proof) throws IOException {
        Path file = Files.writeString(folder.resolve("proof.json"), proof);
        return new VerifyProof(new PrintStream(printed, true, StandardCharsets.UTF_8)).verify(file.toString());
    }

    private String output() {
        return printed.toString(StandardCharsets.UTF_8);
    }

    @Test
    void acceptsAProofAndShowsWhatItRecomputed() throws IOException {
        assertThat(verify(proof())).isZero();
        assertThat(output())
                .contains("guildhall-ranking/1, rules version 1, stage final: 3 entries ranked anew from 3 sheets")
                .containsPattern("rank +2 +2")
                .containsPattern("total +90.00 +90.00")
                .containsPattern("medal +SILVER +SILVER")
                .contains("tie: EARLIER_REGISTRATION 1, still tied: 0")
                .contains("The proof holds.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"rank\":2                         | \"rank\":1                         | /result/rank",
                "\"medal\":\"SILVER\"               | \"medal\":\"GOLD\"                 | /result/medal",
                "\"total\":\"90.00\"                | \"total\":\"90.01\"                | /explanation/total, /result/total",
                "{\"p1\":\"95\"}                    | {\"p1\":\"89\"}                    | /digest, /result/medal, /result/rank",
                "\"code\":\"M2AB\",\"guest\":false  | \"code\":\"M2AB\",\"guest\":true   | /digest",
            })
    void refusesAnAlteredProofAndSaysWhere(String original, String altered, String places) throws IOException {
        String changed = proof().replace(original, altered);
        assertThat(changed).isNotEqualTo(proof());
        assertThat(verify(changed)).isEqualTo(1);
        for (String place : places.split(", ", -1)) {
            assertThat(output()).contains(place);
        }
        assertThat(output()).contains("THE PROOF DOES NOT HOLD");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "EARLIER_REGISTRATION | COIN_TOSS",
                "guildhall-ranking/1  | guildhall-ranking/9",
                "guildhall-proof/1    | something-else",
                "\"weight\":\"100\"   | \"weight\":\"99\"",
                "\"p1\":\"95\"        | \"p1\":\"9e5\"",
                "\"entry\":\"K7QX\"   | \"entry\":\"XXXX\"",
            })
    void cannotComputeWhatItDoesNotUnderstand(String original, String altered) throws IOException {
        assertThat(verify(proof().replace(original, altered))).isEqualTo(2);
        assertThat(output()).startsWith("verify-proof: ");
    }

    @Test
    void cannotReadWhatIsNotThere() {
        VerifyProof command = new VerifyProof(new PrintStream(printed, true, StandardCharsets.UTF_8));
        assertThat(command.verify("no-such-file.json")).isEqualTo(2);
        assertThat(command.verify()).isEqualTo(2);
    }
}
