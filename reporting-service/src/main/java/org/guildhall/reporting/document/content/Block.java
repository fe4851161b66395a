package org.guildhall.reporting.document.content;

import org.guildhall.reporting.document.content.DocumentTemplate.ChartKind;

/** A part of a document, in its language. */
public sealed interface Block {

    /** A heading of a section. */
    record Heading(String text) implements Block {}

    /** What people wrote, in paragraphs that are divided by line ends. */
    record Narrative(String title, String text) implements Block {}

    /** Figures in rows and columns. */
    record Table(FigureTable figures) implements Block {}

    /** The figures of the table that stands beside it, as bars or lines. */
    record Chart(ChartKind kind, FigureTable figures) implements Block {}
}
