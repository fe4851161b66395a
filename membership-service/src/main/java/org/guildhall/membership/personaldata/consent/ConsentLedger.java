package org.guildhall.membership.personaldata.consent;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.guildhall.membership.enrolment.application.ConsentsGiven;
import org.guildhall.membership.enrolment.application.ConsentsGiven.Given;
import org.guildhall.membership.privacy.ConsentPurpose;
import org.guildhall.membership.privacy.DataSubject;
import org.guildhall.membership.privacy.KeptRecords;
import org.guildhall.membership.privacy.KeptSection;
import org.jspecify.annotations.Nullable;

/**
 * All consents of a person, those of their applications and those given or withdrawn since. It stays when they are erased, for it
 * proves that what was done before was lawful, and names nobody.
 */
@ApplicationScoped
class ConsentLedger implements KeptRecords {

    private static final int MOST = 200;

    private final ConsentRows rows;
    private final ConsentsGiven applications;

    ConsentLedger(ConsentRows rows, ConsentsGiven applications) {
        this.rows = rows;
        this.applications = applications;
    }

    /** The newest first, at most so many as anybody has. */
    List<ConsentEntry> of(DataSubject subject) {
        Set<ConsentPurpose> later = EnumSet.noneOf(ConsentPurpose.class);
        List<ConsentEntry> entries = new ArrayList<>();
        Stream.concat(
                        applications.of(subject.persons()).stream().map(ConsentLedger::entry),
                        rows.of(subject.members()).stream())
                .sorted(Comparator.comparing(ConsentEntry::happenedAt)
                        .thenComparing(ConsentEntry::id)
                        .reversed())
                .limit(MOST)
                .forEach(entry -> entries.add(later.add(entry.purpose()) ? entry : entry.noLongerInForce()));
        return entries;
    }

    /** The consent to it that holds. */
    Optional<ConsentEntry> inForce(DataSubject subject, ConsentPurpose purpose) {
        return of(subject).stream()
                .filter(entry -> entry.purpose() == purpose && entry.inForce())
                .findFirst();
    }

    /** Who applies consents to what a membership takes. */
    private static ConsentEntry entry(Given given) {
        return new ConsentEntry(
                given.applicationId(),
                ConsentPurpose.MEMBERSHIP,
                given.noticeVersion(),
                ConsentAct.GIVEN,
                ConsentChannel.APPLICATION,
                given.at(),
                true);
    }

    @Override
    public List<KeptSection> tell(DataSubject subject) {
        return List.of(new KeptSection(
                "consents", of(subject).stream().map(ConsentLedger::item).toList()));
    }

    private static Map<String, @Nullable Object> item(ConsentEntry entry) {
        Map<String, @Nullable Object> item = new LinkedHashMap<>();
        item.put("purpose", entry.purpose().name());
        item.put("noticeVersion", entry.noticeVersion());
        item.put("act", entry.act().name());
        item.put("channel", entry.channel().name());
        item.put("happenedAt", entry.happenedAt());
        item.put("inForce", entry.inForce());
        return item;
    }
}
