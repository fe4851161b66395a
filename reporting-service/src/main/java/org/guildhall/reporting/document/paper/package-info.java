/** What pages are drawn on: one layout, drawn the same on PDF and on OFD. */
@NullMarked
package org.guildhall.reporting.document.paper;

import org.jspecify.annotations.NullMarked;
