package org.guildhall.membership.privacy;

/** How personal values look in answers to those who needn't see them whole. What was erased is empty, and stays so. */
public final class Mask {

    private Mask() {}

    /** {@code +8613812348000} becomes {@code 138****8000}. */
    public static String mobile(String e164) {
        if (e164.isEmpty()) {
            return "";
        }
        String number = e164.startsWith("+86") ? e164.substring(3) : e164;
        return number.substring(0, 3) + "****" + number.substring(7);
    }

    /** {@code 11010519491231002X} becomes {@code 1101**********002X}; shorter numbers show their last four or fewer. */
    public static String document(String number) {
        int tail = Math.min(4, number.length() / 3);
        int head = number.length() >= 12 ? 4 : Math.min(1, number.length() / 4);
        return number.substring(0, head)
                + "*".repeat(number.length() - head - tail)
                + number.substring(number.length() - tail);
    }
}
