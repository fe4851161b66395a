/** Certificates of prizes and of having taken part in quizzes; knows prizes, titles of contests and quizzes, and who completed a period. */
@NullMarked
package org.guildhall.contest.recognition.certificate;

import org.jspecify.annotations.NullMarked;
