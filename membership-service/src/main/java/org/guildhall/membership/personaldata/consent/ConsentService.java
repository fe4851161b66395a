package org.guildhall.membership.personaldata.consent;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.guildhall.kit.paging.Page;
import org.guildhall.kit.problem.FieldError;
import org.guildhall.kit.problem.ProblemException;
import org.guildhall.membership.member.DataSubjects;
import org.guildhall.membership.member.MemberStanding;
import org.guildhall.membership.member.Memberships;
import org.guildhall.membership.personaldata.consent.ConsentRequests.NewConsent;
import org.guildhall.membership.personaldata.erasure.Erasure;
import org.guildhall.membership.personaldata.erasure.ErasureService;
import org.guildhall.membership.privacy.ConsentNotice;
import org.guildhall.membership.privacy.ConsentNotices;
import org.guildhall.membership.privacy.ConsentPurpose;
import org.guildhall.membership.privacy.DataSubject;

/** Members' own consents. Each act locks their membership, so of two at once each finds what the other left. */
@ApplicationScoped
class ConsentService {

    private final Memberships memberships;
    private final DataSubjects subjects;
    private final ConsentLedger ledger;
    private final ConsentRows rows;
    private final ConsentNotices notices;
    private final ErasureService erasures;
    private final ConsentStamp stamp;

    ConsentService(
            Memberships memberships,
            DataSubjects subjects,
            ConsentLedger ledger,
            ConsentRows rows,
            ConsentNotices notices,
            ErasureService erasures,
            ConsentStamp stamp) {
        this.memberships = memberships;
        this.subjects = subjects;
        this.ledger = ledger;
        this.rows = rows;
        this.notices = notices;
        this.erasures = erasures;
        this.stamp = stamp;
    }

    /** @throws ProblemException 404 {@code not-activated} */
    @Transactional
    Page<ConsentEntry> listOwn() {
        return page(subjects.own());
    }

    /** @throws ProblemException 404 unless the caller may see the member as an officer */
    @Transactional
    Page<ConsentEntry> list(UUID memberId) {
        memberships.requireReadable(memberId);
        return page(subjects.ofMember(memberId));
    }

    private Page<ConsentEntry> page(DataSubject subject) {
        return new Page<>(ledger.of(subject), null);
    }

    /** @throws ProblemException 422 when it isn't accepted, or to no notice that is in force; 409 {@code membership-over} */
    @Transactional
    ConsentEntry give(NewConsent consent) {
        if (!consent.accepted()) {
            throw ProblemException.of(422, "invalid-fields").with(new FieldError("/accepted", "consent-not-accepted"));
        }
        ConsentNotice notice = notices.find(consent.noticeVersion())
                .filter(known -> known.isValidOn(stamp.today()))
                .orElseThrow(() -> ProblemException.of(422, "invalid-fields")
                        .with(new FieldError("/noticeVersion", "notice-not-in-force")));
        MemberStanding member = memberships.lockOwn();
        member.requireLive();
        ConsentEntry entry = stamp.entry(notice.purpose(), notice.version(), ConsentAct.GIVEN);
        rows.insert(member.id(), entry);
        return entry;
    }

    /**
     * Withdraws consent. That to what a membership takes ends the membership and has the member erased.
     *
     * @param erase whether that is what they want
     * @throws ProblemException 409 {@code consent-not-given}, {@code consent-needed} without the word for it, and as
     *     {@link ErasureService#eraseOwn}
     */
    @Transactional
    ConsentWithdrawal withdraw(ConsentPurpose purpose, boolean erase, Locale locale) {
        MemberStanding member = purpose.isNeeded() && erase ? erasures.lockOwn() : memberships.lockOwn();
        ConsentEntry given = ledger.inForce(subjects.own(), purpose)
                .orElseThrow(() -> ProblemException.of(409, "consent-not-given"));
        if (purpose.isNeeded() && !erase) {
            throw ProblemException.of(409, "consent-needed");
        }
        rows.insert(member.id(), stamp.entry(purpose, given.noticeVersion(), ConsentAct.WITHDRAWN));
        Erasure erasure = purpose.isNeeded() ? erasures.eraseOwn(true) : null;
        return new ConsentWithdrawal(purpose, onWithdrawal(purpose, given, locale), erasure);
    }

    /** Versions of before this list was kept have the words of the first one in it. */
    private String onWithdrawal(ConsentPurpose purpose, ConsentEntry given, Locale locale) {
        List<ConsentNotice> known = notices.all();
        return notices.find(given.noticeVersion())
                .or(() -> known.stream()
                        .filter(notice -> notice.purpose() == purpose)
                        .findFirst())
                .orElseThrow()
                .onWithdrawal()
                .in(locale);
    }
}
