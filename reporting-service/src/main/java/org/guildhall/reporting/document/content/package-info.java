/** What a document says, before it has a form: headings, narratives, tables and charts of what queries found. */
@NullMarked
package org.guildhall.reporting.document.content;

import org.jspecify.annotations.NullMarked;
