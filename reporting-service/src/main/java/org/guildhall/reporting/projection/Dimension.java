package org.guildhall.reporting.projection;

/** By what members are counted. {@link #ALL} has the one code {@value #EVERYBODY}. */
public enum Dimension {
    ALL,
    CATEGORY,
    GENDER,
    BIRTH_BAND,
    EDUCATION,
    HOUSEHOLD;

    /** The only code of {@link #ALL}. */
    public static final String EVERYBODY = "*";

    /** The code of members about whom nothing is known in this dimension. */
    public static final String UNKNOWN = "UNKNOWN";
}
