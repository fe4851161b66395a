package org.guildhall.reporting.document.paper;

/** Text that stands in XML: what XML can't hold is shown as a character that says so. */
public final class XmlText {

    private static final int REPLACEMENT = 0xFFFD;

    private XmlText() {}

    public static int shown(int character) {
        return isXml(character) ? character : REPLACEMENT;
    }

    static String shown(String text) {
        StringBuilder shown = new StringBuilder(text.length());
        text.codePoints().map(XmlText::shown).forEach(shown::appendCodePoint);
        return shown.toString();
    }

    /** Char of XML 1.0, 2.2. */
    private static boolean isXml(int character) {
        return character == '\t'
                || character == '\n'
                || character == '\r'
                || character >= 0x20 && character <= 0xD7FF
                || character >= 0xE000 && character <= 0xFFFD
                || character >= 0x10000;
    }
}
