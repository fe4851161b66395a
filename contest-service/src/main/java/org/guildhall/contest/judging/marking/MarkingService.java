package org.guildhall.contest.judging.marking;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.guildhall.contest.common.audit.Chronicle;
import org.guildhall.contest.judging.panel.SelfRecusal;
import org.guildhall.contest.judging.stage.ParticipationRepository;
import org.guildhall.kit.web.IfMatch;

/** What judges do. Everybody locks the contest, then the participation, then the sheet. */
@ApplicationScoped
class MarkingService {

    private final Tasks tasks;
    private final TaskGate gate;
    private final SheetRepository sheets;
    private final ParticipationRepository participations;
    private final SpreadCheck spread;
    private final SelfRecusal recusal;
    private final Chronicle chronicle;

    MarkingService(
            Tasks tasks,
            TaskGate gate,
            SheetRepository sheets,
            ParticipationRepository participations,
            SpreadCheck spread,
            SelfRecusal recusal,
            Chronicle chronicle) {
        this.tasks = tasks;
        this.gate = gate;
        this.sheets = sheets;
        this.participations = participations;
        this.spread = spread;
        this.recusal = recusal;
        this.chronicle = chronicle;
    }

    /** What the audit keeps of saved marks: enough to save them again. */
    private record Saved(MarksPatch patch, long version) {}

    /** What the audit keeps of a signed sheet. */
    private record Finalised(long version) {}

    @Transactional
    SheetView save(UUID id, IfMatch ifMatch, MarksPatch patch) {
        Task task = tasks.own(id);
        MarkSheet sheet = task.sheet();
        lock(task, ifMatch);
        sheet.save(patch, task.markRules(), chronicle.now());
        sheets.flush();
        return recorded(task, "marks-saved", new Saved(patch, sheet.version()));
    }

    @Transactional
    SheetView finalise(UUID id, IfMatch ifMatch) {
        Task task = tasks.own(id);
        MarkSheet sheet = task.sheet();
        participations.lock(task.participation().id());
        lock(task, ifMatch);
        sheet.finalise(task.markRules(), chronicle.now());
        sheets.flush();
        SheetView view = recorded(task, "sheet-finalised", new Finalised(sheet.version()));
        spread.afterFinal(task.contest(), task.rules(), task.participation().id());
        return view;
    }

    /** Judges know the entry by its code only, and may still know the work: they say so, and somebody else takes over. */
    @Transactional
    void recuse(UUID id, String reason) {
        Task task = tasks.leaving(id);
        sheets.lock(task.sheet());
        task.contest().requireRunning();
        task.stage().requireMarking();
        recusal.declare(task.contest(), task.judge(), task.participation().entryId(), reason);
    }

    /** Keeps the sheet from others, and lets the judge change it if they may and have its present version in view. */
    private void lock(Task task, IfMatch ifMatch) {
        sheets.lock(task.sheet());
        ifMatch.require(task.sheet().version());
        gate.requireOpen(task);
    }

    private SheetView recorded(Task task, String action, Object detail) {
        chronicle.record(task.contest().id(), action, task.sheet().id(), detail);
        return SheetView.of(task);
    }
}
