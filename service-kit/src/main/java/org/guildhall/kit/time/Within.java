package org.guildhall.kit.time;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * How far a time or day that comes in may lie, where the bounds of {@link DayRange#USUAL} don't fit: on a component of a request
 * record or a query parameter. Without it those bounds hold, so nothing comes in unbounded.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.FIELD, ElementType.PARAMETER})
public @interface Within {

    /** The first day, as ISO text; a time isn't before its beginning in UTC. */
    String from() default DayRange.EARLIEST;

    /** The last day, as ISO text; a time isn't after its beginning in UTC. */
    String to() default DayRange.LATEST;
}
