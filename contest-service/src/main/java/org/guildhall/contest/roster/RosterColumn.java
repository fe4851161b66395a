package org.guildhall.contest.roster;

import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A column of a list: what of a line stands in it. */
@Schema(description = "名单的列 · a column of a list")
enum RosterColumn {
    NUMBER(RosterLine::number),
    PROJECT(line -> line.row().project()),
    TEAM(line -> line.row().team()),
    NAME(RosterLine::names),
    DOCUMENT(line -> line.each(RosterPerson::documentNumber)),
    MOBILE(line -> line.each(RosterPerson::mobile)),
    ORGANISATION(line -> line.each(RosterPerson::organisation)),
    STATUS(line -> line.title("EntryStatus", line.row().status())),
    RANK(line -> line.ofResult(RosterResult::rank)),
    TOTAL(line -> line.ofResult(RosterResult::total)),
    MEDAL(line -> line.title("Medal", line.ofResult(RosterResult::medal))),
    PRIZE(line -> line.ofResult(RosterResult::prize)),
    HONOUR(line -> line.ofResult(RosterResult::honour)),
    AMOUNT(line -> line.ofResult(RosterResult::yuan)),
    HEADING(line -> line.ofCertificate(RosterCertificate::heading)),
    SENTENCE(line -> line.ofCertificate(RosterCertificate::sentence)),
    ISSUER(line -> line.ofCertificate(RosterCertificate::issuer)),
    ISSUED_ON(line -> line.ofCertificate(RosterCertificate::issuedOn)),
    CODE(line -> line.ofCertificate(RosterCertificate::code)),
    /** Stays empty, to be written into by hand. */
    SIGNATURE(line -> null);

    private final Function<RosterLine, @Nullable Object> cell;

    RosterColumn(Function<RosterLine, @Nullable Object> cell) {
        this.cell = cell;
    }

    /** A text, a number or a day; null for nothing. */
    @Nullable Object of(RosterLine line) {
        return cell.apply(line);
    }
}
