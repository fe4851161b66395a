package org.guildhall.kit.testing;

import java.util.List;
import java.util.function.Supplier;

/**
 * One thing to try.
 *
 * @param place what is attacked, such as {@code POST /organisations, /name}
 * @param kind with what; the same words in all places
 * @param faults tries it and tells what is wrong, in words
 */
record Attack(String place, String kind, Supplier<List<String>> faults) {}
