package org.guildhall.contest.judging.marking;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.guildhall.contest.common.audit.Chronicle;
import org.guildhall.contest.judging.panel.SelfRecusal;
import org.guildhall.contest.judging.stage.ParticipationRepository;
import org.guildhall.kit.paging.Cursors;
import org.guildhall.kit.paging.Page;
import org.guildhall.kit.paging.PageQuery;
import org.guildhall.kit.security.Caller;
import org.guildhall.kit.time.Clocks;
import org.guildhall.kit.web.Preconditions;

/** What judges do. Everybody locks the contest, then the participation, then the sheet. */
@ApplicationScoped
class MarkingService {

    private final Tasks tasks;
    private final SheetRepository sheets;
    private final OpenTaskRepository open;
    private final ParticipationRepository participations;
    private final SpreadCheck spread;
    private final SelfRecusal recusal;
    private final Chronicle chronicle;
    private final Caller caller;
    private final Cursors cursors;
    private final ObjectMapper json;
    private final Clock clock;

    MarkingService(
            Tasks tasks,
            SheetRepository sheets,
            OpenTaskRepository open,
            ParticipationRepository participations,
            SpreadCheck spread,
            SelfRecusal recusal,
            Chronicle chronicle,
            Caller caller,
            Cursors cursors,
            ObjectMapper json,
            Clock clock) {
        this.tasks = tasks;
        this.sheets = sheets;
        this.open = open;
        this.participations = participations;
        this.spread = spread;
        this.recusal = recusal;
        this.chronicle = chronicle;
        this.caller = caller;
        this.cursors = cursors;
        this.json = json;
        this.clock = clock;
    }

    @Transactional
    Page<OpenTask> list(PageQuery page) {
        return cursors.rising("tasks", page, (after, size) -> open.of(caller.subject(), after, size), OpenTask::id);
    }

    @Transactional
    TaskView read(UUID id) {
        Task task = tasks.own(id);
        return new TaskView(
                task.project().title(), task.project().trade(), json.valueToTree(task.rules()), SheetView.of(task));
    }

    @Transactional
    SheetView save(UUID id, String ifMatch, MarksPatch patch) {
        Task task = tasks.own(id);
        sheets.lock(task.sheet());
        Preconditions.requireMatch(task.sheet().version(), ifMatch);
        tasks.requireOpen(task);
        task.sheet().save(patch, task.markRules(), now());
        sheets.flush();
        return told(task, "marks-saved", new Recorded.Saved(patch, task.sheet().version()));
    }

    @Transactional
    SheetView finalise(UUID id, String ifMatch) {
        Task task = tasks.own(id);
        participations.lock(task.participation().id());
        sheets.lock(task.sheet());
        Preconditions.requireMatch(task.sheet().version(), ifMatch);
        tasks.requireOpen(task);
        task.sheet().finalise(task.markRules(), now());
        sheets.flush();
        SheetView view = told(
                task, "sheet-finalised", new Recorded.Finalised(task.sheet().version()));
        spread.afterFinal(task.contest(), task.rules(), task.participation().id());
        return view;
    }

    /** The judge knows the entry by its code only, and still knows the work: he says so, and somebody else takes over. */
    @Transactional
    void recuse(UUID id, String reason) {
        Task task = tasks.leaving(id);
        sheets.lock(task.sheet());
        task.contest().requireRunning();
        task.stage().requireMarking();
        recusal.declare(task.contest(), task.judge(), task.participation().entryId(), reason);
    }

    private SheetView told(Task task, String action, Object detail) {
        chronicle.record(task.contest().id(), action, task.sheet().id(), detail);
        return SheetView.of(task);
    }

    private Instant now() {
        return Clocks.now(clock);
    }
}
