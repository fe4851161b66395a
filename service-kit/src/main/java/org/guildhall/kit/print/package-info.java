/**
 * Sets text and QR codes on pages, of PDF above all, in fonts that are embedded. Services that print bring {@code pdfbox}, the font and
 * {@code zxing} along; to the others this is nothing.
 */
@NullMarked
package org.guildhall.kit.print;

import org.jspecify.annotations.NullMarked;
