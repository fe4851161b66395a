package org.guildhall.contest.outcome.remark;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.guildhall.contest.contest.rules.Criterion;
import org.guildhall.contest.contest.rules.PenaltyRule;
import org.guildhall.contest.contest.rules.StageRules;
import org.guildhall.contest.judging.scoring.Participant;
import org.guildhall.contest.judging.scoring.Sheet;
import org.guildhall.contest.judging.scoring.StageInput;
import org.guildhall.kit.problem.FieldError;
import org.guildhall.kit.problem.FieldErrors;
import org.guildhall.kit.problem.ProblemException;

/** The input of a ranking as it would be with some sheets changed. */
final class RemarkOverlay {

    private final StageInput input;
    private final Map<String, Criterion> criteria;
    private final List<FieldError> faults = new ArrayList<>();

    private RemarkOverlay(StageInput input) {
        this.input = input;
        this.criteria = input.stage().leaves().collect(Collectors.toMap(Criterion::code, leaf -> leaf));
    }

    /** @throws ProblemException 422 naming each change that doesn't fit the stage */
    static StageInput of(StageInput input, List<SheetChange> changes) {
        return new RemarkOverlay(input).changed(changes);
    }

    private StageInput changed(List<SheetChange> changes) {
        Map<String, SheetChange> bySheet = new HashMap<>();
        for (int i = 0; i < changes.size(); i++) {
            check("/sheets/" + i, changes.get(i));
            if (bySheet.put(key(changes.get(i).code(), changes.get(i).judge()), changes.get(i)) != null) {
                faults.add(new FieldError("/sheets/" + i, "duplicate"));
            }
        }
        FieldErrors.refuse(faults);
        return input.withEntries(
                input.entries().stream().map(entry -> changed(entry, bySheet)).toList());
    }

    private static Participant changed(Participant entry, Map<String, SheetChange> bySheet) {
        return entry.withSheets(entry.sheets().stream()
                .map(sheet -> changed(sheet, bySheet.get(key(entry.code(), sheet.judge()))))
                .toList());
    }

    private static Sheet changed(Sheet sheet, SheetChange change) {
        if (change == null) {
            return sheet;
        }
        List<Sheet.Penalty> penalties = change.penalties() == null
                ? sheet.penalties()
                : change.penalties().stream()
                        .map(penalty -> new Sheet.Penalty(penalty.code(), penalty.occurrence()))
                        .toList();
        return new Sheet(sheet.judge(), sheet.marks().with(change.marks()), penalties);
    }

    private void check(String at, SheetChange change) {
        boolean known = input.find(change.code()).stream()
                .flatMap(entry -> entry.sheets().stream())
                .anyMatch(sheet -> sheet.judge().equals(change.judge()));
        if (!known) {
            faults.add(new FieldError(at, "unknown-reference"));
        }
        change.marks().forEach((criterion, mark) -> {
            if (!isAccepted(criteria.get(criterion), mark)) {
                faults.add(new FieldError(at + "/marks", "mark-not-accepted"));
            }
        });
        if (change.penalties() != null && !hasAll(input.stage(), change.penalties())) {
            faults.add(new FieldError(at + "/penalties", "unknown-reference"));
        }
    }

    private static boolean isAccepted(Criterion criterion, String mark) {
        return criterion != null && mark.matches("\\d{1,6}(\\.\\d{1,3})?") && criterion.accepts(new BigDecimal(mark));
    }

    private static boolean hasAll(StageRules rules, List<SheetChange.PenaltyChange> penalties) {
        List<String> codes = rules.penalties().stream().map(PenaltyRule::code).toList();
        return penalties.stream().map(SheetChange.PenaltyChange::code).allMatch(codes::contains);
    }

    private static String key(String code, String judge) {
        return code + " " + judge;
    }
}
