package org.guildhall.reporting.document.form;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** The one home of the {@code guildhall.document.*} settings. */
@ConfigMapping(prefix = "guildhall.document")
public interface DocumentSettings {

    /** TrueType font files tried before the built-in font, for characters it lacks; embedded where they are used. */
    Optional<List<Path>> fonts();

    /** How many facts stand in one file of a list; what a sheet can hold below its headings is most. */
    @WithDefault("1048575")
    @Min(1) @Max(1_048_575) int rowsPerFile();

    /** How many workbooks one instance writes at once as answers to queries; more are told to come back. */
    @WithDefault("4")
    @Min(1) @Max(1_000) int answers();

    /** Whether documents can be had as OFD (GB/T 33190) too, drawn as the PDF is. */
    @WithDefault("false")
    boolean ofd();
}
