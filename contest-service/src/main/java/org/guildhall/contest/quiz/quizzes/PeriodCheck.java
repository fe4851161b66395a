package org.guildhall.contest.quiz.quizzes;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.guildhall.contest.common.access.OfficerAccess;
import org.guildhall.contest.quiz.bank.BankPurpose;
import org.guildhall.contest.quiz.bank.BankVersion;
import org.guildhall.contest.quiz.bank.BankVersions;
import org.guildhall.contest.quiz.paper.PaperPlan;
import org.guildhall.kit.problem.FieldError;
import org.guildhall.kit.problem.ProblemException;

/** Whether a period can be held as it is wished for: its papers can be drawn, its awards reached, its lectures watched. */
@ApplicationScoped
class PeriodCheck {

    private final BankVersions banks;
    private final OfficerAccess officers;

    PeriodCheck(BankVersions banks, OfficerAccess officers) {
        this.banks = banks;
        this.officers = officers;
    }

    /** @throws ProblemException 422 {@code period-invalid} naming every place that is wrong */
    void require(Quiz quiz, NewPeriod wish) {
        List<FieldError> errors = new ArrayList<>();
        if (!wish.opensAt().isBefore(wish.closesAt())) {
            errors.add(new FieldError("/closesAt", "not-after-start"));
        }
        Optional<BankVersion> bank = banks.find(
                        wish.rules().bankId(), wish.rules().bankVersion())
                .filter(version -> version.purpose() == BankPurpose.QUIZ && isAtHand(version, quiz));
        if (bank.isEmpty()) {
            errors.add(new FieldError("/rules/bankVersion", "bank-version-unknown"));
        } else {
            checkPapers(wish, bank.get(), errors);
        }
        checkLectures(wish.rules(), errors);
        if (!errors.isEmpty()) {
            throw ProblemException.of(422, "period-invalid").withAll(errors);
        }
    }

    /** Banks of the quiz's own organisation, of those above it and of those below it. */
    private boolean isAtHand(BankVersion bank, Quiz quiz) {
        return officers.isWithin(bank.organisationId(), quiz.organisationId())
                || officers.isWithin(quiz.organisationId(), bank.organisationId());
    }

    private static void checkPapers(NewPeriod wish, BankVersion bank, List<FieldError> errors) {
        PeriodRules rules = wish.rules();
        PaperPlan plan = new PaperPlan(bank, rules.sections(), rules.shuffleOptions());
        plan.overlap().ifPresent(i -> errors.add(new FieldError("/rules/sections/" + i, "sections-overlap")));
        plan.shortage()
                .ifPresent(i -> errors.add(new FieldError("/rules/sections/" + i + "/number", "too-few-questions")));
        for (int i = 0; i < wish.awards().size(); i++) {
            if (wish.awards().get(i).threshold() > plan.fullMarks()) {
                errors.add(new FieldError("/awards/" + i + "/threshold", "above-full-marks", plan.fullMarks()));
            }
        }
        if (rules.highScore() != null && rules.highScore() > plan.fullMarks()) {
            errors.add(new FieldError("/rules/highScore", "above-full-marks", plan.fullMarks()));
        }
    }

    private static void checkLectures(PeriodRules rules, List<FieldError> errors) {
        Set<String> codes = new HashSet<>();
        for (int i = 0; i < rules.lectures().size(); i++) {
            if (!codes.add(rules.lectures().get(i).code())) {
                errors.add(new FieldError("/rules/lectures/" + i + "/code", "duplicate"));
            }
        }
    }
}
