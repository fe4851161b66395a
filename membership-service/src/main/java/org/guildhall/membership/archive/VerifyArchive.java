package org.guildhall.membership.archive;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.exc.StreamReadException;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * {@code deploy/run verify-archive FILE}: computes the chain of an exported archive again, without server, database or network.
 * Exit code 0 when it holds, 1 when it doesn't, 2 when the file is no export.
 */
public final class VerifyArchive {

    private final PrintStream out;

    VerifyArchive(PrintStream out) {
        this.out = out;
    }

    public static void main(String[] arguments) {
        PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
        System.exit(new VerifyArchive(out).verify(arguments));
    }

    int verify(String... arguments) {
        if (arguments.length != 1) {
            return refuse("name one file, as it came from GET /organisations/{id}/archive-export");
        }
        try (JsonParser json = ArchiveJson.MAPPER.createParser(Files.newInputStream(Path.of(arguments[0])))) {
            return report(ExportedArchive.read(json));
        } catch (StreamReadException e) {
            return refuse("no JSON at line " + e.getLocation().getLineNr() + ", column "
                    + e.getLocation().getColumnNr());
        } catch (IOException e) {
            return refuse("cannot read " + arguments[0]);
        } catch (IllegalArgumentException e) {
            return refuse(e.getMessage());
        }
    }

    private int refuse(String reason) {
        out.println("verify-archive: " + reason);
        return 2;
    }

    private int report(ExportedArchive archive) {
        ChainCheck check = archive.check();
        out.printf(
                "%s, archive of %s: %d entries, %d seals%n",
                ArchiveHash.ALGORITHM,
                archive.organisationId(),
                check.entries(),
                check.metSeals().size());
        check.metSeals()
                .forEach(seal -> out.printf(
                        "seal %s: entry %d/%d, %s%n", seal.month(), seal.year(), seal.lastNumber(), seal.hash()));
        out.printf(
                "last entry: %d/%d, %s%n", check.place().year(), check.place().number(), check.hash());
        check.broken()
                .ifPresentOrElse(
                        entry -> out.printf(
                                "THE ARCHIVE DOES NOT HOLD; the first broken entry is %d/%d: %s%n",
                                entry.year(), entry.number(), entry.differs()),
                        () -> out.println("The archive holds. Compare its seals with those told on the topic."));
        return check.broken().isPresent() ? 1 : 0;
    }
}
