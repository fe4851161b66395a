package org.guildhall.contest.judging.scoring;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.guildhall.kit.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/**
 * {@code deploy/run verify-proof FILE}: computes the published result of an entry again, from its proof alone, without
 * server, database or network. Exit code 0 when the proof holds, 1 when it doesn't, 2 when it can't be computed.
 */
public final class VerifyProof {

    private final PrintStream out;

    VerifyProof(PrintStream out) {
        this.out = out;
    }

    public static void main(String[] arguments) {
        PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
        System.exit(new VerifyProof(out).verify(arguments));
    }

    int verify(String... arguments) {
        if (arguments.length != 1) {
            return refuse("name one file, as it came from GET /contests/{id}/results/{entry}/proof");
        }
        try {
            return report(ProofCheck.of(Proof.parse(Files.readString(Path.of(arguments[0])))));
        } catch (IOException e) {
            return refuse("cannot read " + arguments[0]);
        } catch (ProblemException e) {
            return refuse("its rules have faults: " + e.errors());
        } catch (IllegalArgumentException e) {
            return refuse(e.getMessage());
        }
    }

    private int refuse(String reason) {
        out.println("verify-proof: " + reason);
        return 2;
    }

    private int report(ProofCheck check) {
        Proof computed = check.computed();
        head(check.proof());
        compare(check.proof().result(), computed.result());
        computed.result()
                .ties()
                .forEach(step -> out.printf(
                        "tie: %s %s%s, still tied: %d%n",
                        step.rule(),
                        step.component() == null ? "" : step.component() + " ",
                        Objects.toString(step.value(), ""),
                        step.left() - 1));
        out.printf("SHA-256 of the input: %s%n", computed.digest());
        out.println(
                check.holds()
                        ? "The proof holds."
                        : "THE PROOF DOES NOT HOLD; it differs at " + String.join(", ", check.differences()));
        return check.holds() ? 0 : 1;
    }

    private void head(Proof proof) {
        StageInput input = proof.input();
        int sheets = input.entries().stream()
                .mapToInt(entry -> entry.sheets().size())
                .sum();
        out.printf(
                "%s, rules version %d, stage %s: %d entries ranked anew from %d sheets%n",
                input.algorithm(),
                input.rulesVersion(),
                input.stage().code(),
                input.entries().size(),
                sheets);
        out.printf("%-12s %-20s %s%n", "entry " + proof.entry(), "published", "recomputed");
    }

    private void compare(RankedEntry claimed, RankedEntry computed) {
        line("rank", claimed.rank(), computed.rank());
        line("total", claimed.total(), computed.total());
        for (int i = 0; i < computed.components().size(); i++) {
            RankedEntry.ComponentMark mark = computed.components().get(i);
            boolean known = i < claimed.components().size();
            line(mark.code(), known ? claimed.components().get(i).mark() : null, mark.mark());
        }
        line("deducted", claimed.deducted(), computed.deducted());
        line("medal", claimed.medal(), computed.medal());
        line("prize", title(claimed), title(computed));
    }

    private static @Nullable String title(RankedEntry entry) {
        return entry.prize() == null ? null : entry.prize().title();
    }

    private void line(String what, @Nullable Object claimed, @Nullable Object computed) {
        out.printf("%-12s %-20s %s%n", what, Objects.toString(claimed, "-"), Objects.toString(computed, "-"));
    }
}
