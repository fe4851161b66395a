package org.guildhall.kit.values;

/** How a name looks to those who needn't know it: its first character, and nothing of its length beyond the shortest. */
public final class MaskedName {

    private static final int MOST = 2;

    private MaskedName() {}

    /** {@code 王小明} becomes {@code 王**}; {@code 买买提·吐尔逊} becomes {@code 买**}; what was erased is empty, and stays so. */
    public static String of(String name) {
        if (name.isEmpty()) {
            return "";
        }
        int first = name.offsetByCodePoints(0, 1);
        int others = name.codePointCount(first, name.length());
        return name.substring(0, first) + "*".repeat(Math.min(MOST, Math.max(1, others)));
    }
}
