package org.guildhall.membership.declaration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import org.guildhall.kit.authority.Position;
import org.guildhall.kit.events.outbox.Outbox;
import org.guildhall.kit.paging.Cursors;
import org.guildhall.kit.paging.Page;
import org.guildhall.kit.paging.PageQuery;
import org.guildhall.kit.problem.ProblemException;
import org.guildhall.kit.security.Caller;
import org.guildhall.kit.time.Clocks;
import org.guildhall.kit.time.Ids;

/** Takes declarations of people who sign in and are no members, and finds those that turn out to be false. */
@ApplicationScoped
public class Declarations {

    private final DeclarationRows rows;
    private final Outbox outbox;
    private final Caller caller;
    private final Cursors cursors;
    private final Ids ids;
    private final Clock clock;

    Declarations(DeclarationRows rows, Outbox outbox, Caller caller, Cursors cursors, Ids ids, Clock clock) {
        this.rows = rows;
        this.outbox = outbox;
        this.caller = caller;
        this.cursors = cursors;
        this.ids = ids;
        this.clock = clock;
    }

    /** Whether somebody declared to be no member. */
    @Transactional
    public boolean isDeclared(String subject) {
        return rows.find(subject).isPresent();
    }

    /** @throws ProblemException 409 to whom a live membership is linked */
    @Transactional
    NonMemberDeclaration declare() {
        String subject = caller.subject();
        if (rows.isLinked(subject)) {
            throw ProblemException.of(409, "membership-linked");
        }
        NonMemberDeclaration wish = new NonMemberDeclaration(ids.next(), subject, Clocks.now(clock));
        if (rows.insert(wish)) {
            outbox.append(DeclarationEvents.declared(wish));
        }
        return rows.find(subject).orElseThrow();
    }

    @Transactional
    NonMemberDeclaration own() {
        return rows.find(caller.subject()).orElseThrow(ProblemException::notFound);
    }

    @Transactional
    Page<ContradictedDeclaration> listContradicted(PageQuery page) {
        List<String> scope = caller.scope(Position.AUDITOR);
        return cursors.rising(
                "contradicted-declarations",
                page,
                (after, size) -> rows.contradicted(scope, after, size),
                ContradictedDeclaration::id);
    }
}
