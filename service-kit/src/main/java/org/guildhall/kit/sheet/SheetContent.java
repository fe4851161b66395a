package org.guildhall.kit.sheet;

import java.util.List;

/**
 * What a file holds, and how much of it was left out because it can't mean anything.
 *
 * @param rows those that aren't blank
 * @param blankRows before and between them
 * @param otherSheets hidden ones and those behind the first; of CSV none
 */
public record SheetContent(List<SheetRow> rows, int blankRows, int otherSheets) {}
