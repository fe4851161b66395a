package org.guildhall.kit.sheet;

import java.util.List;

/** A column that an import knows. */
public interface SheetColumn {

    /** Its heading in the template, by which faults name it. */
    String heading();

    /** What else it may be called: lower case, half width, without spaces, hyphens, underscores and asterisks. */
    List<String> aliases();
}
