package org.guildhall.membership.imports.engine;

/**
 * A row further up in the file.
 *
 * @param told what rows that refer to it have to know of it
 */
public record EarlierRow(String told, boolean isFaulty) {}
