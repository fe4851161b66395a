package org.guildhall.reporting.document.paper;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dom4j.Element;
import org.dom4j.io.XMLWriter;
import org.guildhall.kit.print.SubsetFont;
import org.guildhall.kit.time.Clocks;
import org.ofdrw.core.Const;
import org.ofdrw.core.basicStructure.doc.CT_CommonData;
import org.ofdrw.core.basicStructure.doc.CT_PageArea;
import org.ofdrw.core.basicStructure.doc.Document;
import org.ofdrw.core.basicStructure.ofd.DocBody;
import org.ofdrw.core.basicStructure.ofd.OFD;
import org.ofdrw.core.basicStructure.ofd.docInfo.CT_DocInfo;
import org.ofdrw.core.basicStructure.pageTree.Page;
import org.ofdrw.core.basicStructure.pageTree.Pages;
import org.ofdrw.core.basicStructure.res.Res;
import org.ofdrw.core.basicStructure.res.resources.Fonts;
import org.ofdrw.core.basicType.ST_Loc;
import org.ofdrw.core.text.font.CT_Font;

/** The parts of a file of OFD, and where they lie in its archive. */
final class OfdPackage implements AutoCloseable {

    private static final String DOCUMENT = "Doc_0/";
    private static final String RESOURCES = "PublicRes.xml";
    private static final String FONTS = "Res/";

    /** What GB/T 33190-2016 calls itself, and asks for. */
    private static final String VERSION = "1.0";

    /** The archive's times are those of whatever zone the machine is in; without one, files are the same everywhere. */
    private static final long NO_TIME = 0;

    private final ZipOutputStream archive;
    private final Pages pages = new Pages();
    private final Fonts fonts = new Fonts();

    OfdPackage(Paper.About about, OutputStream output) throws IOException {
        archive = new ZipOutputStream(output);
        CT_DocInfo information = new CT_DocInfo()
                .setDocID(UUID.nameUUIDFromBytes(about.code().getBytes(StandardCharsets.UTF_8)))
                .setTile(XmlText.shown(about.title()))
                .setSubject(XmlText.shown(about.number()))
                .setCreationDate(Clocks.day(about.issuedAt()))
                .addKeyword(about.code())
                .setCreator("Guildhall");
        DocBody body = new DocBody().setDocInfo(information).setDocRoot(new ST_Loc(DOCUMENT + "Document.xml"));
        part("OFD.xml", new OFD(body).setVersion(VERSION));
    }

    static byte[] written(Element element) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        XMLWriter writer = new XMLWriter(bytes);
        writer.write(element);
        writer.flush();
        return bytes.toByteArray();
    }

    private void part(String name, byte[]... content) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        entry.setTime(NO_TIME);
        archive.putNextEntry(entry);
        for (byte[] piece : content) {
            archive.write(piece);
        }
        archive.closeEntry();
    }

    private void part(String name, Element content) throws IOException {
        part(name, utf8("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"), written(content));
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** @param layers written already, since there would be no room for them all as objects */
    void page(long id, List<byte[]> layers) throws IOException {
        String name = "Pages/Page_" + pages.getSize() + "/Content.xml";
        pages.addPage(new Page(id, name));
        part(
                DOCUMENT + name,
                utf8("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<ofd:Page xmlns:ofd=\"" + Const.OFD_NAMESPACE_URI
                        + "\"><ofd:Content>"),
                layers.get(0),
                layers.get(1),
                utf8("</ofd:Content></ofd:Page>"));
    }

    void font(long id, SubsetFont font) throws IOException {
        String file = "font_" + id + ".ttf";
        part(DOCUMENT + FONTS + file, font.file());
        fonts.addFont(new CT_Font()
                .setID(id)
                .setFontName(font.name())
                .setFamilyName(font.family())
                .setFontFile(file));
    }

    /** @param last the highest number of an object */
    void finish(long last) throws IOException {
        part(DOCUMENT + RESOURCES, new Res().setBaseLoc(new ST_Loc(FONTS)).addResource(fonts));
        CT_CommonData common = new CT_CommonData()
                .setMaxUnitID(last)
                .setPageArea(new CT_PageArea(0, 0, 210, 297))
                .addPublicRes(new ST_Loc(RESOURCES));
        part(DOCUMENT + "Document.xml", new Document().setCommonData(common).setPages(pages));
    }

    @Override
    public void close() throws IOException {
        archive.close();
    }
}
