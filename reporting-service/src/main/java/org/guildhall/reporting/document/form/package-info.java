/** Writes what a document says as a workbook, as a Word document or as printed pages. */
@NullMarked
package org.guildhall.reporting.document.form;

import org.jspecify.annotations.NullMarked;
