package org.guildhall.contest.quiz.bank;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.guildhall.kit.problem.ProblemException;
import org.guildhall.kit.problem.ProblemTexts;
import org.guildhall.kit.sheet.SheetFault;
import org.guildhall.kit.time.Ids;

/** Takes a whole file of questions into a bank, or none of it. */
@ApplicationScoped
class ImportService {

    /** Who gets so many has the wrong file, or corrects them and sends it again. */
    private static final int MOST_FAULTS_TOLD = 200;

    private final QuestionRepository questions;
    private final BankAccess access;
    private final ProblemTexts texts;
    private final Ids ids;

    ImportService(QuestionRepository questions, BankAccess access, ProblemTexts texts, Ids ids) {
        this.questions = questions;
        this.access = access;
        this.texts = texts;
        this.ids = ids;
    }

    /**
     * Says what an import would do, in the language asked for.
     *
     * @throws ProblemException 404, 422 when nothing can be read of the file or the bank would be too full
     */
    @Transactional
    ImportReport check(UUID bankId, byte[] content, String language) {
        ImportFile file = read(access.lockRun(bankId), content);
        Locale locale = texts.choose(language);
        List<ImportReport.Fault> told = file.faults().stream()
                .limit(MOST_FAULTS_TOLD)
                .map(fault -> new ImportReport.Fault(
                        fault.row(),
                        fault.column(),
                        fault.code(),
                        texts.field(locale, fault.code(), fault.arguments())))
                .toList();
        return new ImportReport(true, file.questions().size(), 0, file.faults().size(), told);
    }

    /** @throws ProblemException 404, 422 with all faults when there is one, and then nothing is imported */
    @Transactional
    ImportReport run(UUID bankId, byte[] content) {
        QuestionBank bank = access.lockRun(bankId);
        ImportFile file = read(bank, content);
        if (!file.faults().isEmpty()) {
            throw ProblemException.of(422, "import-invalid", file.faults().size())
                    .withAll(file.faults().stream()
                            .limit(MOST_FAULTS_TOLD)
                            .map(SheetFault::asFieldError)
                            .toList());
        }
        List<Question> accepted = file.questions().stream()
                .map(question -> QuestionCheck.accept(ids.next(), bank.purpose(), question))
                .toList();
        questions.addAll(bankId, accepted);
        return new ImportReport(false, accepted.size(), accepted.size(), 0, List.of());
    }

    private ImportFile read(QuestionBank bank, byte[] content) {
        List<Question> present = questions.allOf(bank.id());
        ImportFile file = ImportFile.read(content, bank.purpose(), present);
        bank.requireRoom(present.size(), file.questions().size());
        return file;
    }
}
