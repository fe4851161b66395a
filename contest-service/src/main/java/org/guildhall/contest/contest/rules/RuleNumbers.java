package org.guildhall.contest.contest.rules;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;

/** What can be wrong with a number in a rules document, as the code of the fault. */
final class RuleNumbers {

    private static final Pattern DECIMAL = Pattern.compile("(0|[1-9]\\d{0,8})(\\.\\d{1,3})?");

    private RuleNumbers() {}

    /** A decimal is a JSON string with at most three places, never a JSON number: those are floating in many a reader. */
    static Optional<String> faultOfDecimal(JsonNode value, String minimum, String maximum) {
        if (!value.isTextual()) {
            return Optional.of(absentOrWrong(value));
        }
        if (!DECIMAL.matcher(value.asText()).matches()) {
            return Optional.of("format");
        }
        BigDecimal decimal = new BigDecimal(value.asText());
        boolean within =
                decimal.compareTo(new BigDecimal(minimum)) >= 0 && decimal.compareTo(new BigDecimal(maximum)) <= 0;
        return within ? Optional.empty() : Optional.of("range");
    }

    static Optional<String> faultOfInteger(JsonNode value, int minimum, int maximum) {
        if (!value.isIntegralNumber()) {
            return Optional.of(absentOrWrong(value));
        }
        boolean within = value.canConvertToInt() && value.asInt() >= minimum && value.asInt() <= maximum;
        return within ? Optional.empty() : Optional.of("range");
    }

    static boolean isAbsent(JsonNode value) {
        return value.isMissingNode() || value.isNull();
    }

    private static String absentOrWrong(JsonNode value) {
        return isAbsent(value) ? "required" : "wrong-type";
    }
}
