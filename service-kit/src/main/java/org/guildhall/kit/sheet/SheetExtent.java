package org.guildhall.kit.sheet;

/**
 * How much of a file was left out because it can't mean anything.
 *
 * @param blankRows before and between the others
 * @param otherSheets hidden ones and those behind the first; of CSV none
 */
public record SheetExtent(int blankRows, int otherSheets) {}
