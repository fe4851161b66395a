package org.guildhall.kit.sheet;

import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The forms in which sheets are written, and which of them somebody wants. */
@Schema(description = "表格格式 · the form of a sheet")
public enum SheetFormat {
    XLSX("xlsx", MediaType.valueOf(SheetFile.XLSX)),
    /** UTF-8 with a byte order mark, without which Excel in China takes it for GB18030. */
    CSV("csv", MediaType.valueOf(SheetFile.CSV).withCharset("UTF-8"));

    private final String ending;
    private final MediaType type;

    SheetFormat(String ending, MediaType type) {
        this.ending = ending;
        this.type = type;
    }

    /** The first of the accepted types that is one of them; workbooks where none is. */
    public static SheetFormat of(List<MediaType> accepted) {
        for (MediaType wanted : accepted) {
            for (SheetFormat format : values()) {
                if (wanted.isCompatible(format.type)) {
                    return format;
                }
            }
        }
        return XLSX;
    }

    public MediaType type() {
        return type;
    }

    /** A name with the ending that such a file has. */
    public String named(String name) {
        return name + "." + ending;
    }

    /** The value of {@code Content-Disposition} for a file of this name, which has ASCII letters only. */
    public String attachment(String name) {
        return "attachment; filename=\"" + named(name) + "\"";
    }
}
