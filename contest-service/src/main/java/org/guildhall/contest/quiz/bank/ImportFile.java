package org.guildhall.contest.quiz.bank;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.guildhall.kit.problem.ProblemException;
import org.guildhall.kit.sheet.SheetBounds;
import org.guildhall.kit.sheet.SheetFault;
import org.guildhall.kit.sheet.SheetHeadings;
import org.guildhall.kit.sheet.SheetRow;

/** A file of questions, read row by row. Pure. */
final class ImportFile {

    /** Two questions are one when these are the same. */
    record Identity(String text, List<String> options) {
        static Identity of(Question question) {
            return new Identity(question.text(), question.options());
        }
    }

    /** The headings, and all a bank may hold. */
    static final SheetBounds BOUNDS = SheetBounds.ofRows(QuestionBank.MOST_QUESTIONS + 1);

    private final List<NewQuestion> questions = new ArrayList<>();
    private final List<SheetFault> faults = new ArrayList<>();
    private final Set<Identity> known;
    private final BankPurpose purpose;

    private ImportFile(BankPurpose purpose, List<Question> present) {
        this.purpose = purpose;
        this.known = new HashSet<>();
        present.forEach(question -> known.add(Identity.of(question)));
    }

    /**
     * @param present what the bank holds already
     * @throws ProblemException 422 when it holds nothing
     */
    static ImportFile of(List<SheetRow> rows, BankPurpose purpose, List<Question> present) {
        if (rows.size() < 2) {
            throw ProblemException.of(422, "import-empty");
        }
        ImportFile file = new ImportFile(purpose, present);
        SheetHeadings<ImportColumn> headings =
                new SheetHeadings<>(rows.get(0), EnumSet.allOf(ImportColumn.class), ImportColumn.required(purpose));
        file.faults.addAll(headings.faults());
        if (headings.faults().isEmpty()) {
            rows.subList(1, rows.size()).forEach(row -> file.add(new ImportRow(headings, row)));
        }
        return file;
    }

    private void add(ImportRow row) {
        NewQuestion question = row.read(purpose);
        if (row.faults().isEmpty() && !known.add(identity(question))) {
            row.fault(ImportColumn.TEXT, "question-known");
        }
        questions.add(question);
        faults.addAll(row.faults());
    }

    private static Identity identity(NewQuestion question) {
        // True and false have the same options, written or not.
        return new Identity(
                question.text(),
                question.kind() == QuestionKind.TRUE_FALSE ? QuestionCheck.TRUE_FALSE : question.options());
    }

    List<NewQuestion> questions() {
        return questions;
    }

    List<SheetFault> faults() {
        return faults;
    }
}
