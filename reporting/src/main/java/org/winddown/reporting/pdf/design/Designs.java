package org.winddown.reporting.pdf.design;

import java.awt.Color;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import net.sf.jasperreports.engine.JRException;
import net.sf.jasperreports.engine.JasperCompileManager;
import net.sf.jasperreports.engine.JasperReport;
import net.sf.jasperreports.engine.JasperReportsContext;
import net.sf.jasperreports.engine.design.JasperDesign;
import org.winddown.reporting.model.Look;
import org.winddown.reporting.model.PageSize;

/** The page designs, each drawn and prepared on first use. Safe for use by several threads. */
public final class Designs {

    private static final int HEX = 16;

    private final JasperReportsContext context;
    private final Color accent;
    private final Map<PartDesign, JasperReport> parts = new HashMap<>();
    private final Map<ReportDesign, JasperReport> pages = new HashMap<>();

    /**
     * Designs in which titles and lines have a colour.
     *
     * @param accent six hexadecimal digits; empty for the usual colour
     */
    public Designs(JasperReportsContext context, String accent) {
        this.context = context;
        this.accent = accent.isEmpty() ? Ink.TEXT : new Color(Integer.parseInt(accent, HEX));
    }

    /** The pages that the parts are put on. */
    public synchronized JasperReport page(PageSize size, Look look) throws JRException {
        ReportDesign design =
                new ReportDesign(size, look.isHeaded(), !look.footer().isEmpty());
        JasperReport known = pages.get(design);
        if (known == null) {
            known = prepared(design.draw(accent));
            pages.put(design, known);
        }
        return known;
    }

    /** A part, the same on every paper. */
    public synchronized JasperReport part(PartDesign design) throws JRException {
        JasperReport known = parts.get(design);
        if (known == null) {
            known = prepared(design.draw());
            parts.put(design, known);
        }
        return known;
    }

    private JasperReport prepared(JasperDesign design) throws JRException {
        Objects.requireNonNull(design.getStylesMap().get(Draft.TITLES)).setForecolor(accent);
        return JasperCompileManager.getInstance(context).compile(design);
    }
}
