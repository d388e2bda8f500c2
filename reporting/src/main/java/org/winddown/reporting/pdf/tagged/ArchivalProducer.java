package org.winddown.reporting.pdf.tagged;

import com.lowagie.text.Document;
import com.lowagie.text.DocumentException;
import com.lowagie.text.Font;
import com.lowagie.text.pdf.BaseFont;
import com.lowagie.text.pdf.PdfAction;
import com.lowagie.text.pdf.PdfContentByte;
import com.lowagie.text.pdf.PdfDocument;
import com.lowagie.text.pdf.PdfOutline;
import com.lowagie.text.pdf.PdfWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.security.SecureRandom;
import java.text.AttributedCharacterIterator.Attribute;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import net.sf.jasperreports.engine.JRException;
import net.sf.jasperreports.engine.PrintPageFormat;
import net.sf.jasperreports.pdf.classic.ClassicDocument;
import net.sf.jasperreports.pdf.classic.ClassicPdfContent;
import net.sf.jasperreports.pdf.classic.ClassicPdfOutline;
import net.sf.jasperreports.pdf.classic.ClassicPdfProducer;
import net.sf.jasperreports.pdf.classic.ClassicPdfWriter;
import net.sf.jasperreports.pdf.common.PdfContent;
import net.sf.jasperreports.pdf.common.PdfDocumentWriter;
import net.sf.jasperreports.pdf.common.PdfImage;
import net.sf.jasperreports.pdf.common.PdfOutlineEntry;
import net.sf.jasperreports.pdf.common.PdfProducerContext;
import org.jspecify.annotations.Nullable;

/** Makes the pages of a file with an {@link ArchivalWriter} in the place of the library's own writer. */
final class ArchivalProducer extends ClassicPdfProducer {

    private static final SecureRandom NO_CHANCE = new NoChance();

    private final Instant at;
    private final String id;
    private final List<String> others;
    private @Nullable Document document;
    private @Nullable PdfWriter writer;
    private @Nullable ClassicPdfContent content;

    ArchivalProducer(PdfProducerContext context, Instant at, String id, List<String> others) {
        super(context);
        this.at = at;
        this.id = id;
        this.others = others;
    }

    @Override
    public net.sf.jasperreports.pdf.common.PdfDocument createDocument(PrintPageFormat pageFormat) {
        net.sf.jasperreports.pdf.common.PdfDocument made = super.createDocument(pageFormat);
        document = ((ClassicDocument) made).getDocument();
        return made;
    }

    @Override
    public PdfDocumentWriter createWriter(OutputStream out) throws JRException {
        Document pages = Objects.requireNonNull(document);
        try {
            PdfDocument pdf = new PdfDocument();
            pdf.setTextRenderingOptions(pages.getTextRenderingOptions());
            pages.addDocListener(pdf);
            PdfWriter made = new ArchivalWriter(pdf, out, at, id);
            made.setCloseStream(false);
            pdf.addWriter(made);
            writer = made;
            return new ClassicPdfWriter(this, made);
        } catch (DocumentException e) {
            throw getContext().handleDocumentException(e);
        }
    }

    @Override
    public PdfWriter getPdfWriter() {
        return Objects.requireNonNull(writer);
    }

    @Override
    public void setTagged() {
        getPdfWriter().setTagged();
    }

    @Override
    public PdfContent createPdfContent() {
        content = new ClassicPdfContent(getPdfWriter(), getContext().getCMYKColorSpace());
        return content;
    }

    @Override
    public PdfContent getPdfContent() {
        return Objects.requireNonNull(content);
    }

    @Override
    public PdfContentByte getPdfContentByte() {
        return Objects.requireNonNull(content).getPdfContentByte();
    }

    @Override
    public void newPage() {
        Objects.requireNonNull(document).newPage();
        Objects.requireNonNull(content).refreshContent();
    }

    @Override
    public PdfOutlineEntry getRootOutline() {
        return new ClassicPdfOutline(getPdfContentByte().getRootOutline());
    }

    /** A picture was read when its template was, and the library would try it in a writer that is not made here. */
    @Override
    public PdfImage createImage(byte[] bytes, boolean verify) throws IOException, JRException {
        return super.createImage(bytes, false);
    }

    /** Bookmarks of other files come last. */
    @Override
    public void close() {
        for (String other : others) {
            new PdfOutline(getPdfContentByte().getRootOutline(), new PdfAction(other, 1), other);
        }
        super.close();
    }

    @Override
    public Font getFont(Map<Attribute, Object> attributes, Locale locale) {
        Font font = super.getFont(attributes, locale);
        BaseFont face = font.getBaseFont();
        if (face != null) {
            face.setSecureRandom(NO_CHANCE);
        }
        return font;
    }

    /** Chooses the six letters in front of the name of an embedded font; one font has one subset in a file. */
    private static final class NoChance extends SecureRandom {

        private static final long serialVersionUID = 1L;

        @Override
        public double nextDouble() {
            return 0;
        }
    }
}
