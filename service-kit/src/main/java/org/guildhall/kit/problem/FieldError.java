package org.guildhall.kit.problem;

/**
 * One thing wrong with one field of a request.
 *
 * @param pointer RFC 6901 JSON pointer into the request body, such as {@code /consent/noticeVersion}; for a path or query
 *     parameter {@code /} and its name
 * @param code stable kebab-case code; its text is {@code field.<code>} in the problem texts
 * @param arguments values for the text; never the rejected value, which may be personal
 */
public record FieldError(String pointer, String code, Object... arguments) {}
