package org.guildhall.reporting.document.paper;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterOutputStream;
import org.guildhall.kit.print.PrintFonts;
import org.guildhall.kit.print.SetText;
import org.guildhall.kit.print.SubsetFont;
import org.jspecify.annotations.Nullable;
import org.ofdrw.core.basicStructure.pageObj.layer.Type;

/**
 * Pages of OFD (GB/T 33190), in fonts that are embedded. Pages that were left are kept as they will be written, but smaller, until
 * it is known what stands above and below; the same drawn again is the same file.
 */
public final class OfdPaper implements Paper {

    private final PrintFonts fonts;
    private final About about;
    private final SetText text;
    private final OfdObjects objects = new OfdObjects();
    private final List<byte[]> left = new ArrayList<>();
    private @Nullable OfdCanvas open;

    public OfdPaper(PrintFonts fonts, About about) {
        this.fonts = fonts;
        this.about = about;
        this.text = new SetText(fonts);
    }

    @Override
    public SetText text() {
        return text;
    }

    @Override
    public Canvas turn() throws IOException {
        leave();
        open = new OfdCanvas(text, objects, Type.Body);
        return open;
    }

    private void leave() throws IOException {
        if (open != null) {
            ByteArrayOutputStream page = new ByteArrayOutputStream();
            try (OutputStream smaller = new DeflaterOutputStream(page)) {
                smaller.write(OfdPackage.written(open.layer()));
            }
            left.add(page.toByteArray());
            open = null;
        }
    }

    @Override
    public int pages() {
        return left.size() + (open == null ? 0 : 1);
    }

    @Override
    public void finish(Over over, OutputStream output) throws IOException {
        leave();
        try (OfdPackage file = new OfdPackage(about, new OpenOutput(output))) {
            for (int page = 1; page <= left.size(); page++) {
                OfdCanvas above = new OfdCanvas(text, objects, Type.Foreground);
                over.draw(above, page);
                file.page(objects.next(), List.of(below(page), OfdPackage.written(above.layer())));
            }
            for (Map.Entry<Integer, OfdObjects.Font> used : objects.fonts().entrySet()) {
                SubsetFont subset = fonts.subset(used.getKey(), used.getValue().characters());
                file.font(used.getValue().id(), subset);
            }
            file.finish(objects.last());
        }
    }

    private byte[] below(int page) throws IOException {
        ByteArrayOutputStream layer = new ByteArrayOutputStream();
        try (OutputStream whole = new InflaterOutputStream(layer)) {
            whole.write(left.get(page - 1));
        }
        return layer.toByteArray();
    }

    @Override
    public void close() {
        left.clear();
    }
}
