package org.guildhall.membership.archive;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.stream.Stream;
import org.guildhall.kit.sheet.SheetFile;
import org.guildhall.kit.web.Downloads;

/** The kinds of files the archive takes, told apart by what they hold, whatever their sender says. None runs macros. */
enum AttachmentType {
    PDF(Media.PDF, "pdf"),
    PNG(Media.PNG, "png"),
    JPEG(Media.JPEG, "jpg"),
    DOCX(Media.DOCX, "docx"),
    XLSX(Media.XLSX, "xlsx");

    /** Their media types, which annotations need as constants. */
    static final class Media {

        static final String PDF = Downloads.PDF;
        static final String PNG = "image/png";
        static final String JPEG = "image/jpeg";
        static final String DOCX = Downloads.DOCX;
        static final String XLSX = SheetFile.XLSX;

        private Media() {}
    }

    private static final byte[] PDF_BEGIN = ascii("%PDF-");
    private static final byte[] PDF_END = ascii("%%EOF");
    private static final byte[] PNG_BEGIN = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};
    private static final byte[] PNG_END = ascii("IEND");
    private static final byte[] JPEG_BEGIN = {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF};
    private static final byte[] JPEG_END = {(byte) 0xFF, (byte) 0xD9};
    private static final byte[] ZIP_BEGIN = {'P', 'K', 3, 4};
    private static final byte[] MACROS = ascii("vbaProject.bin");
    /** How near its end the mark of a file's end stands. */
    private static final int TAIL = 1024;

    private final String mediaType;
    private final String ending;

    AttachmentType(String mediaType, String ending) {
        this.mediaType = mediaType;
        this.ending = ending;
    }

    String mediaType() {
        return mediaType;
    }

    /** Of a name that such a file usually has, without the dot. */
    String ending() {
        return ending;
    }

    static AttachmentType of(String mediaType) {
        return Stream.of(values())
                .filter(type -> type.mediaType.equals(mediaType))
                .findFirst()
                .orElseThrow();
    }

    /** What the file is, if it is one of these and whole. */
    static Optional<AttachmentType> of(byte[] file) {
        return Stream.of(values()).filter(type -> type.isOf(file)).findFirst();
    }

    private boolean isOf(byte[] file) {
        return switch (this) {
            case PDF -> begins(file, PDF_BEGIN) && ends(file, PDF_END);
            case PNG -> begins(file, PNG_BEGIN) && ends(file, PNG_END);
            case JPEG -> begins(file, JPEG_BEGIN) && ends(file, JPEG_END);
            case DOCX -> isOffice(file, "word/document.xml");
            case XLSX -> isOffice(file, "xl/workbook.xml");
        };
    }

    /** The names of what a zip file holds stand in it as they are. */
    private static boolean isOffice(byte[] file, String part) {
        return begins(file, ZIP_BEGIN) && holds(file, 0, ascii(part)) && !holds(file, 0, MACROS);
    }

    private static boolean begins(byte[] file, byte[] mark) {
        return file.length >= mark.length && matches(file, 0, mark);
    }

    private static boolean ends(byte[] file, byte[] mark) {
        return holds(file, Math.max(0, file.length - TAIL), mark);
    }

    private static boolean holds(byte[] file, int from, byte[] mark) {
        for (int place = from; place <= file.length - mark.length; place++) {
            if (matches(file, place, mark)) {
                return true;
            }
        }
        return false;
    }

    private static boolean matches(byte[] file, int place, byte[] mark) {
        for (int i = 0; i < mark.length; i++) {
            if (file[place + i] != mark[i]) {
                return false;
            }
        }
        return true;
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
