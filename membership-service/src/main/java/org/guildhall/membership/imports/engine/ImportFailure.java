package org.guildhall.membership.imports.engine;

import java.util.Locale;
import org.guildhall.kit.code.CodeList.Titles;
import org.guildhall.kit.problem.ProblemException;
import org.guildhall.kit.problem.ProblemTexts;

/** Why a whole import came to nothing, in the words of a problem: there is nobody to tell when it does. */
record ImportFailure(String code, String zh, String en) {

    static ImportFailure of(ProblemException problem, ProblemTexts texts) {
        return new ImportFailure(
                problem.code(),
                texts.detail(Locale.SIMPLIFIED_CHINESE, problem),
                texts.detail(Locale.ENGLISH, problem));
    }

    String in(Locale locale) {
        return new Titles(zh, en).in(locale);
    }
}
