package org.guildhall.kit.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** Files that browsers save: how they are named, and the media types that nobody else has constants for. */
public final class Downloads {

    public static final String PDF = "application/pdf";
    public static final String OFD = "application/ofd";
    public static final String DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    private Downloads() {}

    /**
     * The value of {@code Content-Disposition} for a file to be saved (RFC 6266).
     *
     * @param name in any letters, for who reads RFC 8187
     * @param plain in ASCII, for the others
     */
    public static String attachment(String name, String plain) {
        String encoded = URLEncoder.encode(name, StandardCharsets.UTF_8)
                .replace("+", "%20")
                .replace("*", "%2A");
        return "attachment; filename=\"" + plain + "\"; filename*=UTF-8''" + encoded;
    }
}
