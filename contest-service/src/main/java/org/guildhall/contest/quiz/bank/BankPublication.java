package org.guildhall.contest.quiz.bank;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.guildhall.kit.paging.Cursors;
import org.guildhall.kit.paging.Page;
import org.guildhall.kit.paging.PageQuery;
import org.guildhall.kit.problem.ProblemException;
import org.guildhall.kit.time.Clocks;

/** Makes and shows the versions of banks. */
@ApplicationScoped
class BankPublication {

    private final BankVersionRows rows;
    private final QuestionRepository questions;
    private final BankVersions versions;
    private final BankAccess access;
    private final Cursors cursors;
    private final Clock clock;

    BankPublication(
            BankVersionRows rows,
            QuestionRepository questions,
            BankVersions versions,
            BankAccess access,
            Cursors cursors,
            Clock clock) {
        this.rows = rows;
        this.questions = questions;
        this.versions = versions;
        this.access = access;
        this.cursors = cursors;
        this.clock = clock;
    }

    /** @throws ProblemException 404, 409 when there is nothing to publish, or nothing new */
    @Transactional
    BankVersionSummary publish(UUID id) {
        QuestionBank bank = access.lockRun(id);
        List<Question> present = questions.allOf(id);
        requireNew(bank, present);
        int number = bank.publish();
        Instant now = Clocks.now(clock);
        rows.insert(id, number, present, access.subject(), now);
        int points = present.stream().mapToInt(Question::points).sum();
        return new BankVersionSummary(id, number, present.size(), points, now);
    }

    private void requireNew(QuestionBank bank, List<Question> present) {
        if (present.isEmpty()) {
            throw ProblemException.of(409, "bank-empty");
        }
        boolean unchanged = versions.find(bank.id(), bank.published())
                .filter(latest -> latest.questions().equals(present))
                .isPresent();
        if (unchanged) {
            throw ProblemException.of(409, "bank-unchanged", bank.published());
        }
    }

    @Transactional
    Page<BankVersionSummary> list(UUID id, PageQuery page) {
        return cursors.page(
                "bank-versions:" + id,
                page,
                0,
                keys -> Integer.valueOf(keys.get(0)),
                (after, size) -> list(id, after, size),
                version -> List.of(version.number()));
    }

    private List<BankVersionSummary> list(UUID id, int after, int size) {
        access.readable(id);
        return rows.list(id, after, size);
    }

    @Transactional
    BankVersionView read(UUID id, int number) {
        access.readable(id);
        return versions.find(id, number).map(BankVersionView::of).orElseThrow(ProblemException::notFound);
    }
}
