package org.guildhall.contest.judging.marking;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.guildhall.kit.problem.ProblemException;

/** Which entry a judge's task is about, for those who show something of it beside the sheet; judges never learn it. */
@ApplicationScoped
public class AssignedEntries {

    private final Tasks tasks;
    private final TaskGate gate;

    AssignedEntries(Tasks tasks, TaskGate gate) {
        this.tasks = tasks;
        this.gate = gate;
    }

    /** @param code blind code, the only name of the entry that a judge may see */
    public record Assigned(UUID entryId, String code) {}

    /** @throws ProblemException 404 for anybody else's task, 409 when the judge must not mark the entry or not any more */
    public Assigned of(UUID sheet) {
        Task task = tasks.own(sheet);
        gate.requireOpen(task);
        return new Assigned(task.participation().entryId(), task.participation().blindCode());
    }
}
