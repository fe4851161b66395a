package org.guildhall.contest.judging.marking;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.guildhall.kit.paging.Cursors;
import org.guildhall.kit.paging.Page;
import org.guildhall.kit.paging.PageQuery;
import org.guildhall.kit.security.Caller;

/** Reading tasks: judges their own. */
@ApplicationScoped
class TaskLists {

    private final Tasks tasks;
    private final OpenTaskQueries open;
    private final Caller caller;
    private final Cursors cursors;
    private final ObjectMapper json;

    TaskLists(Tasks tasks, OpenTaskQueries open, Caller caller, Cursors cursors, ObjectMapper json) {
        this.tasks = tasks;
        this.open = open;
        this.caller = caller;
        this.cursors = cursors;
        this.json = json;
    }

    @Transactional
    Page<OpenTask> list(PageQuery page) {
        return cursors.rising("tasks", page, (after, size) -> open.of(caller.subject(), after, size), OpenTask::id);
    }

    @Transactional
    TaskView read(UUID id) {
        Task task = tasks.own(id);
        return TaskView.of(task, json.valueToTree(task.rules()));
    }
}
