package org.guildhall.contest.quiz.attempt;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.guildhall.contest.quiz.bank.BankPurpose;
import org.guildhall.contest.quiz.bank.BankVersion;
import org.guildhall.contest.quiz.bank.PartialCredit;
import org.guildhall.contest.quiz.bank.Question;
import org.guildhall.contest.quiz.bank.QuestionKind;
import org.guildhall.contest.quiz.paper.Paper;
import org.guildhall.contest.quiz.paper.PaperPlan;
import org.guildhall.contest.quiz.paper.Section;
import org.guildhall.kit.sql.Documents;
import org.guildhall.kit.time.Ids;
import org.guildhall.kit.warmup.WarmUpCall;
import org.guildhall.kit.warmup.WarmUpExercise;

/**
 * Warms up what the opening bell of a quiz needs: beginning, answering and finishing attempts that there aren't, which the writers
 * find out; and, for what they don't get to then, drawing and marking the papers of a quiz that stands in memory alone, and saving
 * answers to no attempt, which changes no row.
 */
@ApplicationScoped
class QuizWarmUp implements WarmUpExercise {

    private static final int ANSWERS = 30_000;
    private static final int OTHERS = 6_000;
    private static final int BATCH = 32;
    private static final int QUESTIONS = 15;
    private static final String TOPIC = "安全";

    private final AttemptRows attempts;
    private final Documents documents;
    private final Ids ids;
    private final Clock clock;
    private final PaperPlan plan;

    QuizWarmUp(AttemptRows attempts, Documents documents, Ids ids, Clock clock) {
        this.attempts = attempts;
        this.documents = documents;
        this.ids = ids;
        this.clock = clock;
        this.plan = new PaperPlan(bank(ids), List.of(new Section(TOPIC, null, QUESTIONS, 10)), true);
    }

    private static BankVersion bank(Ids ids) {
        List<String> options = List.of("佩戴安全帽", "系好安全带", "断电验电", "撤离现场");
        List<Question> questions = IntStream.range(0, 2 * QUESTIONS)
                .mapToObj(number -> new Question(
                        ids.next(),
                        TOPIC,
                        number % 2 == 0 ? QuestionKind.SINGLE : QuestionKind.MULTIPLE,
                        "第 " + number + " 题",
                        options,
                        number % 2 == 0 ? "A" : "AC",
                        10,
                        PartialCredit.HALF,
                        null))
                .toList();
        return new BankVersion(ids.next(), ids.next(), 1, BankPurpose.QUIZ, questions);
    }

    @Override
    public List<WarmUpCall> calls() {
        String answers = "{\"answers\":[{\"number\":7,\"choice\":\"B\"}]}";
        return List.of(
                new WarmUpCall("PUT", "/attempts/{id}/answers", answers, true, ANSWERS),
                new WarmUpCall("POST", "/quiz-periods/{id}/attempts", "{}", true, OTHERS),
                new WarmUpCall("POST", "/attempts/{id}/finish", "{}", true, OTHERS),
                new WarmUpCall("GET", "/attempts/{id}", "", true, OTHERS));
    }

    @Override
    public void practise() {
        Instant now = clock.instant();
        Map<UUID, Map<Integer, Given>> nobodys = new LinkedHashMap<>();
        for (int i = 0; i < BATCH; i++) {
            UUID id = ids.next();
            mark(id);
            documents.write(new SavedAnswers(id, 1, now, now));
            nobodys.put(id, Map.of(1 + i % QUESTIONS, new Given("B", i)));
        }
        QuarkusTransaction.requiringNew().run(() -> attempts.save(nobodys, now));
    }

    private void mark(UUID seed) {
        Paper paper = plan.draw(seed.getLeastSignificantBits());
        boolean admitted = paper.items().stream().allMatch(item -> item.admits(item.key()));
        BigDecimal score = paper.score(Map.of(1, paper.items().get(0).key(), 2, "A"));
        if (!admitted || score.signum() == 0) {
            throw new IllegalStateException("a right answer earned nothing");
        }
    }
}
