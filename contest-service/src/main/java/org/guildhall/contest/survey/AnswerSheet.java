package org.guildhall.contest.survey;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.guildhall.contest.quiz.bank.Question;
import org.guildhall.contest.quiz.bank.QuestionKind;
import org.guildhall.kit.problem.FieldError;
import org.guildhall.kit.problem.ProblemException;

/** Answers as they are stored: each question with the letters chosen, always in the same order. Pure. */
final class AnswerSheet {

    private AnswerSheet() {}

    /** @throws ProblemException 422 unless each question has one fitting answer */
    static Map<String, String> of(List<Question> questions, List<NewResponse.Answer> answers) {
        Map<UUID, Question> asked = new HashMap<>();
        questions.forEach(question -> asked.put(question.id(), question));
        List<FieldError> faults = new ArrayList<>();
        Map<String, String> sheet = new TreeMap<>();
        for (int i = 0; i < answers.size(); i++) {
            NewResponse.Answer answer = answers.get(i);
            String pointer = "/answers/" + i;
            Question question = asked.get(answer.questionId());
            if (question == null) {
                faults.add(new FieldError(pointer + "/questionId", "unknown-question"));
            } else if (!fits(question, answer.chosen())) {
                faults.add(new FieldError(pointer + "/chosen", "answer-options"));
            } else if (sheet.put(question.id().toString(), answer.chosen()) != null) {
                faults.add(new FieldError(pointer + "/questionId", "duplicate"));
            }
        }
        if (faults.isEmpty() && sheet.size() < asked.size()) {
            faults.add(new FieldError("/answers", "answers-missing", asked.size() - sheet.size()));
        }
        if (!faults.isEmpty()) {
            throw ProblemException.of(422, "answers-invalid").withAll(faults);
        }
        return sheet;
    }

    private static boolean fits(Question question, String chosen) {
        boolean rising = true;
        for (int i = 1; i < chosen.length(); i++) {
            rising &= chosen.charAt(i - 1) < chosen.charAt(i);
        }
        int last = chosen.charAt(chosen.length() - 1) - 'A';
        return rising
                && last < question.options().size()
                && (question.kind() == QuestionKind.MULTIPLE || chosen.length() == 1);
    }
}
