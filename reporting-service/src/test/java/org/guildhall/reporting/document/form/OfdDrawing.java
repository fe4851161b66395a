package org.guildhall.reporting.document.form;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.GeneralPath;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.Map;
import org.apache.fontbox.ttf.GlyphData;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.w3c.dom.Element;

/** A reader of OFD as small as can be: it draws text by the embedded fonts and paths, each cut at its boundary. */
final class OfdDrawing {

    private final Graphics2D canvas;

    private OfdDrawing(Graphics2D canvas) {
        this.canvas = canvas;
    }

    static BufferedImage draw(OfdFile file, int page, int dotsPerInch) throws IOException {
        double scale = dotsPerInch / 25.4;
        BufferedImage image = new BufferedImage(
                (int) Math.round(210 * scale), (int) Math.round(297 * scale), BufferedImage.TYPE_INT_RGB);
        Graphics2D canvas = image.createGraphics();
        canvas.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        canvas.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        canvas.setColor(Color.WHITE);
        canvas.fillRect(0, 0, image.getWidth(), image.getHeight());
        canvas.scale(scale, scale);
        OfdDrawing drawing = new OfdDrawing(canvas);
        OfdFile.all(file.page(page), "PathObject").forEach(drawing::path);
        drawing.text(file, page);
        return image;
    }

    private void text(OfdFile file, int page) throws IOException {
        Map<String, TrueTypeFont> fonts = file.fonts();
        canvas.setColor(Color.BLACK);
        for (OfdFile.Placed placed : file.placed(page)) {
            TrueTypeFont font = fonts.get(placed.font());
            int glyph = font.getUnicodeCmapLookup().getGlyphId(placed.character());
            GlyphData outline = font.getGlyph().getGlyph(glyph);
            if (outline == null) {
                continue;
            }
            GeneralPath path = outline.getPath();
            double size = placed.size() / font.getUnitsPerEm();
            AffineTransform there = AffineTransform.getTranslateInstance(placed.across(), placed.down());
            there.scale(size, -size);
            canvas.fill(there.createTransformedShape(path));
        }
    }

    private void path(Element object) {
        double[] boundary = OfdFile.numbers(object.getAttribute("Boundary"));
        Path2D path = steps(object);
        Shape there =
                AffineTransform.getTranslateInstance(boundary[0], boundary[1]).createTransformedShape(path);
        canvas.setClip(new Rectangle2D.Double(boundary[0], boundary[1], boundary[2], boundary[3]));
        if (object.getAttribute("Fill").equals("true")) {
            canvas.setColor(colour(object, "FillColor"));
            canvas.fill(there);
        }
        if (!object.getAttribute("Stroke").equals("false")) {
            canvas.setColor(colour(object, "StrokeColor"));
            canvas.setStroke(pen(object));
            canvas.draw(there);
        }
        canvas.setClip(null);
    }

    private static BasicStroke pen(Element object) {
        float width = Float.parseFloat(object.getAttribute("LineWidth"));
        int join = object.getAttribute("Join").equals("Round") ? BasicStroke.JOIN_ROUND : BasicStroke.JOIN_MITER;
        if (!object.hasAttribute("DashPattern")) {
            return new BasicStroke(width, BasicStroke.CAP_BUTT, join);
        }
        double[] numbers = OfdFile.numbers(object.getAttribute("DashPattern"));
        float[] dashes = new float[numbers.length];
        for (int i = 0; i < dashes.length; i++) {
            dashes[i] = (float) numbers[i];
        }
        return new BasicStroke(width, BasicStroke.CAP_BUTT, join, 10, dashes, 0);
    }

    private static Color colour(Element object, String name) {
        return OfdFile.all(object, name).stream()
                .map(colour -> OfdFile.numbers(colour.getAttribute("Value")))
                .map(parts -> new Color((int) parts[0], (int) parts[1], (int) parts[2]))
                .findFirst()
                .orElse(Color.BLACK);
    }

    /** From the corner of its boundary. */
    static Path2D steps(Element object) {
        return steps(OfdFile.all(object, "AbbreviatedData").get(0).getTextContent());
    }

    private static Path2D steps(String data) {
        String[] words = data.trim().split("\\s+");
        Path2D path = new Path2D.Double();
        for (int i = 0; i < words.length; i++) {
            switch (words[i]) {
                case "M", "S" -> path.moveTo(Double.parseDouble(words[++i]), Double.parseDouble(words[++i]));
                case "L" -> path.lineTo(Double.parseDouble(words[++i]), Double.parseDouble(words[++i]));
                case "C" -> path.closePath();
                default -> throw new IllegalArgumentException(words[i]);
            }
        }
        return path;
    }
}
