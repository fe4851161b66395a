package org.guildhall.membership.member;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.guildhall.kit.paging.Cursors;
import org.guildhall.kit.paging.Page;
import org.guildhall.kit.paging.PageQuery;
import org.guildhall.membership.privacy.FieldCipher;

/** Shows how a member's skill rose. */
@ApplicationScoped
class SkillHistory {

    private final CoveredMembers covered;
    private final SkillRecordRepository steps;
    private final Cursors cursors;
    private final FieldCipher cipher;

    SkillHistory(CoveredMembers covered, SkillRecordRepository steps, Cursors cursors, FieldCipher cipher) {
        this.covered = covered;
        this.steps = steps;
        this.cursors = cursors;
        this.cipher = cipher;
    }

    /** The newest step first. */
    @Transactional
    Page<SkillRecordView> list(UUID memberId, PageQuery page) {
        return cursors.falling(
                        "skill-assessments|" + memberId,
                        page,
                        (before, size) -> stepsBefore(memberId, before, size),
                        SkillRecord::id)
                .map(step -> SkillRecordView.of(step, cipher));
    }

    private List<SkillRecord> stepsBefore(UUID memberId, UUID before, int size) {
        covered.find(memberId, CoveredMembers.READERS);
        return steps.listOf(memberId, before, size);
    }
}
