/** Certificates of prizes and of having taken part in quizzes; knows prizes, and quizzes by their public classes only. */
@NullMarked
package org.guildhall.contest.recognition.certificate;

import org.jspecify.annotations.NullMarked;
