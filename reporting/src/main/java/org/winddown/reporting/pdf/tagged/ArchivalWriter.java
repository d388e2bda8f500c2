package org.winddown.reporting.pdf.tagged;

import com.lowagie.text.pdf.PdfArray;
import com.lowagie.text.pdf.PdfDate;
import com.lowagie.text.pdf.PdfDictionary;
import com.lowagie.text.pdf.PdfDocument;
import com.lowagie.text.pdf.PdfIndirectObject;
import com.lowagie.text.pdf.PdfName;
import com.lowagie.text.pdf.PdfObject;
import com.lowagie.text.pdf.PdfString;
import com.lowagie.text.pdf.PdfWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.GregorianCalendar;

/**
 * Writes what the archive standards ask for and the library does not: no list of glyphs that differs from those in the
 * font, and the mark of accessible files. Dates and identifiers are given, not drawn.
 */
final class ArchivalWriter extends PdfWriter {

    private static final int IDENTIFIER = 16;

    /** Says that the file is PDF/UA-1, and what that mark means, as PDF/A wants every mark explained. */
    private static final String ACCESSIBLE = """
            <rdf:Description rdf:about="" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">
            <pdfuaid:part>1</pdfuaid:part>
            </rdf:Description>
            <rdf:Description rdf:about=""
             xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/"
             xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#"
             xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
            <pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
            <pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
            <pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
            <pdfaSchema:schema>PDF/UA identification</pdfaSchema:schema>
            <pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">
            <pdfaProperty:category>internal</pdfaProperty:category>
            <pdfaProperty:description>Part of ISO 14289 that the file conforms to</pdfaProperty:description>
            <pdfaProperty:name>part</pdfaProperty:name>
            <pdfaProperty:valueType>Integer</pdfaProperty:valueType>
            </rdf:li></rdf:Seq></pdfaSchema:property>
            </rdf:li></rdf:Bag></pdfaExtension:schemas>
            </rdf:Description>
            """;

    ArchivalWriter(PdfDocument document, OutputStream out, Instant at, String id) {
        super(document, out);
        PdfDictionary info = getInfo();
        info.put(PdfName.CREATIONDATE, date(at));
        info.put(PdfName.MODDATE, date(at));
        PdfString identifier = new PdfString(hash(id)).setHexWriting(true);
        PdfArray both = new PdfArray();
        both.add(identifier);
        both.add(identifier);
        info.put(PdfName.FILEID, both);
    }

    private static PdfDate date(Instant at) {
        return new PdfDate(GregorianCalendar.from(at.atZone(ZoneOffset.UTC)));
    }

    private static byte[] hash(String id) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(id.getBytes(StandardCharsets.UTF_8));
            return Arrays.copyOf(hash, IDENTIFIER);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256.", e);
        }
    }

    @Override
    public PdfIndirectObject addToBody(PdfObject object) throws IOException {
        if (object instanceof PdfDictionary font && PdfName.FONTDESCRIPTOR.equals(font.get(PdfName.TYPE))) {
            font.remove(PdfName.CIDSET);
        }
        return super.addToBody(object);
    }

    /** The identifier stands at the end of the file; only the way to it leads over the properties. */
    @Override
    public PdfIndirectObject addToBody(PdfObject object, boolean inObjStm) throws IOException {
        if (object == getInfo()) {
            PdfDictionary info = new PdfDictionary();
            info.putAll(getInfo());
            info.remove(PdfName.FILEID);
            return super.addToBody(info, inObjStm);
        }
        return super.addToBody(object, inObjStm);
    }

    @Override
    public void setXmpMetadata(byte[] xmpMetadata) {
        String text = new String(xmpMetadata, StandardCharsets.UTF_8);
        super.setXmpMetadata(
                text.replace("</rdf:RDF>", ACCESSIBLE + "</rdf:RDF>").getBytes(StandardCharsets.UTF_8));
    }
}
