package org.guildhall.reporting.job;

import java.util.List;
import java.util.Locale;
import org.guildhall.kit.code.CodeList.Titles;
import org.guildhall.kit.problem.ProblemException;
import org.guildhall.kit.problem.ProblemTexts;

/** Why a job came to nothing, in the words of a problem document: there is nobody to tell when it does. */
record JobFailure(String code, String zh, String en, List<Fault> faults) {

    /** One thing wrong with what was asked for. */
    record Fault(String pointer, String code, String zh, String en) {

        String in(Locale locale) {
            return new Titles(zh, en).in(locale);
        }
    }

    static JobFailure of(ProblemException problem, ProblemTexts texts) {
        return new JobFailure(
                problem.code(),
                texts.detail(Locale.SIMPLIFIED_CHINESE, problem),
                texts.detail(Locale.ENGLISH, problem),
                problem.errors().stream()
                        .map(error -> new Fault(
                                error.pointer(),
                                error.code(),
                                texts.field(Locale.SIMPLIFIED_CHINESE, error.code(), error.arguments()),
                                texts.field(Locale.ENGLISH, error.code(), error.arguments())))
                        .toList());
    }

    String in(Locale locale) {
        return new Titles(zh, en).in(locale);
    }
}
