package org.guildhall.reporting.document.paper;

import java.awt.geom.Path2D;
import java.awt.geom.PathIterator;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.util.function.Consumer;
import org.guildhall.kit.print.SetText;
import org.ofdrw.core.basicStructure.pageObj.layer.CT_Layer;
import org.ofdrw.core.basicStructure.pageObj.layer.Type;
import org.ofdrw.core.basicStructure.pageObj.layer.block.PathObject;
import org.ofdrw.core.basicStructure.pageObj.layer.block.TextObject;
import org.ofdrw.core.basicType.ST_Array;
import org.ofdrw.core.basicType.ST_Box;
import org.ofdrw.core.basicType.ST_ID;
import org.ofdrw.core.basicType.ST_RefID;
import org.ofdrw.core.graph.pathObj.AbbreviatedData;
import org.ofdrw.core.pageDescription.color.color.CT_Color;
import org.ofdrw.core.pageDescription.drawParam.LineJoinType;

/**
 * One layer of a page of OFD: what is drawn become objects in millimetres from the upper left corner. An object is cut where its
 * boundary ends, so boundaries are drawn generously; what is in it is placed from the boundary's corner.
 */
final class OfdCanvas implements Canvas {

    /** How far letters reach above and below their line, in parts of their size: further than those of any font in use. */
    private static final float ABOVE = 1.3f;

    private static final float BELOW = 0.5f;

    private final SetText text;
    private final OfdObjects objects;
    private final CT_Layer layer = new CT_Layer();

    OfdCanvas(SetText text, OfdObjects objects, Type type) {
        this.text = text;
        this.objects = objects;
        layer.setObjID(objects.next());
        layer.setType(type);
    }

    CT_Layer layer() {
        return layer;
    }

    @Override
    public void text(String line, float size, float left, float baseline) throws IOException {
        float from = left;
        for (SetText.Run run : text.runs(line)) {
            float width = text.width(run.text(), size);
            TextObject object = new TextObject(new ST_ID(objects.next()));
            object.setBoundary(box(from, baseline - BELOW * size, width + size, (ABOVE + BELOW) * size));
            object.setFont(new ST_RefID(objects.font(run.font(), run.text())));
            object.setSize(OfdText.millimetres(size));
            OfdText.codes(text, run.text(), size, ABOVE * size).forEach(object::addTextCode);
            layer.addPageBlock(object);
            from += width;
        }
    }

    @Override
    public void fill(Ink ink, Path2D.Float shape) {
        path(shape, 0, object -> object.setStroke(false).setFill(true).setFillColor(colour(ink)));
    }

    @Override
    public void stroke(Pen pen, Path2D.Float lines) {
        path(lines, pen.width(), object -> {
            object.setLineWidth(OfdText.millimetres(pen.width()));
            object.setJoin(LineJoinType.Round);
            if (!pen.dashes().isEmpty()) {
                ST_Array dashes = new ST_Array();
                pen.dashes().forEach(length -> dashes.add(Double.toString(OfdText.millimetres(length))));
                object.setDashPattern(dashes);
            }
            object.setStrokeColor(colour(pen.ink()));
        });
    }

    /**
     * What has no width or no height, such as bars of nothing but zeros, is left out: nobody would see it, and the standard knows
     * no such boundary.
     *
     * @param look comes before the data, as the standard orders it
     */
    private void path(Path2D.Float path, float around, Consumer<PathObject> look) {
        Rectangle2D bounds = path.getBounds2D();
        float width = (float) bounds.getWidth() + 2 * around;
        float height = (float) bounds.getHeight() + 2 * around;
        if (path.getCurrentPoint() == null || OfdText.millimetres(width) <= 0 || OfdText.millimetres(height) <= 0) {
            return;
        }
        float left = (float) bounds.getMinX() - around;
        float top = (float) bounds.getMaxY() + around;
        PathObject object = new PathObject(new ST_ID(objects.next()));
        object.setBoundary(box(left, (float) bounds.getMinY() - around, width, height));
        look.accept(object);
        AbbreviatedData steps = new AbbreviatedData();
        float[] to = new float[6];
        for (PathIterator step = path.getPathIterator(null); !step.isDone(); step.next()) {
            int kind = step.currentSegment(to);
            double across = OfdText.millimetres(to[0] - left);
            double down = OfdText.millimetres(top - to[1]);
            switch (kind) {
                case PathIterator.SEG_MOVETO -> steps.moveTo(across, down);
                case PathIterator.SEG_LINETO -> steps.lineTo(across, down);
                case PathIterator.SEG_CLOSE -> steps.close();
                default -> throw new IllegalArgumentException("a line that isn't straight");
            }
        }
        object.setAbbreviatedData(steps);
        layer.addPageBlock(object);
    }

    private static ST_Box box(float left, float bottom, float width, float height) {
        return new ST_Box(
                OfdText.millimetres(left),
                OfdText.millimetres(Paper.HEIGHT - bottom - height),
                OfdText.millimetres(width),
                OfdText.millimetres(height));
    }

    private static CT_Color colour(Ink ink) {
        return CT_Color.rgb(ink.red(), ink.green(), ink.blue());
    }
}
