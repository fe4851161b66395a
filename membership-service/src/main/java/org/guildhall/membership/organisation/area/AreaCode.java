package org.guildhall.membership.organisation.area;

/** What every request says of the code of an area. */
public final class AreaCode {

    public static final String PATTERN = "[1-9]\\d{5}(\\d{3}){0,2}";
    public static final String DESCRIPTION = "GB/T 2260 区划代码，6、9 或 12 位 · area, 6, 9 or 12 digits";
    public static final String EXAMPLE = "110108";

    private AreaCode() {}
}
