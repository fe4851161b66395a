package org.guildhall.contest.quiz.bank;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.guildhall.kit.problem.ProblemException;
import org.guildhall.kit.problem.ProblemTexts;
import org.guildhall.kit.sheet.SheetContent;
import org.guildhall.kit.sheet.SheetDesk;
import org.guildhall.kit.sheet.SheetFault;
import org.guildhall.kit.time.Ids;

/** Takes a whole file of questions into a bank, or none of it. */
@ApplicationScoped
class ImportService {

    /** Who gets so many has the wrong file, or corrects them and sends it again. */
    private static final int MOST_FAULTS_TOLD = 200;

    private final QuestionRepository questions;
    private final BankAccess access;
    private final SheetDesk desk;
    private final ProblemTexts texts;
    private final Ids ids;

    ImportService(QuestionRepository questions, BankAccess access, SheetDesk desk, ProblemTexts texts, Ids ids) {
        this.questions = questions;
        this.access = access;
        this.desk = desk;
        this.texts = texts;
        this.ids = ids;
    }

    /**
     * Says what an import would do, in the language asked for.
     *
     * @throws ProblemException 404, 415 or 422 when nothing can be read of the file or the bank would be too full, 503 when too
     *     many files wait
     */
    ImportReport check(UUID bankId, byte[] content, String language) {
        return read(bankId, content, (bank, file, sheet) -> {
            Locale locale = texts.choose(language);
            List<ImportReport.Fault> told = file.faults().stream()
                    .limit(MOST_FAULTS_TOLD)
                    .map(fault -> new ImportReport.Fault(
                            fault.row(),
                            fault.column(),
                            fault.code(),
                            texts.field(locale, fault.code(), fault.arguments())))
                    .toList();
            return report(true, 0, file, sheet, told);
        });
    }

    /** @throws ProblemException as when it is checked, and 422 with all faults when there is one: nothing is imported then */
    ImportReport run(UUID bankId, byte[] content) {
        return read(bankId, content, (bank, file, sheet) -> {
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
            return report(false, accepted.size(), file, sheet, List.of());
        });
    }

    /** What is done with a file while its bank is locked. */
    private interface Use {
        ImportReport of(QuestionBank bank, ImportFile file, SheetContent sheet);
    }

    /** No transaction, and no lock, is held while the file waits for its turn or is read. */
    private ImportReport read(UUID bankId, byte[] content, Use use) {
        QuarkusTransaction.requiringNew().run(() -> access.requireRunnable(bankId));
        return desk.read(
                content,
                ImportFile.BOUNDS,
                sheet -> QuarkusTransaction.requiringNew().call(() -> {
                    QuestionBank bank = access.lockRun(bankId);
                    List<Question> present = questions.allOf(bankId);
                    ImportFile file = ImportFile.of(sheet.rows(), bank.purpose(), present);
                    bank.requireRoom(present.size(), file.questions().size());
                    return use.of(bank, file, sheet);
                }));
    }

    private static ImportReport report(
            boolean dryRun, int imported, ImportFile file, SheetContent sheet, List<ImportReport.Fault> told) {
        return new ImportReport(
                dryRun,
                file.questions().size(),
                imported,
                sheet.blankRows(),
                sheet.otherSheets(),
                file.faults().size(),
                told);
    }
}
